namespace GdrCode.Detection;

/// <summary>How much a value could tell, by the alphabet that it is written in.</summary>
internal static class Entropy
{
    /// <summary>Shannon's bits per character.</summary>
    public static double BitsPerCharacter(ReadOnlySpan<char> value)
    {
        if (value.IsEmpty)
        {
            return 0;
        }

        Span<int> counts = stackalloc int[128];
        foreach (var c in value)
        {
            counts[c & 127]++;
        }

        var bits = 0.0;
        foreach (var count in counts)
        {
            if (count > 0)
            {
                var share = (double)count / value.Length;
                bits -= share * Math.Log2(share);
            }
        }

        return bits;
    }

    /// <summary>The bits per character that separate keys from words in an alphabet: a short text can't reach what a long one can.</summary>
    public static bool IsHigh(ReadOnlySpan<char> value)
    {
        var most = Math.Log2(Math.Min(value.Length, SizeOf(AlphabetOf(value))));
        return value.Length >= 8 && BitsPerCharacter(value) >= 0.75 * most;
    }

    /// <summary>The smallest alphabet that holds all of <paramref name="value"/>, padding left out.</summary>
    public static Alphabet AlphabetOf(ReadOnlySpan<char> value)
    {
        value = value.TrimEnd('=');
        var (digits, hexLower, hexUpper, lower, upper, base64, url, other) = (false, false, false, false, false, false, false, false);
        foreach (var c in value)
        {
            digits |= char.IsAsciiDigit(c);
            hexLower |= c is >= 'a' and <= 'f';
            hexUpper |= c is >= 'A' and <= 'F';
            lower |= c is > 'f' and <= 'z';
            upper |= c is > 'F' and <= 'Z';
            base64 |= c is '+' or '/';
            url |= c is '-' or '_';
            other |= !char.IsAsciiLetterOrDigit(c) && c is not ('+' or '/' or '-' or '_');
        }

        return (other, base64, url, lower || upper || (hexLower && hexUpper)) switch
        {
            (true, _, _, _) or (_, true, true, _) => Alphabet.Any,
            (_, true, _, _) => Alphabet.Base64,
            (_, _, true, _) => Alphabet.Base64Url,
            (_, _, _, false) => hexLower || hexUpper ? Alphabet.Hex : digits ? Alphabet.Decimal : Alphabet.Any,
            _ when (lower || hexLower) && (upper || hexUpper) => Alphabet.Base62,
            _ => Alphabet.Base36,
        };
    }

    private static int SizeOf(Alphabet alphabet) => alphabet switch
    {
        Alphabet.Decimal => 10,
        Alphabet.Hex => 16,
        Alphabet.Base36 => 36,
        Alphabet.Base62 => 62,
        Alphabet.Base64 or Alphabet.Base64Url => 64,
        _ => 94,
    };
}
