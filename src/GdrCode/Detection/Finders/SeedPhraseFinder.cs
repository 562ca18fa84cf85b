using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Detection;

/// <summary>Seed phrases of wallets: 12, 15, 18, 21 or 24 small words in a row, out of the list that wallets draw from.</summary>
internal sealed class SeedPhraseFinder : IFinder
{
    private const int LeastDistinct = 10;

    private static readonly string[] Context = ["seed", "mnemonic", "phrase", "recovery", "wallet", "bip39", "bip-39", "words"];

    // Words of three to eight letters that no list of BIP-39 holds and nearly every sentence does.
    private static readonly HashSet<string> Sentence =
    [
        "the", "and", "for", "are", "was", "not", "but", "has", "had", "have", "with", "from", "into", "been", "were", "its", "our", "your", "their", "they", "them", "then",
        "than", "these", "those", "would", "which", "while", "where", "does", "did", "each", "more", "most", "must", "any", "how", "his", "her", "who", "may", "also", "some", "such", "same", "per", "see", "via",
    ];

    public void Find(FragmentView view, ICollection<Candidate> candidates)
    {
        if (!view.Traits.HasBlank || !view.Traits.HasLower || view.Value.Length < 47)
        {
            return;
        }

        var text = view.Value.AsSpan();
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiLetterLower(text[i]))
            {
                continue;
            }

            var end = Run(text, i, out var words, out var plain);
            if (plain && words is 12 or 15 or 18 or 21 or 24 && IsSeed(text[i..end]) && (i == 0 || !Boundaries.IsWord(text[i - 1])))
            {
                var span = TextSpan.FromBounds(i, end);
                var word = ContextWords.Near(Context, text, span, ContextWords.DefaultReach) ?? view.NameWords.FirstOrDefault(Context.Contains);

                // Where it is called a seed, one word in four may be misspelt or made up; a sentence has more that the list lacks.
                if (SeedWords.Count(text[i..end]) * 4 >= words * (word is null ? 4 : 3))
                {
                    candidates.Add(new Candidate(span, word is null ? 0.6 : 0.95, word));
                }
            }

            i = end;
        }
    }

    // The end of a run of small letters and single blanks.
    private static int Run(ReadOnlySpan<char> text, int start, out int words, out bool plain)
    {
        (words, plain) = (1, true);
        var (at, length) = (start, 0);
        for (; at < text.Length; at++)
        {
            if (char.IsAsciiLetterLower(text[at]))
            {
                length++;
            }
            else if (text[at] == ' ' && at + 1 < text.Length && char.IsAsciiLetterLower(text[at + 1]))
            {
                plain &= length is >= 3 and <= 8;
                (words, length) = (words + 1, 0);
            }
            else
            {
                break;
            }
        }

        plain &= length is >= 3 and <= 8 && (at == text.Length || !Boundaries.IsWord(text[at]));
        return at;
    }

    private static bool IsSeed(ReadOnlySpan<char> phrase)
    {
        var words = phrase.ToString().Split(' ');
        return words.Distinct().Count() >= LeastDistinct && !words.Any(Sentence.Contains);
    }
}
