using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Detection;

/// <summary>Looks for a rule's context words near a place in a value: in a long text a word far away says nothing.</summary>
internal static class ContextWords
{
    public const int DefaultReach = 100;

    // Longer words are inflected and compounded ("Passnummer", "паспорта"); a short one inside another word is chance ("sin" in "using").
    private const int LeastInside = 6;

    /// <summary>The first of <paramref name="words"/> that stands near <paramref name="span"/>, or null.</summary>
    public static string? Near(IReadOnlyList<string> words, ReadOnlySpan<char> text, TextSpan span, int reach)
    {
        var start = Math.Max(0, span.Start - reach);
        var end = Math.Min(text.Length, span.End + (reach / 2));
        foreach (var word in words)
        {
            if (Stands(text, start, end, word, span))
            {
                return word;
            }
        }

        return null;
    }

    // Whether a word is free is seen in the whole text: the reach may end amid another one.
    private static bool Stands(ReadOnlySpan<char> text, int start, int end, string word, TextSpan value)
    {
        for (var from = start; from < end;)
        {
            var at = text[from..end].IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                return false;
            }

            at += from;
            var inValue = at < value.End && at + word.Length > value.Start;
            if (!inValue && (word.Length >= LeastInside || IsFree(text, at, at + word.Length)))
            {
                return true;
            }

            from = at + 1;
        }

        return false;
    }

    private static bool IsFree(ReadOnlySpan<char> text, int start, int end) =>
        (start == 0 || !Joins(text[start - 1], text[start])) && (end == text.Length || !Joins(text[end - 1], text[end]));

    // A capital after a small letter begins a word (userSsn); scripts without blanks don't part words at all.
    private static bool Joins(char left, char right) =>
        char.IsLetter(left) && char.IsLetter(right) && !(char.IsLower(left) && char.IsUpper(right)) && left < '\u0e00' && right < '\u0e00';
}
