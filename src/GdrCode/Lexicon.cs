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
        if (SurrogateSpace.ContainsAny(value))
        {
            return true;
        }

        foreach (var word in value.Split([' ', ',', ';', '(', ')', '"', '\'', '='], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Length >= LeastSurrogateWord && SurrogateSpace.ContainsAny(word.Trim('.', ':')))
            {
                return true;
            }
        }

        return false;
    }
}
