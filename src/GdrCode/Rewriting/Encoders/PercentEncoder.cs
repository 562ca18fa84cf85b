using System.Globalization;
using System.Text;

namespace GdrCode.Rewriting.Encoders;

/// <summary>Percent-encoded text: a sign stays plain where the original had it plain, else it is encoded.</summary>
internal sealed class PercentEncoder : ITextEncoder
{
    public string? Encode(string value, in EncodingSite site)
    {
        var format = IsLower(site.Original) ? "x2" : "X2";
        var result = new StringBuilder(value.Length + 8);
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in value.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar)
            {
                return null;
            }

            if (rune.IsAscii && IsPlain((char)rune.Value, site.Original))
            {
                result.Append((char)rune.Value);
                continue;
            }

            foreach (var b in bytes[..rune.EncodeToUtf8(bytes)])
            {
                result.Append('%').Append(b.ToString(format, CultureInfo.InvariantCulture));
            }
        }

        return result.ToString();
    }

    private static bool IsPlain(char c, ReadOnlySpan<char> original) =>
        char.IsAsciiLetterOrDigit(c) || "-_.~".Contains(c, StringComparison.Ordinal) || (c is > ' ' and < '\u007F' and not '%' && original.Contains(c));

    private static bool IsLower(ReadOnlySpan<char> original)
    {
        for (var i = 0; i + 2 < original.Length; i++)
        {
            if (original[i] == '%' && (original[i + 1] is >= 'a' and <= 'f' || original[i + 2] is >= 'a' and <= 'f'))
            {
                return true;
            }
        }

        return false;
    }
}
