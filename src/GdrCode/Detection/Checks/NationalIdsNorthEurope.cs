using static GdrCode.Detection.CheckDigits;

namespace GdrCode.Detection;

/// <summary>Numbers of the Nordic and Baltic countries.</summary>
internal static class NationalIdsNorthEurope
{
    public static IEnumerable<KeyValuePair<string, ValueCheck>> All =>
    [
        new("se-personnummer", IdText.Digits(10, 12, IsPersonnummer)),
        new("se-orgnr", IdText.Digits(10, id => id[2] >= '2' && Luhn(id))),
        new("no-fnr", IdText.Digits(11, IsFodselsnummer)),
        new("no-orgnr", IdText.Digits(9, id => id[0] is '8' or '9' && (11 - (Sum(id, [3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11 == Digit(id, 8))),
        new("dk-cpr", IdText.Digits(10, id => IsDay(Number(id, 2, 2), Number(id, 0, 2)))),
        new("dk-cpr-checked", IdText.Digits(10, id => IsDay(Number(id, 2, 2), Number(id, 0, 2)) && Sum(id, [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0)),
        new("dk-cvr", IdText.Digits(8, id => Sum(id, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0)),
        new("fi-hetu", IsHetu),
        new("fi-business-id", IdText.Digits(8, id => (11 - (Sum(id, [7, 9, 10, 5, 8, 4, 2]) % 11)) % 11 == Digit(id, 7))),
        new("is-kennitala", IdText.Digits(10, IsKennitala)),
        new("ee-lt-code", IdText.Digits(11, IsBalticCode)),
        new("lv-code", IdText.Digits(11, IsLatvianCode)),
    ];

    // Serials led by zeros are build numbers behind a date. Days of co-ordination numbers are raised by 60. With the century the number has twelve digits, of which ten are checked.
    private static bool IsPersonnummer(ReadOnlySpan<char> id)
    {
        if (id.Length == 11 || (id.Length == 12 && Number(id, 0, 2) is not (18 or 19 or 20)))
        {
            return false;
        }

        var day = Number(id[^10..], 4, 2);
        return IsDay(Number(id[^10..], 2, 2), day > 60 ? day - 60 : day) && Luhn(id[^10..]) && !id[^4..].StartsWith("000");
    }

    // Days of D-numbers are raised by 40, months of synthetic and hospital numbers by 40, 65 or 80; the synthetic ones are for tests.
    private static bool IsFodselsnummer(ReadOnlySpan<char> id)
    {
        var (day, month) = (Number(id, 0, 2), Number(id, 2, 2));
        return IsDay(month > 40 && month <= 52 ? month - 40 : month, day > 40 ? day - 40 : day)
            && Sum(id, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 == 0
            && Sum(id, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0;
    }

    // Temporary numbers (900 to 999) are for tests.
    private static bool IsHetu(ReadOnlySpan<char> value)
    {
        if (value.Length != 11 || value.StartsWith("131052-308") || !IdText.AreDigits(value[..6]) || !IdText.AreDigits(value.Slice(7, 3)) || !IsDay(Number(value, 2, 2), Number(value, 0, 2)))
        {
            return false;
        }

        var serial = Number(value, 7, 3);
        return value[6] is '-' or '+' or (>= 'A' and <= 'F') or (>= 'U' and <= 'Y') && serial is >= 2 and < 900
            && "0123456789ABCDEFHJKLMNPRSTUVWXY"[((Number(value, 0, 6) * 1000) + serial) % 31] == char.ToUpperInvariant(value[10]);
    }

    private static bool IsKennitala(ReadOnlySpan<char> id) =>
        IsDay(Number(id, 2, 2), Number(id, 0, 2) % 40) && id[9] is '8' or '9' or '0'
        && (11 - (Sum(id, [3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11 == Digit(id, 8);

    // Estonia and Lithuania share the number: century and sex, birth date, serial, check.
    private static bool IsBalticCode(ReadOnlySpan<char> id)
    {
        var check = Sum(id, [1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11;
        check = check == 10 ? Sum(id, [3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 11 % 10 : check;
        return id[0] is >= '1' and <= '8' && IsDay(Number(id, 3, 2), Number(id, 5, 2)) && check == Digit(id, 10);
    }

    // Since 2017 numbers begin with 32 and say nothing of the birth.
    private static bool IsLatvianCode(ReadOnlySpan<char> id) =>
        id.StartsWith("32") || (IsDay(Number(id, 2, 2), Number(id, 0, 2)) && id[6] is '0' or '1' or '2');
}
