using GdrCode.Model;
using GdrCode.Verification.Config;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Verification;

/// <summary>Chooses the verifier of a file.</summary>
/// <param name="lex">Reads the tokens of a file that is read lexically, as extraction does.</param>
internal sealed class Verifiers(Func<SourceFile, IReadOnlyList<LexicalToken>> lex)
{
    private readonly CSharpVerifier csharp = new();
    private readonly JsonVerifier json = new();
    private readonly XmlVerifier xml = new();
    private readonly YamlVerifier yaml = new();
    private readonly IniVerifier ini = new();
    private readonly TomlVerifier toml = new();
    private readonly HttpVerifier http = new();
    private readonly DockerfileVerifier dockerfile = new();
    private readonly CsvVerifier csv = new();
    private readonly LexicalVerifier lexical = new(lex);

    /// <summary>What is wrong with a rewritten file; a verifier that fails itself is a violation too, so that doubt never passes.</summary>
    public IReadOnlyList<Violation> Verify(SourceFile original, SourceText rewritten, IReadOnlyList<TextChange> changes)
    {
        try
        {
            return For(original.Kind).Verify(original, rewritten, changes);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return [new Violation("unverifiable", default, $"the verifier failed with {e.GetType().Name}")];
        }
    }

    private IVerifier For(FileKind kind) => kind switch
    {
        FileKind.CSharp => csharp,
        FileKind.Json => json,
        FileKind.Xml => xml,
        FileKind.Yaml => yaml,
        FileKind.Ini => ini,
        FileKind.Toml => toml,
        FileKind.Http => http,
        FileKind.Dockerfile => dockerfile,
        FileKind.Csv => csv,
        _ => lexical,
    };
}
