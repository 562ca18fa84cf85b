using System.Text;

using GdrCode.Extraction.Lexical;
using GdrCode.Model;

namespace GdrCode.Extraction.Nested;

/// <summary>Escapes that are still there when the literal is decoded: percent, character references, backslashes.</summary>
internal static class EscapedText
{
    public static void Add(Fragment fragment, List<Fragment> parts, bool isJson, bool isMarkup)
    {
        var value = fragment.Value.AsSpan();
        if (value.Contains('%') && !value.Contains("://", StringComparison.Ordinal))
        {
            Percent(fragment, parts);
        }

        if (!isMarkup && value.Contains('&') && value.Contains(';') && !IsMarkupAlready(fragment))
        {
            Whole(fragment, parts, TextEncoding.XmlText, value, Entities.Decode);
        }

        if (!isJson && value.Contains('\\'))
        {
            Whole(fragment, parts, TextEncoding.Json, value, Backslash);
        }
    }

    private delegate int Decoder(ReadOnlySpan<char> rest, Span<char> units, out int count);

    private static bool IsMarkupAlready(Fragment fragment) => fragment.Text switch
    {
        PiecedText { Pieces: [var first, ..] } => first.Encoding is TextEncoding.XmlText or TextEncoding.XmlAttribute,
        NestedText nested => nested.Encoding is TextEncoding.XmlText or TextEncoding.XmlAttribute,
        _ => false,
    };

    private static void Whole(Fragment fragment, List<Fragment> parts, TextEncoding encoding, ReadOnlySpan<char> value, Decoder decode)
    {
        var text = new StringBuilder();
        var offsets = new List<int>();
        Span<char> units = stackalloc char[2];
        for (var i = 0; i < value.Length;)
        {
            var c = value[i];
            var (taken, count) = (1, 1);
            units[0] = c;
            if (c is '&' or '\\')
            {
                taken = decode(value[i..], units, out count);
            }

            for (var u = 0; u < count; u++)
            {
                text.Append(units[u]);
                offsets.Add(i);
            }

            i += taken;
        }

        if (text.Length < value.Length)
        {
            offsets.Add(value.Length);
            Part.AddDecoded(parts, fragment, 0, value.Length, text.ToString(), encoding, [.. offsets]);
        }
    }

    /// <summary>Only escapes that hide a character: a backslash before anything else belongs to paths and regular expressions.</summary>
    private static int Backslash(ReadOnlySpan<char> rest, Span<char> units, out int count)
    {
        count = 1;
        units[0] = rest[0];
        if (rest.Length > 1 && rest[1] is '/' or '"')
        {
            units[0] = rest[1];
            return 2;
        }

        var digits = rest.Length > 1 ? rest[1] switch { 'u' => 4, 'x' => 2, _ => 0 } : 0;
        if (digits == 0 || rest.Length < digits + 2)
        {
            return 1;
        }

        var code = 0;
        foreach (var c in rest.Slice(2, digits))
        {
            if (!char.IsAsciiHexDigit(c))
            {
                return 1;
            }

            code = (code * 16) + Convert.ToInt32(c.ToString(), 16);
        }

        if (code < 0x20 || code == MappedText.Hole)
        {
            return 1;
        }

        units[0] = (char)code;
        return digits + 2;
    }

    /// <summary>Runs without blanks that hold percent escapes of valid UTF-8.</summary>
    private static void Percent(Fragment fragment, List<Fragment> parts)
    {
        var value = fragment.Value;
        for (var i = 0; i < value.Length;)
        {
            if (IsBoundary(value[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < value.Length && !IsBoundary(value[i]))
            {
                i++;
            }

            if (value.AsSpan(start, i - start).Contains('%') && PercentText.Decode(value.AsSpan(start, i - start)) is { } decoded)
            {
                Part.AddDecoded(parts, fragment, start, i, decoded.Value, TextEncoding.Percent, decoded.Offsets);
            }
        }
    }

    private static bool IsBoundary(char c) => char.IsWhiteSpace(c) || c is '"' or '\'' or '<' or '>' or '`';
}
