namespace GdrCode.Rewriting.Surrogates;

/// <summary>ASCII digits of a text and how to put others in their place.</summary>
internal static class Digits
{
    public static string Of(string value) => string.Concat(value.Where(char.IsAsciiDigit));

    /// <summary>The text with its n-th digit replaced by what <paramref name="digit"/> gives for n.</summary>
    public static string Replace(string value, Func<int, char> digit)
    {
        var place = 0;
        return string.Concat(value.Select(c => char.IsAsciiDigit(c) ? digit(place++) : c));
    }

    /// <summary>The digit that completes a number under Luhn's formula.</summary>
    public static int LuhnDigit(string body)
    {
        var sum = 0;
        for (var i = body.Length - 1; i >= 0; i--)
        {
            var digit = body[i] - '0';
            digit = (body.Length - 1 - i) % 2 == 0 ? digit * 2 : digit;
            sum += digit > 9 ? digit - 9 : digit;
        }

        return (10 - (sum % 10)) % 10;
    }
}
