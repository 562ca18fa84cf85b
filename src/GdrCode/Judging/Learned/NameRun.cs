using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Judging.Learned;

/// <summary>Gathers capitalised words that follow one another into one proposal: <c>Ana-Sofía de la Cruz</c>.</summary>
internal ref struct NameRun(ILexicon lexicon)
{
    private int start = -1;
    private int end;
    private int words;
    private bool holdsName;

    /// <summary>Takes a word if it continues or begins a name.</summary>
    public bool TryAdd(ReadOnlySpan<char> word, TextSpan span, int most)
    {
        if (!char.IsUpper(word[0]))
        {
            // A particle joins two names; it neither begins nor ends one.
            return words > 0 && word is "van" or "von" or "de" or "der" or "den" or "del" or "della" or "da" or "dos" or "do" or "di" or "du" or "la" or "le" or "bin" or "ibn" or "bint" or "al" or "el" or "ten" or "ter" or "zu" or "af";
        }

        var classes = lexicon.Classify(word);
        var isOrdinary = (classes & (WordClasses.Given | WordClasses.Family)) == 0 && (classes & WordClasses.Ordinary) != 0;
        if ((classes & WordClasses.Synthetic) != 0 || words == most || (isOrdinary && words == 0))
        {
            return false;
        }

        start = words == 0 ? span.Start : start;
        end = span.End;
        words++;
        holdsName |= !isOrdinary;
        return true;
    }

    /// <summary>Closes the run and proposes it.</summary>
    public void End(List<(string Proposal, TextSpan Span)> places)
    {
        if (words > 0 && holdsName && end - start > 1)
        {
            places.Add((Proposals.Name, TextSpan.FromBounds(start, end)));
        }

        (start, words, holdsName) = (-1, 0, false);
    }
}
