using System.Buffers;
using System.Globalization;
using System.Text;

namespace GdrCode.Extraction.Lexical;

/// <summary>Decodes one run of a string and keeps the way back.</summary>
internal static class StringDecoder
{
    /// <summary>The value, and one offset per unit and one more; no offsets where value and run agree unit by unit.</summary>
    public static (string Value, int[]? Offsets) Decode(ReadOnlySpan<char> run, EscapeStyle escape, char quote, bool braces = false, bool looseBackslash = false)
    {
        if (!NeedsDecoding(run, escape, quote, braces))
        {
            return (run.ToString(), null);
        }

        var value = ArrayPool<char>.Shared.Rent(run.Length + 1);
        var offsets = ArrayPool<int>.Shared.Rent(run.Length + 2);
        try
        {
            var length = 0;
            Span<char> units = stackalloc char[2];
            for (var i = 0; i < run.Length;)
            {
                var taken = Unit(run[i..], escape, quote, braces, units, out var count);
                if (looseBackslash && IsLooseBackslash(run, i))
                {
                    (taken, count, units[0]) = (2, 1, quote);
                }

                for (var u = 0; u < count; u++)
                {
                    value[length] = units[u];
                    offsets[length++] = i;
                }

                i += taken;
            }

            offsets[length] = run.Length;
            return (value.AsSpan(0, length).ToString(), offsets.AsSpan(0, length + 1).ToArray());
        }
        finally
        {
            ArrayPool<char>.Shared.Return(value);
            ArrayPool<int>.Shared.Return(offsets);
        }
    }

    /// <summary>SQL dumps of MySQL write \' where standard SQL doubles; told from a path's last backslash by the letter that follows.</summary>
    public static bool IsLooseBackslash(ReadOnlySpan<char> text, int i) =>
        i >= 0 && i + 2 < text.Length && text[i] == '\\' && text[i + 1] == '\'' && char.IsLetter(text[i + 2]);

    private static bool NeedsDecoding(ReadOnlySpan<char> run, EscapeStyle escape, char quote, bool braces) =>
        (braces && run.IndexOfAny('{', '}') >= 0) || escape switch
        {
            EscapeStyle.None => false,
            EscapeStyle.Doubled => run.IndexOfAny(quote, '\\') >= 0,
            EscapeStyle.Backtick => run.IndexOfAny('`', '"') >= 0,
            EscapeStyle.TextEntities or EscapeStyle.AttributeEntities => run.Contains('&'),
            _ => run.Contains('\\'),
        };

    private static int Unit(ReadOnlySpan<char> rest, EscapeStyle escape, char quote, bool braces, Span<char> units, out int count)
    {
        count = 1;
        units[0] = rest[0];
        if (rest.Length == 1)
        {
            return 1;
        }

        if (braces && rest[0] is '{' or '}' && rest[1] == rest[0])
        {
            return 2;
        }

        switch (escape)
        {
            case EscapeStyle.Backslash when rest[0] == '\\':
                return Backslash(rest, units, out count);
            case EscapeStyle.Minimal or EscapeStyle.Shell when rest[0] == '\\':
                if (rest[1] == '\\' || rest[1] == quote || (escape is EscapeStyle.Shell && rest[1] is '$' or '`'))
                {
                    units[0] = rest[1];
                    return 2;
                }

                return 1;
            case EscapeStyle.Doubled or EscapeStyle.Backtick when rest[0] == quote && rest[1] == quote:
                return 2;
            case EscapeStyle.Backtick when rest[0] == '`':
                units[0] = rest[1] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', '0' => '\0', _ => rest[1] };
                return 2;
            case EscapeStyle.TextEntities or EscapeStyle.AttributeEntities when rest[0] == '&':
                return Entities.Decode(rest, units, out count);
            default:
                return 1;
        }
    }

    private static int Backslash(ReadOnlySpan<char> rest, Span<char> units, out int count)
    {
        count = 1;
        var c = rest[1];
        if (c is '\r' or '\n')
        {
            // A continued line writes nothing.
            count = 0;
            return c == '\r' && rest.Length > 2 && rest[2] == '\n' ? 3 : 2;
        }

        var plain = c switch
        {
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            'a' => '\a',
            'b' => '\b',
            'f' => '\f',
            'v' => '\v',
            'e' => '\u001b',
            '\\' or '"' or '\'' or '`' or '$' or '#' or '@' or '/' or '%' or '{' or '}' => c,
            _ => '\uffff',
        };
        if (plain != '\uffff')
        {
            units[0] = plain;
            return 2;
        }

        return c switch
        {
            'x' or 'u' when rest.Length > 2 && rest[2] == '{' && rest[3..].IndexOf('}') is > 0 and <= 8 and var close =>
                Scalar(rest.Slice(3, close), close, close + 4, units, out count),
            'x' => Scalar(Digits(rest[2..], 2), 1, 2, units, out count),
            'u' => Scalar(Digits(rest[2..], 4), 4, 2, units, out count),
            'U' => Scalar(Digits(rest[2..], 8), 8, 2, units, out count),
            >= '0' and <= '7' => Octal(rest, units),
            _ => 1,
        };
    }

    private static ReadOnlySpan<char> Digits(ReadOnlySpan<char> text, int most)
    {
        var k = 0;
        while (k < text.Length && k < most && char.IsAsciiHexDigit(text[k]))
        {
            k++;
        }

        return text[..k];
    }

    /// <summary>Writes the scalar that the digits stand for; what is no scalar stands for itself, from its backslash on.</summary>
    private static int Scalar(ReadOnlySpan<char> digits, int least, int length, Span<char> units, out int count)
    {
        count = 1;
        units[0] = '\\';
        if (digits.Length < least || !int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var scalar) || scalar is < 0 or > 0x10FFFF)
        {
            return 1;
        }

        if (scalar > 0xFFFF)
        {
            count = new Rune(scalar).EncodeToUtf16(units);
        }
        else
        {
            units[0] = (char)scalar;
        }

        return length == 2 ? 2 + digits.Length : length;
    }

    private static int Octal(ReadOnlySpan<char> rest, Span<char> units)
    {
        var (value, k) = (0, 1);
        while (k < rest.Length && k < 4 && rest[k] is >= '0' and <= '7')
        {
            value = (value * 8) + rest[k++] - '0';
        }

        units[0] = (char)value;
        return k;
    }
}
