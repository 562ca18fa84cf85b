using System.Globalization;
using System.Text;

namespace GdrCode.Rewriting.Encoders;

/// <summary>Elements of a collection of bytes or characters: each is written in the style of the one whose place it takes.</summary>
internal sealed class ByteElementsEncoder : ITextEncoder
{
    public string? Encode(string value, in EncodingSite site)
    {
        var original = site.Original;
        var result = new StringBuilder(original.Length);
        var (place, at) = (0, 0);
        while (at < original.Length)
        {
            var length = ElementLength(original[at..]);
            if (length == 0)
            {
                result.Append(original[at++]);
                continue;
            }

            if (place >= value.Length || Element(value[place++], original.Slice(at, length)) is not { } element)
            {
                return null;
            }

            result.Append(element);
            at += length;
        }

        return place == value.Length ? result.ToString() : null;
    }

    // 'a', '\x41', 0x61, 97; casts, separators and comments between them are not elements.
    private static int ElementLength(ReadOnlySpan<char> text)
    {
        if (text[0] == '\'')
        {
            for (var i = 1; i < text.Length; i++)
            {
                if (text[i] == '\'' && i > 1)
                {
                    return i + 1;
                }

                i += text[i] == '\\' ? 1 : 0;
            }

            return 0;
        }

        if (!char.IsAsciiDigit(text[0]))
        {
            return 0;
        }

        var end = 1;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))
        {
            end++;
        }

        return end;
    }

    private static string? Element(char c, ReadOnlySpan<char> original)
    {
        if (original[0] == '\'')
        {
            var written = new CharacterEncoder().Encode(c.ToString(), default);
            return written is null ? null : $"'{written}'";
        }

        // One byte per element: the collection holds UTF-8 or Latin-1, and only ASCII reads the same in both.
        return c > '\u007F' ? null : Number(c, original);
    }

    /// <summary>A number from 0 to 255 in the notation of another: prefix, letter case, digits and suffix.</summary>
    public static string? Number(int number, ReadOnlySpan<char> original)
    {
        var digits = original.TrimEnd("uUlL");
        var suffix = original[digits.Length..];
        if (!original.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
        {
            return original.StartsWith("0b", StringComparison.OrdinalIgnoreCase) ? null : $"{number}{suffix}";
        }

        var format = (original[2..].ContainsAnyInRange('a', 'f') ? "x" : "X") + (digits.Length - 2).ToString(CultureInfo.InvariantCulture);
        return $"{original[..2]}{number.ToString(format, CultureInfo.InvariantCulture)}{suffix}";
    }
}
