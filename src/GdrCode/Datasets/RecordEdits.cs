using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GdrCode.Datasets;

/// <summary>Replaces values of a record and leaves every other byte as it is.</summary>
internal sealed class RecordEdits(DatasetRecord record)
{
    private static readonly JsonWriterOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly SortedList<int, (int End, byte[] Value)> edits = [];

    public bool Any => edits.Count > 0;

    public void Set(RecordField field, byte[] json)
    {
        if (!record.ValueOf(field).SequenceEqual(json))
        {
            edits[field.Start] = (field.End, json);
        }
    }

    public void SetNull(RecordField field) => Set(field, "null"u8.ToArray());

    /// <summary>Sets a string; one that stays keeps its own escapes.</summary>
    public void SetString(RecordField field, string value)
    {
        if (record.ReadString(field) != value)
        {
            Set(field, Json(writer => writer.WriteStringValue(value)));
        }
    }

    /// <summary>The bytes of a value.</summary>
    public static byte[] Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Written))
        {
            write(writer);
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The line with its edits, and the tag as value of the reserved key where one is given.</summary>
    public byte[] Apply(byte[]? tag)
    {
        if (tag is not null && record.Tag is { } there)
        {
            Set(there, tag);
            tag = null;
        }

        if (edits.Count == 0 && tag is null)
        {
            return record.Bytes;
        }

        var result = new ArrayBufferWriter<byte>(record.Bytes.Length + 256);
        var at = 0;
        foreach (var (start, (end, value)) in edits)
        {
            result.Write(record.Bytes.AsSpan(at, start - at));
            result.Write(value);
            at = end;
        }

        result.Write(record.Bytes.AsSpan(at, record.End - at));
        if (tag is not null)
        {
            result.Write(record.IsEmpty ? "\"gdr\":"u8 : ",\"gdr\":"u8);
            result.Write(tag);
        }

        result.Write(record.Bytes.AsSpan(record.End));
        return result.WrittenSpan.ToArray();
    }
}
