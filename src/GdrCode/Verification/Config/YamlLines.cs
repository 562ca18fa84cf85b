using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Verification.Config;

/// <summary>
/// Checks the lines that changes stand in without a parser: for comments, which no event shows, and for texts that no parser takes,
/// templates above all. There every sign of YAML has to stay, and nothing in front of a colon may change.
/// </summary>
internal static class YamlLines
{
    private const string Signs = "\"'\\{}[],&*|>%`@\t";

    public static Violation? Fault(Rewrite rewrite, bool isWellFormed)
    {
        var key = (LineEnd: -1, Colon: -1);
        for (var i = 0; i < rewrite.Changes.Count; i++)
        {
            var span = rewrite.Changes[i].Span;
            var after = rewrite.ChangeInAfter(i);
            if (Comments(rewrite.Before, span) != Comments(rewrite.After, after))
            {
                return new Violation("comment-changed", after, "A comment begins or ends where none did.");
            }

            if (isWellFormed)
            {
                continue;
            }

            if (!SameSigns(rewrite, span, after))
            {
                return new Violation("structure-changed", after, "A sign of the format comes or goes in a text that can't be parsed.");
            }

            if (span.Start >= key.LineEnd)
            {
                key = Key(rewrite.Before, span.Start);
            }

            if (span.Start <= key.Colon)
            {
                return new Violation("structure-edited", after, "A change touches a key.");
            }
        }

        return null;
    }

    private static bool SameSigns(Rewrite rewrite, TextSpan span, TextSpan after)
    {
        var before = rewrite.Before.AsSpan(span.Start, span.Length);
        var replacement = rewrite.After.AsSpan(after.Start, after.Length);
        return EditedTokens.SameSigns(before, replacement, Signs)
            && Colons(rewrite.Before, span) == Colons(rewrite.After, after)
            && IsBlank(before, first: true) == IsBlank(replacement, first: true)
            && IsBlank(before, first: false) == IsBlank(replacement, first: false)
            && before.StartsWith("-") == replacement.StartsWith("-")
            && before.StartsWith("?") == replacement.StartsWith("?")
            && BareWord.KindOf(before) == BareWord.KindOf(replacement);
    }

    /// <summary>Signs that begin a comment in a span or right behind it.</summary>
    private static int Comments(string text, TextSpan span)
    {
        var count = 0;
        for (var i = span.Start; i <= span.End && i < text.Length; i++)
        {
            count += text[i] == '#' && (i == 0 || char.IsWhiteSpace(text[i - 1])) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Colons that end a key in a span or right in front of it.</summary>
    private static int Colons(string text, TextSpan span)
    {
        var count = 0;
        for (var i = Math.Max(0, span.Start - 1); i < span.End; i++)
        {
            count += text[i] == ':' && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1])) ? 1 : 0;
        }

        return count;
    }

    private static bool IsBlank(ReadOnlySpan<char> text, bool first) => !text.IsEmpty && char.IsWhiteSpace(first ? text[0] : text[^1]);

    /// <summary>Where the line ends, and where its first key ends; -1 where no key stands in front of a comment.</summary>
    private static (int LineEnd, int Colon) Key(string text, int at)
    {
        var start = at;
        while (start > 0 && text[start - 1] is not ('\r' or '\n'))
        {
            start--;
        }

        var end = TextReading.LineEnd(text, at, text.Length);
        for (var i = start; i < end && text[i] != '#'; i++)
        {
            if (text[i] == ':' && (i + 1 == end || char.IsWhiteSpace(text[i + 1])))
            {
                return (end, i);
            }
        }

        return (end, -1);
    }
}
