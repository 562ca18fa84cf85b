namespace GdrCode.Rewriting.Surrogates.Words;

/// <summary>Handles that are written together: initial and family name, family name and initial, given and family name.</summary>
internal static class Compounds
{
    private const int LongestCompound = 32;
    private const int LeastWithInitial = 6;

    // Pairs of consonants that names begin with, in one language or another.
    private const string Onsets =
        "bh bj bl br ch cl cr cs cz dh dj dl dm dr dv dw dz fj fl fr gh gj gl gn gr gw hj hl hr hv hw jh kh kj kl kn kr kv kw lh lj ll mb mc mk ml mn mr mw " +
        "nd ng nh nj nk ns nt nw ny ph pf pl pr ps pt qw rh sc sh sj sk sl sm sn sp sr ss st sv sw sz th tj tk tl tr ts tv tw tx tz vl vr wh wl wr xh zb zd zh zl zm zv zw ";

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

        return folded.Length >= LeastWithInitial && !CanBegin(folded[0], folded[1]) ? 1 : 0;
    }

    // "vt" begins no name: the v stands for a given name.
    private static bool CanBegin(char first, char second) =>
        IsVowel(first) || IsVowel(second) || Onsets.Contains($"{first}{second} ", StringComparison.Ordinal);

    private static bool IsVowel(char letter) => "aeiouy".Contains(letter, StringComparison.Ordinal) || letter is < 'a' or > 'z';

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
