using System.Buffers;

namespace GdrCode.Extraction.Config;

/// <summary>Which bare words are numbers, and which numbers can say something about a person.</summary>
internal static class NumberShape
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF_");

    /// <summary>Short numbers are read only under such names; counts and versions would drown everything else.</summary>
    private static readonly string[] TellingNames = ["cvv", "cvc", "pin", "age", "salary", "zip", "postal", "plz", "lat", "lon", "lng", "birth", "ssn", "code", "pass", "phone"];

    public static bool IsNumber(ReadOnlySpan<char> word)
    {
        if (word.Length > 0 && word[0] is '+' or '-')
        {
            word = word[1..];
        }

        if (word.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
        {
            return word.Length > 2 && word[2..].IndexOfAnyExcept(HexDigits) < 0;
        }

        if (word.IsEmpty || !char.IsAsciiDigit(word[0]) && !(word[0] == '.' && word.Length > 1 && char.IsAsciiDigit(word[1])))
        {
            return false;
        }

        var dots = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            if (c is 'e' or 'E' && i + 1 < word.Length && dots < 2)
            {
                var exponent = word[(i + 1)..].TrimStart("+-");
                return exponent.Length > 0 && exponent.IndexOfAnyExceptInRange('0', '9') < 0;
            }

            dots += c == '.' ? 1 : 0;
            if (!char.IsAsciiDigit(c) && c is not ('.' or '_') || dots > 1)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Four digits or more, three decimals (a coordinate), or a name that makes any number telling.</summary>
    public static bool IsTelling(ReadOnlySpan<char> number, string? name)
    {
        var digits = 0;
        var decimals = -1;
        foreach (var c in number)
        {
            digits += char.IsAsciiHexDigit(c) ? 1 : 0;
            decimals = c == '.' ? 0 : decimals < 0 ? decimals : decimals + 1;
        }

        return digits >= 4 || decimals >= 3
            || name is not null && Array.Exists(TellingNames, t => name.Contains(t, StringComparison.OrdinalIgnoreCase));
    }
}
