using System.Buffers;
using System.Text;

namespace GdrCode.Model;

/// <summary>Words looked for without case, all in one pass.</summary>
/// <remarks>Without case, a word with other letters than ASCII stands in no ASCII text; a search that need not know it takes half the time.</remarks>
internal sealed class CaselessWords
{
    private readonly SearchValues<string> all;
    private readonly SearchValues<string> ascii;

    /// <param name="words">None is empty.</param>
    public CaselessWords(IReadOnlyCollection<string> words)
    {
        all = SearchValues.Create([.. words], StringComparison.OrdinalIgnoreCase);
        ascii = SearchValues.Create([.. words.Where(w => Ascii.IsValid(w))], StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The search for words in a text, and in every part of it.</summary>
    public SearchValues<string> For(ReadOnlySpan<char> text) => Ascii.IsValid(text) ? ascii : all;

    /// <summary>Whether a word stands in a text.</summary>
    public bool StandIn(ReadOnlySpan<char> text) => text.IndexOfAny(For(text)) >= 0;
}
