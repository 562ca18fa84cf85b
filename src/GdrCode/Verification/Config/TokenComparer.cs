using GdrCode.Model;

namespace GdrCode.Verification.Config;

/// <summary>
/// Holds two token sequences against each other: the same kinds at the places where the changes moved them, and every change inside
/// one value or comment. As the text outside the changes is equal, keys and signs then are, too.
/// </summary>
internal static class TokenComparer
{
    public static Violation? Difference(Rewrite rewrite, List<Token> before, List<Token> after)
    {
        var shared = Math.Min(before.Count, after.Count);
        for (var i = 0; i < shared; i++)
        {
            var expected = rewrite.ToAfter(before[i].Start, before[i].End);
            if (before[i].Kind != after[i].Kind || expected.Start != after[i].Start || expected.End != after[i].End)
            {
                return new Violation("structure-changed", new(after[i].Start, after[i].End - after[i].Start), $"A token that was {before[i].Kind} is now {after[i].Kind} or has other ends.");
            }
        }

        if (before.Count != after.Count)
        {
            return new Violation("structure-changed", default, $"There were {before.Count} tokens and now are {after.Count}.");
        }

        return EditOfStructure(rewrite, before);
    }

    private static Violation? EditOfStructure(Rewrite rewrite, List<Token> tokens)
    {
        var token = 0;
        for (var i = 0; i < rewrite.Changes.Count; i++)
        {
            var span = rewrite.Changes[i].Span;
            while (token < tokens.Count && (tokens[token].End < span.End || tokens[token].Kind < TokenKind.Comment && tokens[token].End <= span.Start))
            {
                token++;
            }

            if (token == tokens.Count || tokens[token].Start > span.Start || tokens[token].Kind < TokenKind.Comment)
            {
                return new Violation("structure-edited", rewrite.ChangeInAfter(i), "A change touches a key, a sign or layout.");
            }
        }

        return null;
    }
}
