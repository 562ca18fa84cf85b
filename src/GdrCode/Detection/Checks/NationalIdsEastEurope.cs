using static GdrCode.Detection.CheckDigits;

namespace GdrCode.Detection;

/// <summary>Numbers of Central and Eastern Europe, the Balkans and Russia.</summary>
internal static class NationalIdsEastEurope
{
    public static IEnumerable<KeyValuePair<string, ValueCheck>> All =>
    [
        new("pl-pesel", IdText.Digits(11, IsPesel)),
        new("pl-nip", IdText.Digits(10, id => Sum(id, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 == Digit(id, 9))),
        new("pl-regon", IdText.Digits(9, id => Sum(id, [8, 9, 2, 3, 4, 5, 6, 7]) % 11 % 10 == Digit(id, 8))),
        new("pl-id-card", IdText.Letters(9, IsPolishCard)),
        new("hr-oib", IdText.Digits(11, Mod11Then10)),
        new("cz-birth-number", IdText.Digits(10, IsBirthNumber)),
        new("cz-ico", IdText.Digits(8, id => (11 - (Sum(id, [8, 7, 6, 5, 4, 3, 2]) % 11)) % 10 == Digit(id, 7))),
        new("ro-cnp", IdText.Digits(13, IsCnp)),
        new("bg-egn", IdText.Digits(10, IsEgn)),
        new("jmbg", IdText.Digits(13, IsJmbg)),
        new("hu-taj", IdText.Digits(9, id => Sum(id, [3, 7, 3, 7, 3, 7, 3, 7]) % 10 == Digit(id, 8))),
        new("hu-tax", IdText.Digits(10, id => id[0] == '8' && Sum(id, [1, 2, 3, 4, 5, 6, 7, 8, 9]) % 11 == Digit(id, 9))),
        new("ru-snils", IdText.Digits(11, id => Sum(id, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101 % 100 == Number(id, 9, 2))),
        new("ru-inn", IdText.Digits(10, 12, IsInn)),
        new("ru-ogrn", IdText.Digits(13, 15, id => id.Length == 13 ? Modulo(id[..12], 11) % 10 == Digit(id, 12) : id.Length == 15 && Modulo(id[..14], 13) % 10 == Digit(id, 14))),
        new("ua-rnokpp", IdText.Digits(10, id => (Sum(id[1..], [5, 7, 9, 4, 6, 10, 5, 7]) - Digit(id, 0) + 11) % 11 % 10 == Digit(id, 9))),
    ];

    // The century is added to the month: 80 for 1800, 20 for 2000 and so on.
    private static bool IsPesel(ReadOnlySpan<char> id) =>
        IsDay(Number(id, 2, 2) % 20, Number(id, 4, 2)) && (10 - (Sum(id, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10 == Digit(id, 10);

    private static bool IsPolishCard(ReadOnlySpan<char> id)
    {
        if (!IdText.AreLetters(id[..3]) || !IdText.AreDigits(id[3..]))
        {
            return false;
        }

        var letters = (7 * (id[0] - 'A' + 10)) + (3 * (id[1] - 'A' + 10)) + (id[2] - 'A' + 10);
        return (letters + Sum(id[4..], [7, 3, 1, 7, 3])) % 10 == Digit(id, 3);
    }

    // Months of women are raised by 50, of a full day by 20 more.
    private static bool IsBirthNumber(ReadOnlySpan<char> id)
    {
        var month = Number(id, 2, 2) % 50;
        month = month > 20 ? month - 20 : month;
        return IsDay(month, Number(id, 4, 2)) && (Modulo(id, 11) == 0 || (Modulo(id[..9], 11) == 10 && id[9] == '0'));
    }

    private static bool IsCnp(ReadOnlySpan<char> id)
    {
        var check = Sum(id, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11;
        return id[0] != '0' && IsDay(Number(id, 3, 2), Number(id, 5, 2)) && Number(id, 7, 2) is (>= 1 and <= 52) or 70 or (>= 80 and <= 83)
            && (check == 10 ? 1 : check) == Digit(id, 12);
    }

    private static bool IsEgn(ReadOnlySpan<char> id)
    {
        var month = Number(id, 2, 2);
        return month <= 52 && IsDay(month % 20, Number(id, 4, 2)) && Sum(id, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11 % 10 == Digit(id, 9);
    }

    private static bool IsJmbg(ReadOnlySpan<char> id)
    {
        var rest = Sum(id, [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
        return IsDay(Number(id, 2, 2), Number(id, 0, 2)) && id[4] is '9' or '0' && rest != 1 && (rest == 0 ? 0 : 11 - rest) == Digit(id, 12);
    }

    private static bool IsInn(ReadOnlySpan<char> id) => id.Length switch
    {
        10 => Sum(id, [2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10 == Digit(id, 9),
        12 => Sum(id, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10 == Digit(id, 10) && Sum(id, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10 == Digit(id, 11),
        _ => false,
    };
}
