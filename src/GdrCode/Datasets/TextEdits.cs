using System.Text;

namespace GdrCode.Datasets;

/// <summary>
/// What the columns of a record become with its text. Copies of a file mostly have the same size, lines and hash as well: what was written for one of them is written for all.
/// </summary>
/// <param name="after">What the text became.</param>
internal sealed class TextEdits(string after)
{
    // Whoever gives each copy another hash gains nothing here, and must not fill the memory.
    private const int Most = 12;

    private readonly Lock gate = new();
    private volatile Derived[] derived = [];

    /// <summary>The new text as a value of JSON.</summary>
    public byte[] Json { get; } = RecordEdits.Json(writer => writer.WriteStringValue(after));

    /// <summary>The new value of a column that is derived from the text.</summary>
    public byte[] Recompute(DatasetRecord record, RecordField field, string before) =>
        Known(field.Role, record.ValueOf(field)) ?? Keep(new Derived(field.Role, record.ValueOf(field).ToArray(), DerivedFields.Recompute(record, field, before, after)));

    /// <summary>The hash of the new text, where an id is one of the old text; null where it isn't.</summary>
    public string? Hash(string id, string before)
    {
        var old = Encoding.UTF8.GetBytes(id);
        return Text(Known(FieldRole.Id, old) ?? Keep(new Derived(FieldRole.Id, old, Encoding.UTF8.GetBytes(DerivedFields.Hash(id, before, after) ?? ""))));

        static string? Text(byte[] hash) => hash.Length == 0 ? null : Encoding.UTF8.GetString(hash);
    }

    private byte[]? Known(FieldRole role, ReadOnlySpan<byte> old)
    {
        foreach (var known in derived)
        {
            if (known.Role == role && old.SequenceEqual(known.Old))
            {
                return known.New;
            }
        }

        return null;
    }

    private byte[] Keep(Derived value)
    {
        lock (gate)
        {
            derived = derived.Length < Most ? [.. derived, value] : derived;
        }

        return value.New;
    }

    private sealed record Derived(FieldRole Role, byte[] Old, byte[] New);
}
