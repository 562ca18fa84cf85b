namespace GdrCode.Detection;

/// <summary>Codice fiscale: six letters of the name, year, month letter, day (+40 for women), place, check letter.</summary>
internal static class ItalianFiscalCode
{
    // What the letters that replace digits among homonyms stand for.
    private const string Substitutes = "LMNPQRSTUV";
    private const string Months = "ABCDEHLMPRST";

    // Value of a character in an odd place, for 0-9 and then A-Z; in even places a character is worth itself.
    private static ReadOnlySpan<byte> Odd =>
        [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

    public static bool IsValid(ReadOnlySpan<char> id)
    {
        if (!IdText.AreLetters(id[..6]) || !Months.Contains(id[8], StringComparison.Ordinal) || !IdText.AreLetters(id.Slice(11, 1)) || !IdText.AreLetters(id[15..]))
        {
            return false;
        }

        var day = (Digit(id[9]) * 10) + Digit(id[10]);
        return AreDigits(id) && day % 40 is >= 1 and <= 31 && day <= 71 && Check(id) == id[15];
    }

    private static bool AreDigits(ReadOnlySpan<char> id)
    {
        foreach (var at in (ReadOnlySpan<int>)[6, 7, 9, 10, 12, 13, 14])
        {
            if (Digit(id[at]) < 0)
            {
                return false;
            }
        }

        return true;
    }

    private static int Digit(char c) => char.IsAsciiDigit(c) ? c - '0' : Substitutes.IndexOf(c, StringComparison.Ordinal);

    private static char Check(ReadOnlySpan<char> id)
    {
        var sum = 0;
        for (var i = 0; i < 15; i++)
        {
            var isDigit = char.IsAsciiDigit(id[i]);
            if (i % 2 == 0)
            {
                sum += Odd[isDigit ? id[i] - '0' : id[i] - 'A' + 10];
            }
            else
            {
                sum += isDigit ? id[i] - '0' : id[i] - 'A';
            }
        }

        return (char)('A' + (sum % 26));
    }
}
