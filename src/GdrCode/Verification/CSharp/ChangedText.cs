using Microsoft.CodeAnalysis.CSharp;

namespace GdrCode.Verification.CSharp;

/// <summary>Which kinds of token and trivia may change, and what of their text must stay.</summary>
internal static class ChangedText
{
    /// <summary>The word for what is wrong with a changed token or trivia; null when it may change so.</summary>
    public static string? Fault(SyntaxKind kind, ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        switch (kind)
        {
            case SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.CharacterLiteralToken:
                // The text of a file-based program's directive is such a token without quotes.
                return before.IndexOfAny("\"'") < 0 ? null : Ends(before, after, before.StartsWith("@") ? 2 : 1, before[^1] == '8' ? 3 : before[^1] == before[^before.TrimStart('@').Length] ? 1 : 0);
            case SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
                or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken:
                var quotes = Quotes(before);
                return quotes == Quotes(after) ? Ends(before, after, quotes, quotes + (before[^1] == '8' ? 2 : 0)) : "delimiter-changed";
            case SyntaxKind.NumericLiteralToken:
                return SameSkeleton(before, after, IsHex(before) && IsHex(after) ? char.IsAsciiHexDigit : char.IsAsciiDigit) ? null : "number-form-changed";
            case SyntaxKind.SingleLineCommentTrivia:
                return Ends(before, after, 2, 0);
            case SyntaxKind.MultiLineCommentTrivia:
                return Ends(before, after, 2, before.Length >= 4 && before.EndsWith("*/") ? 2 : 0);
            case SyntaxKind.InterpolatedStringTextToken or SyntaxKind.XmlTextLiteralToken or SyntaxKind.PreprocessingMessageTrivia:
                return null;
            case SyntaxKind.DisabledTextTrivia or SyntaxKind.ConflictMarkerTrivia:
                // Disabled text is compared again when its branch is awake.
                return kind == SyntaxKind.ConflictMarkerTrivia ? Ends(before, after, 7, 0) : null;
            case SyntaxKind.IdentifierToken:
                return "identifier-changed";
            case SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia or SyntaxKind.DocumentationCommentExteriorTrivia:
                return "layout-changed";
            default:
                return SyntaxFacts.IsKeywordKind(kind) ? "keyword-changed" : "token-changed";
        }
    }

    /// <summary>Whether what is left without the digits is the same.</summary>
    private static bool SameSkeleton(ReadOnlySpan<char> before, ReadOnlySpan<char> after, Func<char, bool> isDigit)
    {
        var j = 0;
        foreach (var c in before)
        {
            if (isDigit(c))
            {
                continue;
            }

            while (j < after.Length && isDigit(after[j]))
            {
                j++;
            }

            if (j == after.Length || after[j++] != c)
            {
                return false;
            }
        }

        while (j < after.Length && isDigit(after[j]))
        {
            j++;
        }

        return j == after.Length;
    }

    private static string? Ends(ReadOnlySpan<char> before, ReadOnlySpan<char> after, int first, int last)
    {
        // An unterminated literal is shorter than its delimiters; its errors are compared elsewhere.
        first = Math.Min(first, before.Length);
        last = Math.Min(last, before.Length - first);
        return after.Length >= first + last && after[..first].SequenceEqual(before[..first]) && after[^last..].SequenceEqual(before[^last..])
            ? null : "delimiter-changed";
    }

    private static int Quotes(ReadOnlySpan<char> text) => text.IndexOfAnyExcept('"') is >= 0 and var count ? count : text.Length;

    private static bool IsHex(ReadOnlySpan<char> text) => text.Length > 1 && text[0] == '0' && text[1] is 'x' or 'X';
}
