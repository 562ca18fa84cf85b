using GdrCode.Model;

namespace GdrCode.Verification.Config;

/// <summary>Checks the tokens that changes stand in, one against the other, where a format asks more than equal kinds.</summary>
internal static class EditedTokens
{
    private const string Pairs = "\"'`(){}[]<>";

    public delegate bool Check(Token token, ReadOnlySpan<char> before, ReadOnlySpan<char> after);

    /// <summary>The first edited token that <paramref name="holds"/> is false for. Both lists are of equal kinds already.</summary>
    public static Violation? Fault(Rewrite rewrite, List<Token> before, List<Token> after, Check holds)
    {
        var change = 0;
        for (var i = 0; i < before.Count && change < rewrite.Changes.Count; i++)
        {
            var (first, second) = (before[i], after[i]);
            if (first.End < rewrite.Changes[change].Span.End || first.Kind < TokenKind.Comment)
            {
                continue;
            }

            if (!holds(first, rewrite.Before.AsSpan(first.Start, first.End - first.Start), rewrite.After.AsSpan(second.Start, second.End - second.Start)))
            {
                return new Violation("value-malformed", new(second.Start, second.End - second.Start), "A value is not written as its format asks.");
            }

            while (change < rewrite.Changes.Count && rewrite.Changes[change].Span.End <= first.End)
            {
                change++;
            }
        }

        return null;
    }

    /// <summary>The same signs of a set in the same order.</summary>
    public static bool SameSigns(ReadOnlySpan<char> before, ReadOnlySpan<char> after, string signs)
    {
        while (true)
        {
            var i = before.IndexOfAny(signs);
            var j = after.IndexOfAny(signs);
            if (i < 0 || j < 0)
            {
                return i < 0 && j < 0;
            }

            if (before[i] != after[j])
            {
                return false;
            }

            before = before[(i + 1)..];
            after = after[(j + 1)..];
        }
    }

    /// <summary>No sign of a set that was not there before, in their old order; what comes in pairs stays or goes as a whole.</summary>
    public static bool NoNewSigns(ReadOnlySpan<char> before, ReadOnlySpan<char> after, string signs)
    {
        foreach (var sign in signs)
        {
            if (Pairs.Contains(sign, StringComparison.Ordinal) && after.Count(sign) is > 0 and var left && left != before.Count(sign))
            {
                return false;
            }
        }

        for (var j = after.IndexOfAny(signs); j >= 0; j = after.IndexOfAny(signs))
        {
            var i = before.IndexOf(after[j]);
            if (i < 0)
            {
                return false;
            }

            before = before[(i + 1)..];
            after = after[(j + 1)..];
        }

        return true;
    }
}
