using System.Text.Json;

namespace GdrCode.Datasets;

/// <summary>A record: its bytes, and where the columns with a role stand in them.</summary>
/// <param name="Bytes">The line.</param>
/// <param name="Fields">In the order of the bytes.</param>
/// <param name="Tag">Where the value of the reserved key stands; null where the record has none.</param>
/// <param name="End">Position of the closing brace.</param>
/// <param name="IsEmpty">Whether the object has no member.</param>
internal sealed record DatasetRecord(byte[] Bytes, IReadOnlyList<RecordField> Fields, RecordField? Tag, int End, bool IsEmpty)
{
    /// <summary>The reserved key.</summary>
    public const string TagKey = "gdr";

    public RecordField? First(FieldRole role)
    {
        foreach (var field in Fields)
        {
            if (field.Role == role)
            {
                return field;
            }
        }

        return null;
    }

    /// <summary>The first string of a role; null where there is none.</summary>
    public string? StringOf(FieldRole role)
    {
        foreach (var field in Fields)
        {
            if (field.Role == role && field.Token == JsonTokenType.String)
            {
                return ReadString(field);
            }
        }

        return null;
    }

    /// <summary>The value of a string.</summary>
    /// <exception cref="InvalidOperationException">It holds half of a surrogate pair, which no text can.</exception>
    public string ReadString(RecordField field)
    {
        var reader = new Utf8JsonReader(ValueOf(field));
        reader.Read();
        return reader.GetString()!;
    }

    public ReadOnlySpan<byte> ValueOf(RecordField field) => Bytes.AsSpan(field.Start, field.End - field.Start);
}
