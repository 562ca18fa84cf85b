using System.Buffers;

namespace GdrCode.Verification.Config;

/// <summary>The kind of an unquoted word, which an edit must keep.</summary>
internal static class BareWord
{
    private static readonly SearchValues<char> DecimalDigits = SearchValues.Create("0123456789_");
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF_");
    private static readonly SearchValues<char> OctalDigits = SearchValues.Create("01234567_");
    private static readonly SearchValues<char> BinaryDigits = SearchValues.Create("01_");
    private static readonly SearchValues<char> NumberSigns = SearchValues.Create("0123456789._");
    private static readonly SearchValues<char> DateSigns = SearchValues.Create("0123456789-:.TtZz+ ");

    public static TokenKind KindOf(ReadOnlySpan<char> word)
    {
        if (word is "true" or "false" or "null" or "inf" or "+inf" or "-inf" or "nan" or "NaN" or "Infinity" or "undefined")
        {
            return TokenKind.Word;
        }

        var body = word.TrimStart("+-");
        if (body.IsEmpty || word.Length - body.Length > 1 || !char.IsAsciiDigit(body[0]) && body[0] != '.')
        {
            return TokenKind.Plain;
        }

        if (body.Length > 2 && body[0] == '0' && char.ToLowerInvariant(body[1]) is 'x' or 'o' or 'b')
        {
            return IsRadix(body[2..], char.ToLowerInvariant(body[1])) ? TokenKind.Integer : TokenKind.Plain;
        }

        if (body.IndexOfAnyExcept(DecimalDigits) < 0)
        {
            // A leading zero is octal or an error, according to who reads.
            return body[0] == '0' && body.Length > 1 ? TokenKind.Plain : TokenKind.Integer;
        }

        return IsDecimal(body) ? TokenKind.Decimal : IsDate(body) ? TokenKind.Date : TokenKind.Plain;
    }

    private static bool IsRadix(ReadOnlySpan<char> digits, char sign) =>
        digits.IndexOfAnyExcept(sign switch { 'x' => HexDigits, 'o' => OctalDigits, _ => BinaryDigits }) < 0;

    private static bool IsDecimal(ReadOnlySpan<char> body)
    {
        var exponent = body.IndexOfAny('e', 'E');
        if (exponent >= 0)
        {
            var digits = body[(exponent + 1)..].TrimStart("+-");
            if (digits.IsEmpty || digits.IndexOfAnyExceptInRange('0', '9') >= 0)
            {
                return false;
            }

            body = body[..exponent];
        }

        return body.IndexOfAnyInRange('0', '9') >= 0 && body.Count('.') <= 1 && body.IndexOfAnyExcept(NumberSigns) < 0;
    }

    private static bool IsDate(ReadOnlySpan<char> body) =>
        body.IndexOfAnyExcept(DateSigns) < 0 && DateTimeOffset.TryParse(body, null, System.Globalization.DateTimeStyles.None, out _);
}
