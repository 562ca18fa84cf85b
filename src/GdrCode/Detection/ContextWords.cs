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
        var window = text[start..Math.Min(text.Length, span.End + (reach / 2))];
        foreach (var word in words)
        {
            if (Stands(window, word, span.Start - start, span.End - start))
            {
                return word;
            }
        }

        return null;
    }

    private static bool Stands(ReadOnlySpan<char> window, string word, int valueStart, int valueEnd)
    {
        for (var from = 0; from < window.Length;)
        {
            var at = window[from..].IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                return false;
            }

            at += from;
            var inValue = at < valueEnd && at + word.Length > valueStart;
            if (!inValue && (word.Length >= LeastInside || IsFree(window, at, at + word.Length)))
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
