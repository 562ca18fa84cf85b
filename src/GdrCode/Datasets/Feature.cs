using System.Text.Json;

namespace GdrCode.Datasets;

/// <summary>The type of a column as a Hugging Face dataset knows it, found by looking at every record.</summary>
internal sealed class Feature
{
    private readonly SortedSet<string> scalars = new(StringComparer.Ordinal);
    private Dictionary<string, Feature>? members;
    private Feature? items;

    /// <summary>Columns of an object, in the order in which they were met first.</summary>
    public IReadOnlyDictionary<string, Feature>? Members => members;

    /// <summary>What a list holds.</summary>
    public Feature? Items => items;

    /// <summary>The type of a value that is no list and no object; <c>null</c> where none was met.</summary>
    public string Scalar => scalars.Count switch
    {
        0 => "null",
        1 => scalars.Min!,
        2 when scalars.SetEquals(["float64", "int64"]) => "float64",
        _ => "mixed",
    };

    /// <summary>Whether records differ in what the column is, so that no reader with fixed types takes it.</summary>
    public bool IsMixed => (scalars.Count > 0 ? 1 : 0) + (members is null ? 0 : 1) + (items is null ? 0 : 1) > 1 || Scalar == "mixed";

    /// <summary>Looks at a record.</summary>
    public void Add(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        Add(ref reader);
    }

    private void Add(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                members ??= new Dictionary<string, Feature>(StringComparer.Ordinal);
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var name = reader.GetString()!;
                    reader.Read();
                    if (!members.TryGetValue(name, out var member))
                    {
                        members[name] = member = new Feature();
                    }

                    member.Add(ref reader);
                }

                break;
            case JsonTokenType.StartArray:
                items ??= new Feature();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(ref reader);
                }

                break;
            case JsonTokenType.String:
                scalars.Add("string");
                break;
            case JsonTokenType.Number:
                scalars.Add(reader.TryGetInt64(out _) ? "int64" : "float64");
                break;
            case JsonTokenType.True or JsonTokenType.False:
                scalars.Add("bool");
                break;
        }
    }
}
