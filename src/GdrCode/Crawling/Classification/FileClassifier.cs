using GdrCode.Model;

namespace GdrCode.Crawling;

/// <summary>Says of a file, from its path and first characters, what format, language and kind of place it is.</summary>
internal sealed class FileClassifier(LanguageLookup languages)
{
    private const int HeadLength = 4096;

    /// <summary>The format, the language's id for <see cref="FileKind.Code"/>, and the format's own name otherwise.</summary>
    public (FileKind Kind, string Language) Classify(string path, ReadOnlySpan<char> text)
    {
        var head = text[..Math.Min(text.Length, HeadLength)];
        var kind = FileKinds.Of(path);
        if (kind == FileKind.Ini && IsFreeForm(path) && !LooksLikeIni(head))
        {
            kind = null;
        }

        if (kind is null && languages.ByPath(path) is { } id)
        {
            return (FileKind.Code, id);
        }

        if (kind is null && head.StartsWith("#!") && languages.ByFirstLine(FirstLine(head)) is { } script)
        {
            return (FileKind.Code, script);
        }

        var known = kind ?? (head.StartsWith("<?xml") ? FileKind.Xml : FileKind.Text);
        return (known, Name(known));
    }

    /// <summary>What a file's name lets expect of its content.</summary>
    public ContentHint Hint(string path) =>
        BinaryNames.Has(path) ? ContentHint.Binary
        : FileKinds.Of(path) is not null || languages.ByPath(path) is not null ? ContentHint.Text
        : ContentHint.None;

    private static string FirstLine(ReadOnlySpan<char> head) =>
        (head.IndexOfAny('\r', '\n') is var end and >= 0 ? head[..end] : head).ToString();

    // These extensions serve key and value files as well as the languages of servers and tools.
    private static bool IsFreeForm(string path) =>
        path.EndsWith(".conf", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".cfg", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".cnf", StringComparison.OrdinalIgnoreCase);

    private static bool LooksLikeIni(ReadOnlySpan<char> head)
    {
        foreach (var range in head.Split('\n'))
        {
            var line = head[range].Trim();
            if (line.IsEmpty || line[0] is '#' or ';')
            {
                continue;
            }

            return line[0] == '[' || (line.IndexOf('=') is var sign and > 0 && line[..sign].Trim().IndexOfAny(" \t{(") < 0);
        }

        return true;
    }

    private static string Name(FileKind kind) => kind switch
    {
        FileKind.CSharp => "csharp",
        FileKind.Json => "json",
        FileKind.Xml => "xml",
        FileKind.Yaml => "yaml",
        FileKind.Ini => "ini",
        FileKind.Toml => "toml",
        FileKind.Http => "http",
        FileKind.Dockerfile => "dockerfile",
        FileKind.Markdown => "markdown",
        FileKind.Csv => "csv",
        _ => "text",
    };
}
