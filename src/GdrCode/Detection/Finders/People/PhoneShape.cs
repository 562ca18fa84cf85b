namespace GdrCode.Detection;

/// <summary>Whether a text holds something grouped like a phone number; a cheap look for finders that only want the neighbourhood.</summary>
internal static class PhoneShape
{
    public static bool StandsIn(ReadOnlySpan<char> text)
    {
        var plus = text.IndexOf('+');
        return plus >= 0 && plus + 8 < text.Length && char.IsAsciiDigit(text[plus + 1]) && Digits(text[plus..]) >= 8;
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var digits = 0;
        foreach (var c in text[1..])
        {
            if (char.IsAsciiDigit(c))
            {
                digits++;
            }
            else if (c is not (' ' or '-' or '(' or ')' or '.' or '/'))
            {
                break;
            }
        }

        return digits;
    }
}
