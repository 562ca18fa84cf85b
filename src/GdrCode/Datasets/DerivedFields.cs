using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace GdrCode.Datasets;

/// <summary>
/// Recomputes what a dataset derives from a text. How it was derived is found by trying: where a known formula gives the value that the record has for its original text, it
/// gives the new one too; where none does, the column becomes null, since a hash or a length of the original helps whoever guesses what was removed.
/// </summary>
internal static class DerivedFields
{
    private const double Tolerance = 1e-6;

    /// <summary>The bytes of the new value.</summary>
    public static byte[] Recompute(DatasetRecord record, RecordField field, string before, string after) => field.Role switch
    {
        FieldRole.Size => Number(record, field, Utf8Length(before)) ? Json(Utf8Length(after)) : Null,
        FieldRole.LongestLine => Number(record, field, Lines(before).Longest) ? Json(Lines(after).Longest) : Null,
        FieldRole.AverageLine => Number(record, field, Lines(before).Mean) ? Json(Lines(after).Mean) : Null,
        FieldRole.AlphanumericShare => Number(record, field, AlphanumericShare(before)) ? Json(AlphanumericShare(after)) : Null,
        FieldRole.ContentHash => field.Token == JsonTokenType.String && Hash(record.ReadString(field), before, after) is { } hash ? Encoding.ASCII.GetBytes($"\"{hash}\"") : Null,
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    /// <summary>The hash of the new text by the algorithm of the old one; null where none fits.</summary>
    public static string? Hash(string value, string before, string after)
    {
        Func<byte[], byte[]>[] algorithms = value.Length switch
        {
            40 => [GitBlob, Sha1],
            64 => [SHA256.HashData],
            32 => [Md5],
            _ => [],
        };
        var original = Encoding.UTF8.GetBytes(before);
        var found = Array.Find(algorithms, a => string.Equals(Convert.ToHexStringLower(a(original)), value, StringComparison.OrdinalIgnoreCase));
        return found is null ? null : Convert.ToHexStringLower(found(Encoding.UTF8.GetBytes(after)));
    }

    /// <summary>Mean and longest line in code points, as Python's <c>splitlines</c> cuts them.</summary>
    public static (double Mean, long Longest) Lines(string text)
    {
        var (lines, longest, total, current) = (0L, 0L, 0L, 0L);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '\n' or '\r' or '\v' or '\f' or '\u001C' or '\u001D' or '\u001E' or '\u0085' or '\u2028' or '\u2029')
            {
                i += c == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
                (lines, longest, total, current) = (lines + 1, Math.Max(longest, current), total + current, 0);
            }
            else if (!char.IsLowSurrogate(c))
            {
                current++;
            }
        }

        if (current > 0)
        {
            (lines, longest, total) = (lines + 1, Math.Max(longest, current), total + current);
        }

        return (lines == 0 ? 0 : (double)total / lines, longest);
    }

    /// <summary>Share of code points that are letters or numbers.</summary>
    public static double AlphanumericShare(string text)
    {
        var (all, alphanumeric) = (0L, 0L);
        foreach (var rune in text.EnumerateRunes())
        {
            all++;
            alphanumeric += Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber ? 1 : 0;
        }

        return all == 0 ? 0 : (double)alphanumeric / all;
    }

    private static byte[] Null => "null"u8.ToArray();

    private static int Utf8Length(string text) => Encoding.UTF8.GetByteCount(text);

    private static bool Number(DatasetRecord record, RecordField field, double expected) =>
        field.Token == JsonTokenType.Number
        && double.TryParse(record.ValueOf(field), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
        && Math.Abs(value - expected) <= Tolerance * Math.Max(1, Math.Abs(expected));

    private static byte[] Json(long value) => Encoding.ASCII.GetBytes(value.ToString(CultureInfo.InvariantCulture));

    // A column of fractions keeps its type where a value happens to be whole.
    private static byte[] Json(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return Encoding.ASCII.GetBytes(text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text);
    }

    private static byte[] GitBlob(byte[] content) => Sha1([.. Encoding.ASCII.GetBytes($"blob {content.Length}\0"), .. content]);

    // Git and older datasets name contents by these; nothing is protected by them.
#pragma warning disable CA5350, CA5351
    private static byte[] Sha1(byte[] content) => SHA1.HashData(content);

    private static byte[] Md5(byte[] content) => MD5.HashData(content);
#pragma warning restore CA5350, CA5351
}
