using GdrCode.Model;

namespace GdrCode.Extraction.Lexical;

/// <summary>Numbers, and regular expressions, which are code.</summary>
internal sealed partial class Lexer
{
    // Amounts, years of birth and PINs are read as well: their names tell.
    private const int MinDigits = 4;

    // Six bytes are a hardware address; of tables and pictures nothing is read.
    private const int LeastBytes = 6;
    private const int MostBytes = 64;

    // From 16 to 128 bytes behind their prefix: a hash or a key. A shorter constant is a flag or an id, a longer one a picture.
    private const int LeastBinary = 34;
    private const int MostBinary = 258;

    private int Number(int i, int end)
    {
        if (IsByte(i, end, out var k))
        {
            return ByteList(i, end);
        }

        if (_language.Has(LanguageTraits.Sql) && BinaryEnd(i, end) is var last && last - i is >= LeastBinary and <= MostBinary)
        {
            _tokens.Add(new(LexicalTokenKind.Number, i, last, i, last));
            return last;
        }

        k = i;
        var digits = Digits(ref k, end);
        var isRead = digits >= MinDigits;
        if (k + 1 < end && _text[k] == '.' && char.IsAsciiDigit(_text[k + 1]))
        {
            k++;
            var decimals = Digits(ref k, end);
            isRead = digits + decimals >= MinDigits;
            if (k + 1 < end && _text[k] == '.' && char.IsAsciiDigit(_text[k + 1]))
            {
                // A version or an address without quotes.
                isRead = false;
                while (k < end && (char.IsAsciiDigit(_text[k]) || _text[k] == '.'))
                {
                    k++;
                }
            }
        }

        var valueEnd = k;
        while (k < end && IsWord(_text[k]))
        {
            // 0x and exponents are no plain digits; a short suffix is.
            isRead &= k - valueEnd < 2 && !char.IsAsciiDigit(_text[k]) && _text[k] is not ('x' or 'X' or 'e' or 'E');
            k++;
        }

        if (isRead)
        {
            var start = IsSigned(i) ? i - 1 : i;
            _tokens.Add(new(LexicalTokenKind.Number, start, valueEnd, start, valueEnd));
        }

        return k;
    }

    /// <summary>Past the binary constant <c>0x02…</c> that begins here: a login is created with the hash of its password.</summary>
    private int BinaryEnd(int i, int end)
    {
        if (i + 2 >= end || _text[i] != '0' || _text[i + 1] is not ('x' or 'X'))
        {
            return i;
        }

        var k = i + 2;
        while (k < end && char.IsAsciiHexDigit(_text[k]))
        {
            k++;
        }

        return k == end || !IsWord(_text[k]) ? k : i;
    }

    /// <summary>Past the bytes <c>0x24, 0x6F, …</c> that begin here, which are one value.</summary>
    private int ByteList(int i, int end)
    {
        var (k, last, count) = (i, i, 0);
        while (IsByte(k, end, out var next))
        {
            last = next;
            count++;
            k = Blanks(next, end);
            if (k >= end || _text[k] != ',')
            {
                break;
            }

            k = Blanks(k + 1, end);
        }

        if (count is >= LeastBytes and <= MostBytes)
        {
            _tokens.Add(new(LexicalTokenKind.Number, i, last, i, last));
        }

        return last;
    }

    private int Blanks(int k, int end)
    {
        while (k < end && _text[k] is ' ' or '\t' or '\r' or '\n')
        {
            k++;
        }

        return k;
    }

    private bool IsByte(int i, int end, out int next)
    {
        next = i + 2;
        if (next >= end || _text[i] != '0' || _text[i + 1] is not ('x' or 'X'))
        {
            return false;
        }

        while (next < end && next < i + 4 && char.IsAsciiHexDigit(_text[next]))
        {
            next++;
        }

        return next > i + 2 && (next == end || !IsWord(_text[next]));
    }

    // A minus belongs to the number (south, west, a group's id) unless something is there to take away from.
    private bool IsSigned(int i)
    {
        if (i < 1 || _text[i - 1] != '-')
        {
            return false;
        }

        var left = i - 2;
        while (left >= 0 && i - left < 40 && _text[left] == ' ')
        {
            left--;
        }

        return left < 0 || "=(,[{:<>?&|\n\r\t".Contains(_text[left], StringComparison.Ordinal);
    }

    private int Digits(ref int k, int end)
    {
        var digits = 0;
        while (k < end && (char.IsAsciiDigit(_text[k]) || (_text[k] == '_' && digits > 0)))
        {
            digits += _text[k] == '_' ? 0 : 1;
            k++;
        }

        return digits;
    }

    /// <summary>Past a regular expression, or past the slash where it divides.</summary>
    private int Regex(int i, int end)
    {
        var left = i - 1;
        while (left >= 0 && i - left < 100 && _text[left] is ' ' or '\t')
        {
            left--;
        }

        var begins = left < 0 || "(,=:[!&|?{};~\n\r+>".Contains(_text[left], StringComparison.Ordinal)
            || (left >= 5 && _text.AsSpan(left - 5, 6) is "return")
            || (left >= 1 && _text.AsSpan(left - 1, 2) is "if");
        if (!begins || _budget < 0)
        {
            return i + 1;
        }

        var inClass = false;
        for (var k = i + 1; k < end && k < i + 2_000; k++)
        {
            switch (_text[k])
            {
                case '\\':
                    k++;
                    break;
                case '[':
                    inClass = true;
                    break;
                case ']':
                    inClass = false;
                    break;
                case '/' when !inClass:
                    return k + 1;
                case '\r' or '\n':
                    _budget -= k - i;
                    return i + 1;
            }
        }

        _budget -= 2_000;
        return i + 1;
    }
}
