using GdrCode.Extraction;
using GdrCode.Extraction.Config;
using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Tests.Extraction.Config;

/// <summary>Runs the extractors on texts.</summary>
internal static class Extracted
{
    public static readonly (FileKind Kind, string Path)[] Formats =
    [
        (FileKind.Json, "a.json"), (FileKind.Xml, "a.config"), (FileKind.Yaml, "a.yaml"), (FileKind.Toml, "a.toml"), (FileKind.Http, "a.http"),
        (FileKind.Dockerfile, "Dockerfile"), (FileKind.Csv, "a.csv"), (FileKind.Ini, "a.ini"), (FileKind.Ini, ".env"), (FileKind.Ini, "a.properties"),
        (FileKind.Ini, ".gitconfig"), (FileKind.Ini, ".npmrc"), (FileKind.Ini, ".netrc"), (FileKind.Ini, "a.conf"),
    ];

    public static IReadOnlyList<Fragment> From(string path, string text, Place place = Place.Production)
    {
        var kind = KindOf(path);
        return ExtractorOf(kind).Extract(new SourceFile(path, SourceText.From(text), kind, kind.ToString(), place));
    }

    public static IExtractor ExtractorOf(FileKind kind) => kind switch
    {
        FileKind.Json => new JsonExtractor(),
        FileKind.Xml => new XmlExtractor(),
        FileKind.Yaml => new YamlExtractor(),
        FileKind.Toml => new TomlExtractor(),
        FileKind.Http => new HttpExtractor(),
        FileKind.Dockerfile => new DockerfileExtractor(),
        FileKind.Csv => new CsvExtractor(),
        _ => new IniExtractor(),
    };

    public static FileKind KindOf(string path) => Path.GetExtension(path) switch
    {
        ".json" or ".jsonl" or ".ipynb" => FileKind.Json,
        ".config" or ".xml" or ".resx" or ".plist" => FileKind.Xml,
        ".yaml" or ".yml" => FileKind.Yaml,
        ".toml" => FileKind.Toml,
        ".http" => FileKind.Http,
        ".csv" or ".tsv" => FileKind.Csv,
        _ => path == "Dockerfile" ? FileKind.Dockerfile : FileKind.Ini,
    };

    /// <summary>Name, scope and value of every fragment that is no comment, one per line.</summary>
    public static string[] Bindings(string path, string text) =>
        [.. From(path, text).Where(f => f.Kind != FragmentKind.Comment).Select(f => $"{f.Name} | {f.Scope} | {f.Value}")];

    /// <summary>Fails where a fragment doesn't say exactly where its value stands.</summary>
    public static void HasExactPositions(string text, IReadOnlyList<Fragment> fragments)
    {
        var before = 0;
        foreach (var fragment in fragments)
        {
            Assert.True(fragment.Span.Start >= before && fragment.Span.End <= text.Length && !fragment.Span.IsEmpty, $"{fragment}");
            before = fragment.Span.End;
            var piece = Assert.Single(Assert.IsType<PiecedText>(fragment.Text).Pieces);
            Assert.Equal(fragment.Span, piece.Source);
            if (piece.Offsets is null)
            {
                Assert.Equal(text.Substring(fragment.Span.Start, fragment.Span.Length), fragment.Value);
                continue;
            }

            Assert.Equal(fragment.Value.Length + 1, piece.Offsets.Length);
            Assert.Equal(0, piece.Offsets[0]);
            Assert.Equal(fragment.Span.Length, piece.Offsets[^1]);
            for (var i = 0; i < fragment.Value.Length; i++)
            {
                // A unit that is written by itself stands there as it is.
                var length = piece.Offsets[i + 1] - piece.Offsets[i];
                Assert.True(length > 1 || length == 0 || text[fragment.Span.Start + piece.Offsets[i]] == fragment.Value[i]);
            }
        }
    }
}
