using System.Text;

using GdrCode.Model;
using GdrCode.Tests.Extraction.Config;
using GdrCode.Verification;
using GdrCode.Verification.Config;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Tests.Verification.Config;

/// <summary>Runs the verifiers on texts whose changes are marked as «before¦after».</summary>
internal static class Verified
{
    /// <summary>The kind of violation, or null where the rewritten text may be written.</summary>
    public static string? Fault(string path, string marked)
    {
        var text = new StringBuilder();
        var changes = new List<TextChange>();
        for (var at = 0; at < marked.Length;)
        {
            var open = marked.IndexOf('«', at);
            text.Append(marked, at, (open < 0 ? marked.Length : open) - at);
            if (open < 0)
            {
                break;
            }

            var middle = marked.IndexOf('¦', open);
            var close = marked.IndexOf('»', open);
            changes.Add(new TextChange(new TextSpan(text.Length, middle - open - 1), marked[(middle + 1)..close]));
            text.Append(marked, open + 1, middle - open - 1);
            at = close + 1;
        }

        return Fault(path, text.ToString(), changes);
    }

    public static string? Fault(string path, string text, IReadOnlyList<TextChange> changes)
    {
        var file = File(path, text);
        return VerifierOf(file.Kind).Verify(file, file.Text.WithChanges(changes), changes) is [var violation, ..] ? violation.Kind : null;
    }

    public static SourceFile File(string path, string text)
    {
        var kind = Extracted.KindOf(path);
        return new SourceFile(path, SourceText.From(text), kind, kind.ToString(), Place.Production);
    }

    public static IVerifier VerifierOf(FileKind kind) => kind switch
    {
        FileKind.Json => new JsonVerifier(),
        FileKind.Xml => new XmlVerifier(),
        FileKind.Yaml => new YamlVerifier(),
        FileKind.Toml => new TomlVerifier(),
        FileKind.Http => new HttpVerifier(),
        FileKind.Dockerfile => new DockerfileVerifier(),
        FileKind.Csv => new CsvVerifier(),
        _ => new IniVerifier(),
    };
}
