using System.Text.Json;
using System.Text.Unicode;

namespace GdrCode.Datasets;

/// <summary>Reads a line as a record, strictly: what two readers could understand differently is refused.</summary>
/// <param name="schema">Says which column is what.</param>
internal sealed class RecordParser(DatasetSchema schema)
{
    private const int MaxDepth = 64;

    /// <summary>The record, or why the line is none.</summary>
    public (DatasetRecord? Record, RecordFault Fault) Parse(byte[] line)
    {
        if (!Utf8.IsValid(line))
        {
            return (null, RecordFault.InvalidUtf8);
        }

        try
        {
            return Read(line);
        }
        catch (JsonException)
        {
            return (null, RecordFault.InvalidJson);
        }
        catch (InvalidOperationException)
        {
            // A key with half of a surrogate pair.
            return (null, RecordFault.InvalidJson);
        }
    }

    private (DatasetRecord? Record, RecordFault Fault) Read(byte[] line)
    {
        var reader = new Utf8JsonReader(line, new JsonReaderOptions { MaxDepth = MaxDepth });
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            while (reader.Read())
            {
            }

            return (null, RecordFault.NotARecord);
        }

        var fields = new List<RecordField>();
        RecordField? tag = null;
        string? text = null;
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.GetString()!;
            if (!keys.Add(key))
            {
                return (null, RecordFault.DuplicateKey);
            }

            reader.Read();
            if (schema.HasMetadata && key == "metadata" && reader.TokenType == JsonTokenType.StartObject)
            {
                if (!ReadMetadata(ref reader, fields))
                {
                    return (null, RecordFault.DuplicateKey);
                }

                continue;
            }

            var role = key == DatasetRecord.TagKey ? null : schema.RoleOf(key, inMetadata: false);
            if (ReadValue(ref reader, role ?? default) is not { } field)
            {
                return (null, RecordFault.DuplicateKey);
            }

            if (role is not null)
            {
                fields.Add(field);
                text ??= role == FieldRole.Text && field.Token == JsonTokenType.String ? Decode(ref reader) : null;
            }
            else if (key == DatasetRecord.TagKey)
            {
                tag = field;
            }
        }

        var end = (int)reader.TokenStartIndex;
        while (reader.Read())
        {
        }

        // A record whose text is somewhere else would pass unread.
        return fields.Any(f => f.Role == FieldRole.Text) ? (new DatasetRecord(line, fields, tag, end, keys.Count == 0) { Text = text }, default) : (null, RecordFault.NotARecord);
    }

    private bool ReadMetadata(ref Utf8JsonReader reader, List<RecordField> fields)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.GetString()!;
            if (!keys.Add(key))
            {
                return false;
            }

            reader.Read();
            var role = schema.RoleOf(key, inMetadata: true);
            if (ReadValue(ref reader, role ?? default) is not { } field)
            {
                return false;
            }

            if (role is not null)
            {
                fields.Add(field);
            }
        }

        return true;
    }

    // Half of a surrogate pair is found again, and told, by whoever reads the text.
    private static string? Decode(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static RecordField? ReadValue(ref Utf8JsonReader reader, FieldRole role)
    {
        var (start, token) = ((int)reader.TokenStartIndex, reader.TokenType);
        reader.Skip();
        return new RecordField(role, start, (int)reader.BytesConsumed, token);
    }
}
