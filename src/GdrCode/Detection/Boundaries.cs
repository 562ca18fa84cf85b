using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Detection;

internal static class Boundaries
{
    /// <summary>Whether <paramref name="span"/> stands free in <paramref name="text"/> as <paramref name="boundary"/> asks.</summary>
    public static bool Holds(Boundary boundary, ReadOnlySpan<char> text, TextSpan span)
    {
        if (boundary == Boundary.None)
        {
            return true;
        }

        if (boundary == Boundary.Whole)
        {
            return text[..span.Start].IsWhiteSpace() && text[span.End..].IsWhiteSpace();
        }

        if (boundary == Boundary.Number && ContinuesNumber(text, span))
        {
            return false;
        }

        return (span.Start == 0 || !Joins(boundary, text[span.Start - 1], text[span.Start]))
            && (span.End == text.Length || !Continues(boundary, text, span.End));
    }

    private static bool Joins(Boundary boundary, char outside, char inside) =>
        (IsWord(outside) && IsWord(inside)) || (boundary == Boundary.Token && (outside is '-' or '.' or '/' or '+'));

    // A full stop or a slash ends a sentence or a path segment; it continues a token only where more of the token follows.
    private static bool Continues(Boundary boundary, ReadOnlySpan<char> text, int end)
    {
        var outside = text[end];
        if (IsWord(outside) && IsWord(text[end - 1]))
        {
            return true;
        }

        return boundary == Boundary.Token
            && (outside is '+' or '='
                || (outside is '-' or '.' or '/' && end + 1 < text.Length && IsWord(text[end + 1])));
    }

    // A blank joins two groups of digits only where the value itself is written in groups.
    private static bool ContinuesNumber(ReadOnlySpan<char> text, TextSpan span)
    {
        var grouped = text.Slice(span.Start, span.Length).Contains(' ');
        return (span.Start >= 2 && IsSeparator(text[span.Start - 1], grouped) && char.IsAsciiDigit(text[span.Start - 2]))
            || (span.End + 1 < text.Length && IsSeparator(text[span.End], grouped) && char.IsAsciiDigit(text[span.End + 1]));
    }

    private static bool IsSeparator(char c, bool grouped) => c is '-' or '.' or '/' || (grouped && c is ' ');

    public static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c == '_' || (c > 127 && char.IsLetterOrDigit(c));
}
