using static GdrCode.Detection.CheckDigits;

namespace GdrCode.Detection;

/// <summary>Numbers of Oceania, Africa and the Middle East with Turkey.</summary>
internal static class NationalIdsRestOfWorld
{
    public static IEnumerable<KeyValuePair<string, ValueCheck>> All =>
    [
        new("au-tfn", IdText.Digits(8, 9, id => id.Length == 9 ? Sum(id, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 == 0 : Sum(id, [10, 7, 8, 4, 6, 3, 5, 1]) % 11 == 0)),
        new("au-abn", IdText.Digits(11, id => id[0] != '0' && (Sum(id, [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) - 10) % 89 == 0)),
        new("au-acn", IdText.Digits(9, id => (10 - (Sum(id, [8, 7, 6, 5, 4, 3, 2, 1]) % 10)) % 10 == Digit(id, 8))),
        new("au-medicare", IdText.Digits(10, 11, id => id[0] is >= '2' and <= '6' && Sum(id, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 == Digit(id, 8))),
        new("nz-ird", IdText.Digits(8, 9, IsIrd)),
        new("nz-nhi", IdText.Letters(7, id => IdText.AreLetters(id[..3]) && IdText.AreDigits(id.Slice(3, 2)) && char.IsAsciiLetterOrDigit(id[6]))),
        new("za-id", IdText.Digits(13, id => IsDay(Number(id, 2, 2), Number(id, 4, 2)) && id[10] <= '2' && Luhn(id))),
        new("tr-tckn", IdText.Digits(11, IsTckn)),
        new("tr-vkn", IdText.Digits(10, IsVkn)),
        new("il-id", IdText.Digits(8, 9, Luhn)),
        new("ae-id", IdText.Digits(15, id => id.StartsWith("784") && Number(id, 3, 4) is > 1900 and < 2050 && Luhn(id))),
        new("sa-id", IdText.Digits(10, id => id[0] is '1' or '2' && Luhn(id))),
        new("eg-id", IdText.Digits(14, id => id[0] is '2' or '3' && IsDay(Number(id, 3, 2), Number(id, 5, 2)) && Number(id, 7, 2) is (>= 1 and <= 35) or 88)),
        new("kw-id", IdText.Digits(12, id => id[0] is '2' or '3' && IsDay(Number(id, 3, 2), Number(id, 5, 2)) && 11 - (Sum(id, [2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) % 11) == Digit(id, 11))),
        new("ke-pin", IdText.Letters(11, id => id[0] is 'A' or 'P' && IdText.AreDigits(id.Slice(1, 9)) && char.IsAsciiLetterUpper(id[10]))),
    ];

    // Two sets of weights: the second is asked where the first gives 10.
    private static bool IsIrd(ReadOnlySpan<char> id)
    {
        Span<char> padded = stackalloc char[9];
        padded[0] = '0';
        id.CopyTo(padded[(9 - id.Length)..]);
        var first = 11 - (Sum(padded, [3, 2, 7, 6, 5, 4, 3, 2]) % 11);
        var check = first == 10 ? 11 - (Sum(padded, [7, 4, 3, 2, 5, 2, 7, 6]) % 11) : first;
        return Number(padded, 0, 9) is >= 10_000_000 and <= 150_000_000 && check % 11 == Digit(padded, 8);
    }

    private static bool IsTckn(ReadOnlySpan<char> id)
    {
        var odd = Sum(id, [1, 0, 1, 0, 1, 0, 1, 0, 1]);
        var even = Sum(id, [0, 1, 0, 1, 0, 1, 0, 1]);
        return id[0] != '0' && ((7 * odd) - even + 100) % 10 == Digit(id, 9) && (odd + even + Digit(id, 9)) % 10 == Digit(id, 10);
    }

    private static bool IsVkn(ReadOnlySpan<char> id)
    {
        var sum = 0;
        for (var i = 0; i < 9; i++)
        {
            var t = (Digit(id, i) + 9 - i) % 10;
            var power = t * (1 << (9 - i)) % 9;
            sum += t != 0 && power == 0 ? 9 : power;
        }

        return (10 - (sum % 10)) % 10 == Digit(id, 9);
    }
}
