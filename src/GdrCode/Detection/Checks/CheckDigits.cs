namespace GdrCode.Detection;

/// <summary>The arithmetic that check digits share.</summary>
internal static class CheckDigits
{
    private const string VerhoeffProduct =
        "0123456789123406789523401789563401289567401239567859876043216598710432765982104387659321049876543210";

    private const string VerhoeffPermutation =
        "01234567891576283094580379614289160435279453126870428657390127938064157046913258";

    /// <summary>Sum of digit times weight over as many digits as there are weights.</summary>
    public static int Sum(ReadOnlySpan<char> digits, ReadOnlySpan<int> weights)
    {
        var sum = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += (digits[i] - '0') * weights[i];
        }

        return sum;
    }

    public static int Digit(ReadOnlySpan<char> digits, int index) => digits[index] - '0';

    /// <summary>The number that the digits of [start, start + length) write.</summary>
    public static int Number(ReadOnlySpan<char> digits, int start, int length)
    {
        var number = 0;
        foreach (var c in digits.Slice(start, length))
        {
            number = (number * 10) + c - '0';
        }

        return number;
    }

    public static int Modulo(ReadOnlySpan<char> digits, int modulus)
    {
        var rest = 0;
        foreach (var c in digits)
        {
            rest = ((rest * 10) + c - '0') % modulus;
        }

        return rest;
    }

    public static bool Luhn(ReadOnlySpan<char> digits) => LuhnSum(digits) % 10 == 0;

    /// <summary>The sum of the Luhn formula; the last digit counts once.</summary>
    public static int LuhnSum(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var d = digits[^(i + 1)] - '0';
            sum += i % 2 == 0 ? d : d < 5 ? 2 * d : (2 * d) - 9;
        }

        return sum;
    }

    /// <summary>ISO 7064 MOD 11,10 (OIB, German tax numbers).</summary>
    public static bool Mod11Then10(ReadOnlySpan<char> digits)
    {
        var product = 10;
        foreach (var c in digits[..^1])
        {
            var sum = (c - '0' + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }

        return (11 - product) % 10 == digits[^1] - '0';
    }

    public static bool Verhoeff(ReadOnlySpan<char> digits)
    {
        var check = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var permuted = VerhoeffPermutation[(i % 8 * 10) + digits[^(i + 1)] - '0'] - '0';
            check = VerhoeffProduct[(check * 10) + permuted] - '0';
        }

        return check == 0;
    }

    /// <summary>Whether month and day can be; a year is not asked for, so the 29th of February is.</summary>
    public static bool IsDay(int month, int day) => month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(2000, month);
}
