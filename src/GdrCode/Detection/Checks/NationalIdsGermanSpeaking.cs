using static GdrCode.Detection.CheckDigits;

namespace GdrCode.Detection;

/// <summary>Numbers of Germany, Austria and Switzerland.</summary>
internal static class NationalIdsGermanSpeaking
{
    public static IEnumerable<KeyValuePair<string, ValueCheck>> All =>
    [
        new("de-tax-id", IdText.Digits(11, IsTaxId)),
        new("de-vat", IdText.Digits(9, id => id[0] != '0' && Mod11Then10(id))),
        new("de-pension", IdText.Letters(12, IsPensionNumber)),
        new("de-health", IdText.Letters(10, IsHealthNumber)),
        new("de-id-card", IdText.Letters(9, 10, IsIdCard)),
        new("at-svnr", IdText.Digits(10, IsAustrianInsurance)),
        new("ch-ahv", IdText.Digits(13, id => id.StartsWith("756") && IsEan(id))),
        new("ch-uid", IdText.Letters(12, id => IdText.AreDigits(id[3..]) && (11 - (Sum(id[3..], [5, 4, 3, 2, 7, 6, 5, 4]) % 11)) % 11 == Digit(id, 11))),
        new("ean", IdText.Digits(13, IsEan)),
    ];

    private static bool IsEan(ReadOnlySpan<char> id) => Sum(id, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 == 0;

    // Of the first ten digits exactly one stands twice or three times.
    private static bool IsTaxId(ReadOnlySpan<char> id)
    {
        Span<int> counts = stackalloc int[10];
        foreach (var c in id[..10])
        {
            counts[c - '0']++;
        }

        var (repeated, more) = (0, false);
        foreach (var count in counts)
        {
            repeated += count > 1 ? 1 : 0;
            more |= count > 3;
        }

        return id[0] != '0' && repeated == 1 && !more && Mod11Then10(id);
    }

    // Office, birth date, letter of the name (as two digits), serial, check.
    private static bool IsPensionNumber(ReadOnlySpan<char> id)
    {
        if (!IdText.AreDigits(id[..8]) || !char.IsAsciiLetterUpper(id[8]) || !IdText.AreDigits(id[9..]) || !IsDay(Number(id, 4, 2), Number(id, 2, 2)))
        {
            return false;
        }

        Span<char> digits = stackalloc char[12];
        id[..8].CopyTo(digits);
        ReplaceLetter(id[8], digits[8..]);
        id.Slice(9, 2).CopyTo(digits[10..]);
        return CrossSum(digits, [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1]) % 10 == Digit(id, 11);
    }

    private static bool IsHealthNumber(ReadOnlySpan<char> id)
    {
        if (!char.IsAsciiLetterUpper(id[0]) || !IdText.AreDigits(id[1..]))
        {
            return false;
        }

        Span<char> digits = stackalloc char[10];
        ReplaceLetter(id[0], digits);
        id.Slice(1, 8).CopyTo(digits[2..]);
        return CrossSum(digits, [1, 2, 1, 2, 1, 2, 1, 2, 1, 2]) % 10 == Digit(id, 9);
    }

    // Letters that can't be taken for digits or vowels; the tenth character, where there is one, checks the nine.
    private static bool IsIdCard(ReadOnlySpan<char> id)
    {
        var letters = 0;
        foreach (var c in id)
        {
            if (!char.IsAsciiDigit(c) && !"CFGHJKLMNPRTVWXYZ".Contains(c, StringComparison.Ordinal))
            {
                return false;
            }

            letters += char.IsAsciiDigit(c) ? 0 : 1;
        }

        return letters > 0 && id[0] is 'C' or 'F' or 'G' or 'H' or 'J' or 'K' or 'L' or 'M' or 'N' or 'P' or 'R' or 'T' or 'V' or 'W' or 'X' or 'Y' or 'Z'
            && (id.Length == 9 || IcaoCheck(id[..9]) == id[9]);
    }

    private static bool IsAustrianInsurance(ReadOnlySpan<char> id) =>
        id[0] != '0' && IsDay(Number(id, 6, 2) is var month && month > 12 ? month - 12 : month, Number(id, 4, 2))
        && (Sum(id, [3, 7, 9]) + Sum(id[4..], [5, 8, 4, 2, 1, 6])) % 11 == Digit(id, 3);

    private static void ReplaceLetter(char letter, Span<char> digits)
    {
        var number = letter - 'A' + 1;
        (digits[0], digits[1]) = ((char)('0' + (number / 10)), (char)('0' + (number % 10)));
    }

    private static int CrossSum(ReadOnlySpan<char> digits, ReadOnlySpan<int> weights)
    {
        var sum = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            var product = (digits[i] - '0') * weights[i];
            sum += (product / 10) + (product % 10);
        }

        return sum;
    }

    /// <summary>The check digit of machine-readable travel documents.</summary>
    public static char IcaoCheck(ReadOnlySpan<char> field)
    {
        var sum = 0;
        for (var i = 0; i < field.Length; i++)
        {
            var value = char.IsAsciiDigit(field[i]) ? field[i] - '0' : char.IsAsciiLetterUpper(field[i]) ? field[i] - 'A' + 10 : 0;
            sum += value * (i % 3 == 0 ? 7 : i % 3 == 1 ? 3 : 1);
        }

        return (char)('0' + (sum % 10));
    }
}
