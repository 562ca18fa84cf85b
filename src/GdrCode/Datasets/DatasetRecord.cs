using System.Text;
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

    /// <summary>The first text, where the parser has read it; every reader of a value looks through all of it again.</summary>
    public string? Text { get; init; }

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
        if (field.Role == FieldRole.Text && Text is not null && First(FieldRole.Text) == field)
        {
            return Text;
        }

        var inner = Bytes.AsSpan(field.Start + 1, Math.Max(0, field.End - field.Start - 2));
        if (field.Token == JsonTokenType.String && !inner.Contains((byte)'\\'))
        {
            return Encoding.UTF8.GetString(inner);
        }

        var reader = new Utf8JsonReader(ValueOf(field));
        reader.Read();
        return reader.GetString()!;
    }

    public ReadOnlySpan<byte> ValueOf(RecordField field) => Bytes.AsSpan(field.Start, field.End - field.Start);
}
