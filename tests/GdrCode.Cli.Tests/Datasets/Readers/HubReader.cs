using System.IO.Compression;
using System.Text.Json;

using YamlDotNet.RepresentationModel;

namespace GdrCode.Cli.Tests.Datasets.Readers;

/// <summary>
/// Reads a dataset as the Hub's loader does, by the documentation of dataset cards: the front matter names the files and the type of every column, and every row is cast to them. No column is
/// missing, none is strange, none has another type; any value may be null.
/// </summary>
internal sealed class HubReader
{
    private readonly string folder;
    private readonly YamlMappingNode card;

    public HubReader(string folder)
    {
        this.folder = folder;
        var text = File.ReadAllText(Path.Combine(folder, "README.md"));
        var parts = text.Split("---\n", 3);
        if (parts is not ["", var front, _])
        {
            throw new FormatException("the card has no front matter");
        }

        var yaml = new YamlStream();
        yaml.Load(new StringReader(front));
        card = (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    private YamlMappingNode Info => (YamlMappingNode)card["dataset_info"];

    public long Examples => Number(Info["splits"][0]["num_examples"]);

    public long DownloadSize => Number(Info["download_size"]);

    public long DatasetSize => Number(Info["dataset_size"]);

    /// <summary>The files of the split, by the pattern of the card.</summary>
    public IReadOnlyList<string> Files
    {
        get
        {
            var pattern = Text(card["configs"][0]["data_files"][0]["path"]);
            return [.. Directory.EnumerateFiles(Path.Combine(folder, Path.GetDirectoryName(pattern)!), Path.GetFileName(pattern)).Order(StringComparer.Ordinal)];
        }
    }

    /// <summary>All rows, each cast to the features of the card.</summary>
    public IEnumerable<JsonElement> Rows()
    {
        foreach (var file in Files)
        {
            using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
            while (reader.ReadLine() is { } line)
            {
                var row = JsonDocument.Parse(line).RootElement;
                CastStruct(row, (YamlSequenceNode)Info["features"], "");
                yield return row;
            }
        }
    }

    private static void CastStruct(JsonElement value, YamlSequenceNode features, string path)
    {
        var names = value.EnumerateObject().Select(p => p.Name).ToList();
        var expected = features.Select(f => Text(f["name"])).ToList();
        if (!names.ToHashSet().SetEquals(expected) || names.Count != expected.Count)
        {
            throw new FormatException($"{path}: has columns {string.Join(' ', names)}, and the card names {string.Join(' ', expected)}");
        }

        foreach (var feature in features.Cast<YamlMappingNode>())
        {
            Cast(value.GetProperty(Text(feature["name"])), feature, $"{path}.{Text(feature["name"])}");
        }
    }

    private static void Cast(JsonElement value, YamlMappingNode feature, string path)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return;
        }

        if (Find(feature, "struct") is YamlSequenceNode members)
        {
            CastStruct(value, members, path);
        }
        else if (Find(feature, "list") is { } items)
        {
            foreach (var item in value.EnumerateArray())
            {
                if (items is YamlSequenceNode rows)
                {
                    CastStruct(item, rows, path + "[]");
                }
                else
                {
                    CastScalar(item, Text(items), path + "[]");
                }
            }
        }
        else
        {
            CastScalar(value, Text(feature["dtype"]), path);
        }
    }

    private static void CastScalar(JsonElement value, string type, string path)
    {
        var fits = value.ValueKind == JsonValueKind.Null || type switch
        {
            "string" => value.ValueKind == JsonValueKind.String,
            "int64" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
            "float64" => value.ValueKind == JsonValueKind.Number,
            "bool" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "null" => false,
            _ => throw new FormatException($"{path}: {type} is no type"),
        };
        if (!fits)
        {
            throw new FormatException($"{path}: {value} is no {type}");
        }
    }

    private static YamlNode? Find(YamlMappingNode node, string key) => node.Children.TryGetValue(new YamlScalarNode(key), out var found) ? found : null;

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;

    private static long Number(YamlNode node) => long.Parse(Text(node), System.Globalization.CultureInfo.InvariantCulture);
}
