using System.Globalization;

namespace GdrCode.Evaluation;

/// <summary>Cuts text into the tokens of a language model: nothing is lost, so that tokens joined are the text again.</summary>
internal static class CodeTokens
{
    /// <summary>
    /// Runs of letters, of digits, of white space, and of one and the same symbol; a single blank belongs to the run behind it.
    /// </summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var tokens = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = End(text, start);
            tokens.Add(text[start..end]);
            start = end;
        }

        return tokens;
    }

    /// <summary>The tokens without blanks, for what compares words and symbols alone.</summary>
    public static IReadOnlyList<string> Words(string text) => [.. Of(text).Select(t => t.Trim()).Where(t => t.Length > 0)];

    private static int End(string text, int start)
    {
        var first = text[start] == ' ' && start + 1 < text.Length && !char.IsWhiteSpace(text[start + 1]) ? start + 1 : start;
        var kind = KindOf(text[first]);
        var end = first + 1;
        while (end < text.Length && KindOf(text[end]) == kind && (kind != Kind.Symbol || text[end] == text[first]))
        {
            end++;
        }

        return end;
    }

    private static Kind KindOf(char c) => char.IsWhiteSpace(c) ? Kind.Space
        : char.IsDigit(c) ? Kind.Digit
        : char.IsLetter(c) || char.IsSurrogate(c) || c == '_' || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark ? Kind.Letter
        : Kind.Symbol;

    private enum Kind
    {
        Space,
        Letter,
        Digit,
        Symbol,
    }
}
