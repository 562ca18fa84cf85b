namespace GdrCode.Rewriting.Surrogates.Words;

/// <summary>The words that surrogates are made of: letters that alternate, and whose checksum holds.</summary>
/// <remarks>
/// They read like names and yet can be told from real ones: of real words that alternate, the checksum passes one in 8 (four letters)
/// to one in 128 (eight and more), and names that are known never pass.
/// </remarks>
internal static class WordGrammar
{
    private const int Tail = 4;
    private const int FreshStart = 1024;
    private const string RareEnds = "qxzjvw";

    /// <summary>Whether a folded word is one of the grammar.</summary>
    public static bool IsWord(string folded)
    {
        if (folded.Length < 2)
        {
            return false;
        }

        var alphabet = Alphabet.Of(folded[0]);
        return HasShape(folded, alphabet) && (alphabet.Marked || (HasChecksum(folded, alphabet) && !KnownNames.Contains(folded)));
    }

    /// <summary>A word of <paramref name="length"/> letters, at least two, that begins with <paramref name="initial"/>.</summary>
    public static string Make(KeyedStream stream, Alphabet alphabet, char initial, int length)
    {
        Span<char> word = length <= 64 ? stackalloc char[length] : new char[length];
        word[0] = initial;
        for (var tries = 0; ; tries++)
        {
            // Only the tail is drawn again, and now and then all, should no tail fit.
            for (var i = tries % FreshStart == 0 ? 1 : Math.Max(1, length - Tail); i < length; i++)
            {
                word[i] = stream.Pick(Choices(alphabet, word[i - 1], i, length));
            }

            if ((alphabet.Marked || HasChecksum(word, alphabet)) && word.ToString() is var text && IsWord(text))
            {
                return text;
            }
        }
    }

    private static string Choices(Alphabet alphabet, char before, int index, int length)
    {
        if (ReferenceEquals(alphabet, Alphabet.Latin) && length <= 3)
        {
            return index == length - 1 ? RareEnds : alphabet.Vowels;
        }

        return alphabet.Vowels.Length == 0 ? alphabet.Consonants : alphabet.IsVowel(before) ? alphabet.Consonants : alphabet.Vowels;
    }

    private static bool HasShape(string word, Alphabet alphabet)
    {
        if (!alphabet.Initials.Contains(word[0], StringComparison.Ordinal))
        {
            return false;
        }

        for (var i = 1; i < word.Length; i++)
        {
            if (!Choices(alphabet, word[i - 1], i, word.Length).Contains(word[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasChecksum(ReadOnlySpan<char> word, Alphabet alphabet)
    {
        var sum = 17;
        foreach (var c in word)
        {
            sum = ((sum * 31) + alphabet.Letters.AsSpan().IndexOf(c) + 1) % 8191;
        }

        return sum % Modulus(word.Length) == 0;
    }

    private static int Modulus(int length) => length switch
    {
        2 => 1,
        3 => 2,
        4 => 8,
        5 => 16,
        6 => 32,
        7 => 64,
        _ => 128,
    };
}
