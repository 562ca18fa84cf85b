using GdrCode.Extraction.Config;
using GdrCode.Extraction.CSharp;
using GdrCode.Extraction.Lexical;
using GdrCode.Extraction.Nested;
using GdrCode.Model;

namespace GdrCode.Extraction;

/// <summary>Chooses the extractor of a file and looks into what it gives.</summary>
internal static class Extractors
{
    private static readonly CSharpExtractor CSharp = new();
    private static readonly JsonExtractor Json = new();
    private static readonly XmlExtractor Xml = new();
    private static readonly YamlExtractor Yaml = new();
    private static readonly IniExtractor Ini = new();
    private static readonly TomlExtractor Toml = new();
    private static readonly HttpExtractor Http = new();
    private static readonly DockerfileExtractor Dockerfile = new();
    private static readonly CsvExtractor Csv = new();
    private static readonly MarkdownExtractor Markdown = new();
    private static readonly LexicalExtractor Lexical = new();
    private static readonly ProseExtractor Prose = new();

    /// <summary>All fragments of a file, those decoded out of others among them.</summary>
    public static IReadOnlyList<Fragment> Extract(SourceFile file) => NestedDecoder.Expand(For(file.Kind).Extract(file));

    private static IExtractor For(FileKind kind) => kind switch
    {
        FileKind.CSharp => CSharp,
        FileKind.Json => Json,
        FileKind.Xml => Xml,
        FileKind.Yaml => Yaml,
        FileKind.Ini => Ini,
        FileKind.Toml => Toml,
        FileKind.Http => Http,
        FileKind.Dockerfile => Dockerfile,
        FileKind.Csv => Csv,
        FileKind.Markdown => Markdown,
        FileKind.Code => Lexical,
        _ => Prose,
    };
}
