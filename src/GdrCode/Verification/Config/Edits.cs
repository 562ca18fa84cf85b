using System.Buffers;

using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Verification.Config;

/// <summary>What holds for changes of every format: in order, inside the text, all there is, and no line more or less.</summary>
internal static class Edits
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create("\r\n\u0085\u2028\u2029\v\f");

    public static Violation? Fault(SourceFile original, SourceText rewritten, IReadOnlyList<TextChange> changes)
    {
        var end = 0;
        foreach (var change in changes)
        {
            if (change.NewText is null || change.Span.Start < end || change.Span.End > original.Text.Length)
            {
                return new Violation("changes-invalid", default, "A change overlaps another, is out of order or lies outside the text.");
            }

            end = change.Span.End;
        }

        if (!original.Text.WithChanges(changes).ContentEquals(rewritten))
        {
            return new Violation("text-outside-changed", default, "The text differs from the original by more than its changes.");
        }

        foreach (var change in changes)
        {
            if (!SameBreaks(original.Content.AsSpan(change.Span.Start, change.Span.Length), change.NewText))
            {
                return new Violation("line-count-changed", default, "A change adds, removes or replaces a line break.");
            }
        }

        return null;
    }

    /// <summary>The same line breaks in the same order, those included that only some readers count.</summary>
    private static bool SameBreaks(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        while (true)
        {
            var i = before.IndexOfAny(Breaks);
            var j = after.IndexOfAny(Breaks);
            if (i < 0 || j < 0)
            {
                return i < 0 && j < 0;
            }

            if (before[i] != after[j])
            {
                return false;
            }

            // CR and LF parted by text would be two lines where there was one.
            if (before[i] == '\r' && before[(i + 1)..].StartsWith("\n") != after[(j + 1)..].StartsWith("\n"))
            {
                return false;
            }

            before = before[(i + 1)..];
            after = after[(j + 1)..];
        }
    }
}
