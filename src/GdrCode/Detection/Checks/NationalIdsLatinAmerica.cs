using static GdrCode.Detection.CheckDigits;

namespace GdrCode.Detection;

/// <summary>Numbers of South and Central America and the Caribbean.</summary>
internal static class NationalIdsLatinAmerica
{
    public static IEnumerable<KeyValuePair<string, ValueCheck>> All =>
    [
        new("br-cpf", IdText.Digits(11, IsCpf)),
        new("br-cnpj", IdText.Letters(14, IsCnpj)),
        new("br-pis", IdText.Digits(11, id => ElevenDigit(Sum(id, [3, 2, 9, 8, 7, 6, 5, 4, 3, 2])) == Digit(id, 10))),
        new("ar-cuil", IdText.Digits(11, IsCuil)),
        new("cl-rut", IdText.Letters(8, 9, IsRut)),
        new("co-nit", IdText.Digits(9, 10, IsNit)),
        new("uy-ci", IdText.Digits(8, id => (10 - (Sum(id, [2, 9, 8, 7, 6, 3, 4]) % 10)) % 10 == Digit(id, 7))),
        new("ec-cedula", IdText.Digits(10, id => Number(id, 0, 2) is (>= 1 and <= 24) or 30 && id[2] < '6' && Luhn(id))),
        new("do-cedula", IdText.Digits(11, Luhn)),
        new("pe-ruc", IdText.Digits(11, id => Number(id, 0, 2) is 10 or 15 or 16 or 17 or 20 && (11 - (Sum(id, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 10 == Digit(id, 10))),
    ];

    /// <summary>The usual digit of a sum taken modulo 11: 11 less the rest, and 0 for 10 and 11.</summary>
    private static int ElevenDigit(int sum) => sum % 11 < 2 ? 0 : 11 - (sum % 11);

    private static bool IsCpf(ReadOnlySpan<char> id) =>
        ElevenDigit(Sum(id, [10, 9, 8, 7, 6, 5, 4, 3, 2])) == Digit(id, 9)
        && ElevenDigit(Sum(id, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2])) == Digit(id, 10);

    // Since 2026 the first twelve may be letters; a character counts as its code less that of '0'.
    private static bool IsCnpj(ReadOnlySpan<char> id) =>
        IdText.AreDigits(id[12..])
        && ElevenDigit(Sum(id, [5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2])) == Digit(id, 12)
        && ElevenDigit(Sum(id, [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2])) == Digit(id, 13);

    private static bool IsCuil(ReadOnlySpan<char> id)
    {
        var check = (11 - (Sum(id, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
        return Number(id, 0, 2) is 20 or 23 or 24 or 25 or 26 or 27 or 30 or 33 or 34 && check == Digit(id, 10);
    }

    private static bool IsRut(ReadOnlySpan<char> id)
    {
        if (!IdText.AreDigits(id[..^1]) || id[0] == '0')
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < id.Length - 1; i++)
        {
            sum += (id[^(i + 2)] - '0') * ((i % 6) + 2);
        }

        return "0K987654321"[sum % 11] == id[^1];
    }

    private static bool IsNit(ReadOnlySpan<char> id)
    {
        ReadOnlySpan<int> primes = [3, 7, 13, 17, 19, 23, 29, 37, 41];
        var sum = 0;
        for (var i = 0; i < id.Length - 1; i++)
        {
            sum += (id[^(i + 2)] - '0') * primes[i];
        }

        return (sum % 11 < 2 ? sum % 11 : 11 - (sum % 11)) == Digit(id, id.Length - 1);
    }
}
