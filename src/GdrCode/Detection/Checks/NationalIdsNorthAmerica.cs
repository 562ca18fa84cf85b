using static GdrCode.Detection.CheckDigits;

namespace GdrCode.Detection;

/// <summary>Numbers of the United States, Canada and Mexico.</summary>
internal static class NationalIdsNorthAmerica
{
    private const string CurpAlphabet = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ";

    private const string CurpStates = "AS BC BS CC CH CL CM CS DF DG GR GT HG JC MC MN MS NE NL NT OC PL QR QT SL SP SR TC TL TS VZ YN ZS";

    public static IEnumerable<KeyValuePair<string, ValueCheck>> All =>
    [
        new("us-ssn", IdText.Digits(9, IsSsn)),
        new("us-itin", IdText.Digits(9, id => id[0] == '9' && Number(id, 3, 2) is (>= 50 and <= 65) or (>= 70 and <= 88) or (>= 90 and <= 99))),
        new("us-ein", IdText.Digits(9, id => !IsUnusedEinPrefix(Number(id, 0, 2)))),
        new("us-npi", IdText.Digits(10, id => id[0] is '1' or '2' && (LuhnSum(id) + 24) % 10 == 0)),
        new("us-dea", IdText.Letters(9, IsDea)),
        new("us-mbi", IdText.Letters(11, IsMbi)),
        new("ca-sin", IdText.Digits(9, id => id[0] is not ('0' or '8') && Luhn(id))),
        new("mx-curp", IdText.Letters(18, IsCurp)),
        new("mx-rfc", IdText.Letters(12, 13, IsRfc)),
        new("mx-nss", IdText.Digits(11, Luhn)),
        new("mx-clabe", IdText.Digits(18, IsClabe)),
    ];

    private static bool IsSsn(ReadOnlySpan<char> id)
    {
        var area = Number(id, 0, 3);
        return area is not (0 or 666 or >= 900) && Number(id, 3, 2) != 0 && Number(id, 5, 4) != 0;
    }

    private static bool IsUnusedEinPrefix(int prefix) => prefix is 0 or 7 or 8 or 9 or 17 or 18 or 19 or 28 or 29 or 49 or 69 or 70 or 78 or 79 or 89 or 96 or 97;

    private static bool IsDea(ReadOnlySpan<char> id) =>
        char.IsAsciiLetterUpper(id[0]) && (char.IsAsciiLetterUpper(id[1]) || id[1] == '9') && IdText.AreDigits(id[2..])
        && (Digit(id, 2) + Digit(id, 4) + Digit(id, 6) + (2 * (Digit(id, 3) + Digit(id, 5) + Digit(id, 7)))) % 10 == Digit(id, 8);

    // C A AN N A AN N A A N N, and no letter that reads as a digit.
    private static bool IsMbi(ReadOnlySpan<char> id)
    {
        const string Pattern = "CAXNAXNAANN";
        for (var i = 0; i < Pattern.Length; i++)
        {
            var isLetter = char.IsAsciiLetterUpper(id[i]) && !"SLOIBZ".Contains(id[i], StringComparison.Ordinal);
            var isDigit = char.IsAsciiDigit(id[i]);
            if (!(Pattern[i] switch { 'C' => isDigit && id[i] != '0', 'A' => isLetter, 'X' => isLetter || isDigit, _ => isDigit }))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsCurp(ReadOnlySpan<char> id)
    {
        if (id.StartsWith("XEXX") || !IdText.AreLetters(id[..4]) || !IdText.AreDigits(id.Slice(4, 6)) || id[10] is not ('H' or 'M' or 'X') || !IdText.AreLetters(id.Slice(11, 5))
            || !IsDay(Number(id, 6, 2), Number(id, 8, 2)) || !CurpStates.AsSpan().Contains(id.Slice(11, 2), StringComparison.Ordinal) || !char.IsAsciiDigit(id[17]))
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < 17; i++)
        {
            sum += CurpAlphabet.IndexOf(id[i], StringComparison.Ordinal) * (18 - i);
        }

        return (10 - (sum % 10)) % 10 == Digit(id, 17);
    }

    // Three letters for a company, four for a person, the date, and three characters of the office; the generic numbers are nobody's.
    private static bool IsRfc(ReadOnlySpan<char> id)
    {
        var letters = id.Length - 9;
        foreach (var c in id[..letters])
        {
            if (!char.IsAsciiLetterUpper(c) && c is not ('Ñ' or '&'))
            {
                return false;
            }
        }

        return IdText.AreDigits(id.Slice(letters, 6)) && IsDay(Number(id, letters + 2, 2), Number(id, letters + 4, 2))
            && !id.StartsWith("XAXX") && !id.StartsWith("XEXX");
    }

    private static bool IsClabe(ReadOnlySpan<char> id)
    {
        var sum = 0;
        for (var i = 0; i < 17; i++)
        {
            sum += Digit(id, i) * (i % 3 == 0 ? 3 : i % 3 == 1 ? 7 : 1) % 10;
        }

        // 60 86 48 01 are the first bytes of the object identifiers of the United States, in DER.
        return (10 - (sum % 10)) % 10 == Digit(id, 17) && !id.StartsWith("60864801");
    }
}
