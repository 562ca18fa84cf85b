using System.Text.Json;

namespace GdrCode.Datasets;

/// <summary>A column that holds a person or a list of them.</summary>
internal static class PersonColumn
{
    /// <summary>The bytes of the column with every person mapped. Null where it holds something else than strings, which nobody has understood.</summary>
    public static byte[] Map(ReadOnlySpan<byte> value, Func<string, string> map)
    {
        var reader = new Utf8JsonReader(value);
        reader.Read();
        if (reader.TokenType == JsonTokenType.String)
        {
            var person = reader.GetString()!;
            var mapped = map(person);
            return mapped == person ? value.ToArray() : RecordEdits.Json(w => w.WriteStringValue(mapped));
        }

        var (people, isChanged) = (new List<string?>(), false);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Null))
            {
                return "null"u8.ToArray();
            }

            var person = reader.GetString();
            people.Add(person is null ? null : map(person));
            isChanged |= people[^1] != person;
        }

        return !isChanged ? value.ToArray() : RecordEdits.Json(w =>
        {
            w.WriteStartArray();
            people.ForEach(w.WriteStringValue);
            w.WriteEndArray();
        });
    }
}
