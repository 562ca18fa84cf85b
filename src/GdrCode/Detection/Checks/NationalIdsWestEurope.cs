using static GdrCode.Detection.CheckDigits;

namespace GdrCode.Detection;

/// <summary>Numbers of the United Kingdom, Ireland, France, Benelux, Spain and Portugal, Italy and Greece.</summary>
internal static class NationalIdsWestEurope
{
    private const string DniLetters = "TRWAGMYFPDXBNJZSQVHLCKE";
    private const string PpsnLetters = "WABCDEFGHIJKLMNOPQRSTUV";
    private const string NinoSpecimens = "BG GB NK KN TN NT ZZ QQ";

    public static IEnumerable<KeyValuePair<string, ValueCheck>> All =>
    [
        new("uk-nino", IdText.Letters(9, IsNino)),
        new("uk-nhs", IdText.Digits(10, IsNhs)),
        new("uk-utr", IdText.Digits(10, id => "21987654321"[Sum(id[1..], [6, 7, 8, 9, 10, 5, 4, 3, 2]) % 11] == id[0])),
        new("uk-driving-licence", IdText.Letters(16, IsUkDrivingLicence)),
        new("ie-ppsn", IdText.Letters(8, 9, IsPpsn)),
        new("fr-nir", IdText.Letters(15, IsNir)),
        new("fr-tax", IdText.Digits(13, id => id[0] <= '3' && Modulo(id[..10], 511) == Number(id, 10, 3))),
        new("fr-siren", IdText.Digits(9, Luhn)),
        new("fr-siret", IdText.Digits(14, Luhn)),
        new("nl-bsn", IdText.Digits(8, 9, IsBsn)),
        new("be-nrn", IdText.Digits(11, IsBelgianNumber)),
        new("lu-nin", IdText.Digits(13, id => Number(id, 0, 4) is > 1880 and < 2050 && IsDay(Number(id, 4, 2), Number(id, 6, 2)) && Luhn(id[..12]))),
        new("es-dni", IdText.Letters(9, IsDni)),
        new("es-cif", IdText.Letters(9, IsCif)),
        new("pt-nif", IdText.Digits(9, id => id[0] is '1' or '2' or '3' or '5' or '6' or '8' or '9' && IsPortugueseNif(id))),
        new("it-fiscal-code", IdText.Letters(16, ItalianFiscalCode.IsValid)),
        new("it-vat", IdText.Digits(11, Luhn)),
        new("gr-afm", IdText.Digits(9, id => Sum(id, [256, 128, 64, 32, 16, 8, 4, 2]) % 11 % 10 == Digit(id, 8))),
        new("gr-amka", IdText.Digits(11, id => IsDay(Number(id, 2, 2), Number(id, 0, 2)) && Luhn(id))),
    ];

    private static bool IsNino(ReadOnlySpan<char> id) =>
        "ABCEGHJKLMNOPRSTWXYZ".Contains(id[0], StringComparison.Ordinal) && "ABCEGHJKLMNPRSTWXYZ".Contains(id[1], StringComparison.Ordinal)
        && !NinoSpecimens.AsSpan().Contains(id[..2], StringComparison.Ordinal) && IdText.AreDigits(id.Slice(2, 6)) && id[8] is >= 'A' and <= 'D';

    // 999 is the range for tests.
    private static bool IsNhs(ReadOnlySpan<char> id)
    {
        var check = (11 - (Sum(id, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
        return check == Digit(id, 9) && !id.StartsWith("999");
    }

    // Five letters of the name filled with 9, decade, month (+5 for women, so first digit 0, 1, 5, 6), day, year, initials, three more.
    private static bool IsUkDrivingLicence(ReadOnlySpan<char> id)
    {
        var name = id[..5].TrimEnd('9');
        return name.Length > 0 && IdText.AreLetters(name) && IdText.AreDigits(id.Slice(5, 6)) && id[6] is '0' or '1' or '5' or '6'
            && IsDay(Number(id, 6, 2) % 50, Number(id, 8, 2)) && (char.IsAsciiLetterUpper(id[11]) || id[11] == '9')
            && (char.IsAsciiLetterUpper(id[12]) || id[12] == '9');
    }

    private static bool IsPpsn(ReadOnlySpan<char> id)
    {
        if (!IdText.AreDigits(id[..7]) || !IdText.AreLetters(id[7..]))
        {
            return false;
        }

        var second = id.Length == 9 && id[8] != 'W' ? id[8] - 'A' + 1 : 0;
        return PpsnLetters[(Sum(id, [8, 7, 6, 5, 4, 3, 2]) + (9 * second)) % 23] == id[7];
    }

    // Sex, year, month (or 20-42, 50-99 where unknown), department (2A and 2B for Corsica), place, order, key.
    private static bool IsNir(ReadOnlySpan<char> id)
    {
        Span<char> digits = stackalloc char[15];
        id.CopyTo(digits);
        if (id[5] == '2' && id[6] is 'A' or 'B')
        {
            (digits[5], digits[6]) = ('1', id[6] == 'A' ? '9' : '8');
        }

        return IdText.AreDigits(digits) && digits[0] is '1' or '2' or '3' or '4' or '7' or '8'
            && Number(digits, 3, 2) is (>= 1 and <= 12) or (>= 20 and <= 42) or >= 50
            && 97 - Modulo(digits[..13], 97) == Number(digits, 13, 2);
    }

    private static bool IsBsn(ReadOnlySpan<char> id) => id.Length == 9
        ? (Sum(id, [9, 8, 7, 6, 5, 4, 3, 2]) - Digit(id, 8)) % 11 == 0
        : (Sum(id, [8, 7, 6, 5, 4, 3, 2]) - Digit(id, 7)) % 11 == 0;

    // From 2000 on a 2 is put before the number for the check; foreigners' months are raised by 20 or 40.
    private static bool IsBelgianNumber(ReadOnlySpan<char> id)
    {
        var month = Number(id, 2, 2) % 20;
        var key = Number(id, 9, 2);
        return month <= 12 && Number(id, 4, 2) <= 31
            && (97 - Modulo(id[..9], 97) == key || 97 - (int)((2_000_000_000L + Number(id, 0, 9)) % 97) == key);
    }

    private static bool IsDni(ReadOnlySpan<char> id)
    {
        Span<char> digits = stackalloc char[8];
        id[..8].CopyTo(digits);
        digits[0] = id[0] switch { 'X' => '0', 'Y' => '1', 'Z' => '2', 'K' or 'L' or 'M' => '0', var c => c };
        return IdText.AreDigits(digits) && DniLetters[Modulo(digits, 23)] == id[8];
    }

    private static bool IsCif(ReadOnlySpan<char> id)
    {
        if (!"ABCDEFGHJNPQRSUVW".Contains(id[0], StringComparison.Ordinal) || !IdText.AreDigits(id.Slice(1, 7)))
        {
            return false;
        }

        var sum = Digit(id, 2) + Digit(id, 4) + Digit(id, 6);
        for (var i = 1; i < 8; i += 2)
        {
            var twice = 2 * Digit(id, i);
            sum += twice > 9 ? twice - 9 : twice;
        }

        var check = (10 - (sum % 10)) % 10;
        return id[8] - '0' == check || id[8] == "JABCDEFGHI"[check];
    }

    private static bool IsPortugueseNif(ReadOnlySpan<char> id)
    {
        var rest = Sum(id, [9, 8, 7, 6, 5, 4, 3, 2]) % 11;
        return (rest < 2 ? 0 : 11 - rest) == Digit(id, 8);
    }
}
