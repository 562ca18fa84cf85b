using static GdrCode.Detection.CheckDigits;

namespace GdrCode.Detection;

/// <summary>Numbers of Asia.</summary>
internal static class NationalIdsAsia
{
    private const string Base36 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    // The letters of Taiwan's counties in the order of the numbers 10 to 35 that they stand for.
    private const string TaiwanLetters = "ABCDEFGHJKLMNPQRSTUVXYWZIO";

    public static IEnumerable<KeyValuePair<string, ValueCheck>> All =>
    [
        new("in-aadhaar", IdText.Digits(12, id => id[0] >= '2' && Verhoeff(id))),
        new("in-pan", IdText.Letters(10, IsPan)),
        new("in-gstin", IdText.Letters(15, IsGstin)),
        new("cn-resident-id", IdText.Letters(18, IsChineseId)),
        new("hk-id", IdText.Letters(8, 9, IsHongKongId)),
        new("tw-id", IdText.Letters(10, IsTaiwanId)),
        new("jp-my-number", IdText.Digits(12, IsMyNumber)),
        new("kr-rrn", IdText.Digits(13, id => id[6] != '0' && id[6] != '9' && IsDay(Number(id, 2, 2), Number(id, 4, 2)))),
        new("kr-brn", IdText.Digits(10, IsKoreanBusiness)),
        new("sg-nric", IdText.Letters(9, IsNric)),
        new("th-id", IdText.Digits(13, id => id[0] is >= '1' and <= '8' && (11 - (Sum(id, [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 10 == Digit(id, 12))),
        new("id-nik", IdText.Digits(16, IsNik)),
        new("my-nric", IdText.Digits(12, id => IsDay(Number(id, 2, 2), Number(id, 4, 2)) && Number(id, 6, 2) is > 0 and not (17 or 18 or 19 or 20 or 69 or 70 or 73 or 80 or 81 or > 93))),
        new("vn-cccd", IdText.Digits(12, id => id[0] == '0' && Number(id, 0, 3) is > 0 and <= 96 && id[3] <= '3' && Sum(id, [3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 != 0)),
        new("bd-nid", IdText.Digits(10, 17, id => id.Length is 10 or 13 or 17)),
        new("pk-cnic", IdText.Digits(13, id => id[0] is >= '1' and <= '7')),
    ];

    // The fourth letter tells what the holder is: P for a person.
    private static bool IsPan(ReadOnlySpan<char> id) =>
        IdText.AreLetters(id[..5]) && "PCHABGJLFT".Contains(id[3], StringComparison.Ordinal) && IdText.AreDigits(id.Slice(5, 4)) && char.IsAsciiLetterUpper(id[9]);

    private static bool IsGstin(ReadOnlySpan<char> id)
    {
        if (!IdText.AreDigits(id[..2]) || Number(id, 0, 2) is 0 or (> 38 and < 96) || !IsPan(id.Slice(2, 10)))
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < 14; i++)
        {
            var value = Base36.IndexOf(id[i], StringComparison.Ordinal) * (i % 2 == 0 ? 1 : 2);
            sum += (value / 36) + (value % 36);
        }

        return Base36[(36 - (sum % 36)) % 36] == id[14];
    }

    private static bool IsChineseId(ReadOnlySpan<char> id) =>
        IdText.AreDigits(id[..17]) && id[0] is >= '1' and <= '9' && Number(id, 6, 4) is > 1880 and < 2050 && IsDay(Number(id, 10, 2), Number(id, 12, 2))
        && "10X98765432"[Sum(id, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) % 11] == id[17];

    private static bool IsHongKongId(ReadOnlySpan<char> id)
    {
        var letters = id.Length - 7;
        if (!IdText.AreLetters(id[..letters]) || !IdText.AreDigits(id.Slice(letters, 6)))
        {
            return false;
        }

        var sum = letters == 2 ? (9 * (id[0] - 'A' + 10)) + (8 * (id[1] - 'A' + 10)) : (9 * 36) + (8 * (id[0] - 'A' + 10));
        sum += Sum(id[letters..], [7, 6, 5, 4, 3, 2]);
        return "0A987654321"[sum % 11] == id[^1];
    }

    // The second place is the sex, or 8 and 9 for foreigners, who once had a second letter.
    private static bool IsTaiwanId(ReadOnlySpan<char> id)
    {
        var county = TaiwanLetters.IndexOf(id[0], StringComparison.Ordinal) + 10;
        return county >= 10 && IdText.AreDigits(id[1..]) && id[1] is '1' or '2' or '8' or '9'
            && ((county / 10) + (county % 10 * 9) + Sum(id[1..], [8, 7, 6, 5, 4, 3, 2, 1, 1])) % 10 == 0;
    }

    private static bool IsMyNumber(ReadOnlySpan<char> id)
    {
        var rest = Sum(id, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
        return (rest <= 1 ? 0 : 11 - rest) == Digit(id, 11);
    }

    private static bool IsKoreanBusiness(ReadOnlySpan<char> id) =>
        (10 - ((Sum(id, [1, 3, 7, 1, 3, 7, 1, 3, 5]) + (Digit(id, 8) * 5 / 10)) % 10)) % 10 == Digit(id, 9);

    private static bool IsNric(ReadOnlySpan<char> id)
    {
        if (!"STFGM".Contains(id[0], StringComparison.Ordinal) || !IdText.AreDigits(id.Slice(1, 7)))
        {
            return false;
        }

        var sum = Sum(id[1..], [2, 7, 6, 5, 4, 3, 2]) + (id[0] switch { 'T' or 'G' => 4, 'M' => 3, _ => 0 });
        return id[8] == (id[0] switch { 'S' or 'T' => "JZIHGFEDCBA", 'M' => "XWUTRQPNJLK", _ => "XWUTRQPNMLK" })[sum % 11];
    }

    // Province, regency and district, then the birth date; days of women are raised by 40.
    private static bool IsNik(ReadOnlySpan<char> id) =>
        Number(id, 0, 2) is >= 11 and <= 97 && Number(id, 2, 2) is >= 1 and <= 79 && Number(id, 4, 2) > 0
        && IsDay(Number(id, 8, 2), Number(id, 6, 2) is > 40 and var day ? day - 40 : Number(id, 6, 2)) && Number(id, 12, 4) > 0 && !CardChecks.HasCardShape(id);
}
