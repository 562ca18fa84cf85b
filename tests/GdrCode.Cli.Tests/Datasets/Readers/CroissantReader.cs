using System.Security.Cryptography;
using System.Text.Json;

namespace GdrCode.Cli.Tests.Datasets.Readers;

/// <summary>
/// Reads a dataset by its Croissant file, by the specification of Croissant 1.1: files are checked against size and checksum, a file set takes those that its pattern includes, and a field is what its JSON
/// path finds in a record, of its data type, or many of them where it is repeated.
/// </summary>
internal sealed class CroissantReader(string folder)
{
    private readonly JsonElement dataset = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "croissant.json"))).RootElement;

    /// <summary>The files that are described, each found to be what is said of it.</summary>
    public IReadOnlyList<string> Files()
    {
        var names = new List<string>();
        foreach (var file in dataset.GetProperty("distribution").EnumerateArray().Where(d => d.GetProperty("@type").GetString() == "cr:FileObject"))
        {
            var path = Path.Combine(folder, file.GetProperty("contentUrl").GetString()!);
            var bytes = File.ReadAllBytes(path);
            if (file.GetProperty("contentSize").GetString() != $"{bytes.Length} B" || file.GetProperty("sha256").GetString() != Convert.ToHexStringLower(SHA256.HashData(bytes)))
            {
                throw new FormatException(path + " is not what the description says");
            }

            names.Add(path);
        }

        var set = dataset.GetProperty("distribution").EnumerateArray().Single(d => d.GetProperty("@type").GetString() == "cr:FileSet");
        var pattern = set.GetProperty("includes").GetString()!;
        var included = Directory.EnumerateFiles(Path.Combine(folder, Path.GetDirectoryName(pattern)!), Path.GetFileName(pattern)).Order(StringComparer.Ordinal).ToList();
        return included.SequenceEqual(names.Order(StringComparer.Ordinal)) ? included : throw new FormatException("the file set has other files than are described");
    }

    /// <summary>The fields of a record, as the description finds them.</summary>
    public Dictionary<string, JsonElement> Fields(JsonElement record)
    {
        var fields = new Dictionary<string, JsonElement>();
        foreach (var field in dataset.GetProperty("recordSet")[0].GetProperty("field").EnumerateArray())
        {
            var path = field.GetProperty("source").GetProperty("extract").GetProperty("jsonPath").GetString()!;
            if (!path.StartsWith("$.", StringComparison.Ordinal) || !record.TryGetProperty(path[2..], out var value))
            {
                throw new FormatException(path + " finds nothing");
            }

            var type = field.GetProperty("dataType").GetString()!;
            var isRepeated = field.TryGetProperty("repeated", out var repeated) && repeated.GetBoolean();
            foreach (var item in isRepeated && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToList() : [value])
            {
                if (!Fits(item, type))
                {
                    throw new FormatException($"{path}: {item} is no {type}");
                }
            }

            fields[field.GetProperty("name").GetString()!] = value;
        }

        return fields;
    }

    private static bool Fits(JsonElement value, string type) => value.ValueKind == JsonValueKind.Null || type switch
    {
        "sc:Integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "sc:Float" => value.ValueKind == JsonValueKind.Number,
        "sc:Boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        // An object has no type of its own in a description of flat records.
        "sc:Text" => value.ValueKind is JsonValueKind.String or JsonValueKind.Object,
        _ => false,
    };
}
