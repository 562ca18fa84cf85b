using System.Buffers;
using System.Collections.Concurrent;

using GdrCode.Detection;
using GdrCode.Detection.Gazetteers;
using GdrCode.Judging.Learned;
using GdrCode.Rewriting.Surrogates;

namespace GdrCode;

/// <summary>What detection and rewriting know of words, for the judge.</summary>
internal sealed class Lexicon : ILexicon
{
    // The check letters of a shorter word meet by chance.
    private const int LeastSurrogateWord = 5;

    private static readonly ValueCheck UncommonHost = Checks.ByName("not-common-host")!;

    private const int LongestKept = 64;
    private const int MostKept = 1 << 16;

    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" ,;()\"'=");

    // Whether a text is a surrogate, of the latest texts that were asked for.
    private readonly ConcurrentDictionary<string, bool> surrogates = new(StringComparer.Ordinal);
    private int kept;

    private readonly Gazetteer gazetteer = Gazetteer.Default;

    public WordClasses Classify(ReadOnlySpan<char> word)
    {
        var uses = gazetteer[word];
        var classes = ((uses & WordUses.Given) != 0 ? WordClasses.Given : 0)
            | ((uses & WordUses.Family) != 0 ? WordClasses.Family : 0)
            | ((uses & WordUses.Place) != 0 ? WordClasses.Place : 0)
            | ((uses & (WordUses.Common | WordUses.Plain)) != 0 || (uses == WordUses.None && gazetteer.IsInflected(word)) ? WordClasses.Ordinary : 0);
        return classes;
    }

    public bool IsPublicName(ReadOnlySpan<char> name) => PublicNames.Contains(name);

    public bool IsCommonHost(ReadOnlySpan<char> host) => !UncommonHost(host);

    public bool IsFamilyLetter(char letter) => AsianNames.IsFamily(letter);

    public bool IsSurrogate(string value)
    {
        if (IsKnownSurrogate(value))
        {
            return true;
        }

        var text = value.AsSpan();
        foreach (var part in text.SplitAny(WordEnds))
        {
            var word = text[part];
            if (word.Length >= LeastSurrogateWord && word.Length < text.Length && IsKnownSurrogate(word.Trim(".:")))
            {
                return true;
            }
        }

        return false;
    }

    // Every kind of surrogate is asked, and the words of a corpus come again and again.
    private bool IsKnownSurrogate(ReadOnlySpan<char> text)
    {
        var known = surrogates.GetAlternateLookup<ReadOnlySpan<char>>();
        if (known.TryGetValue(text, out var isSurrogate))
        {
            return isSurrogate;
        }

        var value = text.ToString();
        isSurrogate = SurrogateSpace.ContainsAny(value);
        if (value.Length <= LongestKept)
        {
            if (Interlocked.Increment(ref kept) % MostKept == 0)
            {
                surrogates.Clear();
            }

            surrogates[value] = isSurrogate;
        }

        return isSurrogate;
    }
}
