using System.Text;

namespace GdrCode.Extraction.Nested;

/// <summary>Decodes percent escapes.</summary>
internal static class PercentText
{
    /// <summary>The text and its offsets; null where nothing in it is an escape of printable text.</summary>
    public static (string Value, int[] Offsets)? Decode(ReadOnlySpan<char> run)
    {
        var text = new StringBuilder();
        var offsets = new List<int>();
        Span<byte> bytes = stackalloc byte[4];
        Span<char> units = stackalloc char[2];
        for (var i = 0; i < run.Length;)
        {
            var count = 0;
            while (count < 4 && i + (3 * count) + 2 < run.Length && run[i + (3 * count)] == '%' && Byte(run.Slice(i + (3 * count) + 1, 2), out var b))
            {
                bytes[count++] = b;
            }

            if (count > 0 && Rune.DecodeFromUtf8(bytes[..count], out var rune, out var used) == System.Buffers.OperationStatus.Done && !Rune.IsControl(rune))
            {
                var length = rune.EncodeToUtf16(units);
                for (var u = 0; u < length; u++)
                {
                    text.Append(units[u]);
                    offsets.Add(i);
                }

                i += 3 * used;
                continue;
            }

            text.Append(run[i]);
            offsets.Add(i++);
        }

        if (text.Length == run.Length)
        {
            return null;
        }

        offsets.Add(run.Length);
        return (text.ToString(), [.. offsets]);
    }

    private static bool Byte(ReadOnlySpan<char> digits, out byte value) =>
        byte.TryParse(digits, System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out value);
}
