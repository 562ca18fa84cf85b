using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

using YamlDotNet.RepresentationModel;

namespace GdrCode.Cli.Tests.Datasets.Readers;

/// <summary>
/// Reads documents with their attributes and replaces spans as Dolma's mixer does, by its documentation (docs/data-format.md, docs/taggers.md, docs/mixer.md): an attribute file has the path
/// of its document file, and a line for each of its lines, with the same id; a span is start, end and score, counted in characters of Unicode; one is replaced whose score is at least the least and
/// below the greatest. Where the mixer only warns, this reader throws.
/// </summary>
internal sealed partial class DolmaReader
{
    private readonly List<(string Attribute, double Least, double Most, string Replacement)> replacements = [];
    private readonly string experiment;

    public DolmaReader(string mixer)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(mixer));
        var stream = (YamlMappingNode)((YamlMappingNode)yaml.Documents[0].RootNode)["streams"][0];
        experiment = ((YamlScalarNode)stream["attributes"][0]).Value!;
        foreach (var rule in ((YamlSequenceNode)stream["span_replacement"]).Children)
        {
            var span = Text(rule["span"]);
            replacements.Add((span.StartsWith("$.attributes.", StringComparison.Ordinal) ? span["$.attributes.".Length..] : throw new FormatException(span), Number(rule["min_score"]), Number(rule["max_score"]), Text(rule["replacement"])));
        }

        static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;
        static double Number(YamlNode node) => double.Parse(Text(node), CultureInfo.InvariantCulture);
    }

    /// <summary>All documents below <c>documents/</c> of a root, with their spans, and their texts as a mixer writes them.</summary>
    public IEnumerable<DolmaDocument> Mix(string documents, string attributes)
    {
        foreach (var path in Directory.EnumerateFiles(documents, "*.gz", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var rows = Lines(path);
            var sidecar = Lines(Path.Combine(attributes, experiment, Path.GetRelativePath(documents, path)));
            if (rows.Count != sidecar.Count)
            {
                throw new FormatException($"{path} has {rows.Count} lines, and its attributes {sidecar.Count}");
            }

            foreach (var (row, marks) in rows.Zip(sidecar))
            {
                yield return Replace(row, marks);
            }
        }
    }

    private DolmaDocument Replace(string row, string marks)
    {
        var (document, attributes) = (JsonDocument.Parse(row).RootElement, JsonDocument.Parse(marks).RootElement);
        var id = document.GetProperty("id").GetString()!;
        if (attributes.GetProperty("id").GetString() != id)
        {
            throw new FormatException($"the attributes of {id} belong to {attributes.GetProperty("id")}");
        }

        var text = document.GetProperty("text").GetString()!.EnumerateRunes().ToArray();
        var spans = new List<(int Start, int End, string Key, string Replacement)>();
        foreach (var attribute in attributes.GetProperty("attributes").EnumerateObject())
        {
            if (!KeyPattern().IsMatch(attribute.Name))
            {
                throw new FormatException(attribute.Name + " is no name of an attribute");
            }

            foreach (var span in attribute.Value.EnumerateArray())
            {
                var (start, end, score) = (span[0].GetInt32(), span[1].GetInt32(), span[2].GetDouble());
                if (start < 0 || end > text.Length || start > end || span.GetArrayLength() != 3)
                {
                    throw new FormatException($"{span} is no span of {id}, which has {text.Length} characters");
                }

                if (replacements.Find(r => r.Attribute == attribute.Name && r.Least <= score && score < r.Most) is { Attribute: not null } rule)
                {
                    spans.Add((start, end, attribute.Name, rule.Replacement));
                }
            }
        }

        var (mixed, rest, at) = (new StringBuilder(), new StringBuilder(), 0);
        foreach (var span in spans.OrderBy(s => s.Start))
        {
            if (span.Start < at)
            {
                throw new FormatException($"spans of {id} overlap at {span.Start}");
            }

            Append(text[at..span.Start]);
            mixed.Append(span.Replacement);
            at = span.End;
        }

        Append(text[at..]);
        return new DolmaDocument(id, mixed.ToString(), rest.ToString(), [.. spans.OrderBy(s => s.Start).Select(s => (s.Key, string.Concat(text[s.Start..s.End])))], attributes.GetProperty("attributes"));

        void Append(Rune[] runes)
        {
            foreach (var rune in runes)
            {
                mixed.Append(rune);
                rest.Append(rune);
            }
        }
    }

    private static List<string> Lines(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        return [.. reader.ReadToEnd().Split('\n').SkipLast(1)];
    }

    [GeneratedRegex("^[a-zA-Z_][a-zA-Z0-9_]*$")]
    private static partial Regex KeyPattern();
}

/// <summary>A document as the mixer leaves it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">Its text after replacement.</param>
/// <param name="Rest">Its text without what is replaced.</param>
/// <param name="Spans">What was replaced, by attribute.</param>
/// <param name="Attributes">All attributes.</param>
internal sealed record DolmaDocument(string Id, string Text, string Rest, IReadOnlyList<(string Key, string Value)> Spans, JsonElement Attributes);
