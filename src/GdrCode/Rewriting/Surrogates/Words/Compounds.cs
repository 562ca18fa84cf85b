namespace GdrCode.Rewriting.Surrogates.Words;

/// <summary>Handles that are written together: initial and family name, family name and initial, given and family name.</summary>
internal static class Compounds
{
    private const int LongestCompound = 32;

    /// <summary>Where a word falls into two, by the names that are known; 0 where it doesn't.</summary>
    public static int Cut(string folded)
    {
        if (folded.Length is < 5 or > LongestCompound || !ReferenceEquals(Alphabet.Of(folded[0]), Alphabet.Latin) || KnownNames.Contains(folded))
        {
            return 0;
        }

        if (KnownNames.ContainsFamily(folded[1..]))
        {
            return 1;
        }

        if (KnownNames.ContainsFamily(folded[..^1]))
        {
            return folded.Length - 1;
        }

        for (var i = 3; i <= folded.Length - 3; i++)
        {
            if (KnownNames.ContainsGiven(folded[..i]) && KnownNames.ContainsFamily(folded[i..]))
            {
                return i;
            }
        }

        return 0;
    }

    /// <summary>Whether a word is two surrogate words, or one with an initial.</summary>
    public static bool IsCompound(string folded)
    {
        if (folded.Length is < 5 or > LongestCompound)
        {
            return false;
        }

        if (WordGrammar.IsWord(folded[1..]) || WordGrammar.IsWord(folded[..^1]))
        {
            return true;
        }

        for (var i = 3; i <= folded.Length - 3; i++)
        {
            if (WordGrammar.IsWord(folded[..i]) && WordGrammar.IsWord(folded[i..]))
            {
                return true;
            }
        }

        return false;
    }
}
