using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GdrCode.Datasets;

/// <summary>Replaces values of a record and leaves every other byte as it is.</summary>
internal sealed class RecordEdits(DatasetRecord record)
{
    private static readonly JsonWriterOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    // One long text must not stay in the memory of every thread.
    private const int MostSpare = 256 * 1024;

    // Null while it is in use: what is written may write something itself.
    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer)? spare;

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
        var (buffer, writer) = spare ?? Writer();
        spare = null;
        write(writer);
        writer.Flush();
        var json = buffer.WrittenSpan.ToArray();
        buffer.ResetWrittenCount();
        writer.Reset();
        spare = buffer.Capacity <= MostSpare ? (buffer, writer) : null;
        return json;

        static (ArrayBufferWriter<byte>, Utf8JsonWriter) Writer()
        {
            var buffer = new ArrayBufferWriter<byte>();
            return (buffer, new Utf8JsonWriter(buffer, Written));
        }
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

        var name = tag is null ? default : record.IsEmpty ? "\"gdr\":"u8 : ",\"gdr\":"u8;
        var length = record.Bytes.Length + name.Length + (tag?.Length ?? 0);
        foreach (var (start, (end, value)) in edits)
        {
            length += value.Length - (end - start);
        }

        var result = GC.AllocateUninitializedArray<byte>(length);
        var (at, written) = (0, 0);
        foreach (var (start, (end, value)) in edits)
        {
            Add(record.Bytes.AsSpan(at, start - at));
            Add(value);
            at = end;
        }

        Add(record.Bytes.AsSpan(at, record.End - at));
        Add(name);
        Add(tag);
        Add(record.Bytes.AsSpan(record.End));
        return result;

        void Add(ReadOnlySpan<byte> bytes)
        {
            bytes.CopyTo(result.AsSpan(written));
            written += bytes.Length;
        }
    }
}
