using System.Buffers;
using System.Text;

using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Verification;

/// <summary>What holds for changes of every format: in order, inside the text, all there is, and no line more or less.</summary>
internal static class TextVerifier
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create("\r\n\u0085\u2028\u2029\v\f");

    /// <summary>The first thing wrong with a rewritten text whatever its format; null when there is nothing.</summary>
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

        if (!Undone(original.Text, rewritten, changes).ContentEquals(original.Text))
        {
            return new Violation("undo-differs", default, "Undoing the changes does not give the original back.");
        }

        var moved = 0;
        foreach (var change in changes)
        {
            var place = new TextSpan(change.Span.Start + moved, change.NewText!.Length);
            moved += change.NewText.Length - change.Span.Length;
            if (!Encodable(original.Text.Encoding, change.NewText))
            {
                return new Violation("not-encodable", place, "A change has characters that the file's encoding lacks.");
            }

            if (!SameBreaks(original.Content.AsSpan(change.Span.Start, change.Span.Length), change.NewText))
            {
                return new Violation("line-count-changed", place, "A change adds, removes or replaces a line break.");
            }
        }

        return null;
    }

    private static SourceText Undone(SourceText original, SourceText rewritten, IReadOnlyList<TextChange> changes)
    {
        var undo = new List<TextChange>(changes.Count);
        var moved = 0;
        foreach (var change in changes)
        {
            var length = change.NewText!.Length;
            undo.Add(new TextChange(new TextSpan(change.Span.Start + moved, length), original.ToString(change.Span)));
            moved += length - change.Span.Length;
        }

        return rewritten.WithChanges(undo);
    }

    private static bool Encodable(Encoding? encoding, string text) =>
        encoding is null || Ascii.IsValid(text) || encoding.GetString(encoding.GetBytes(text)) == text;

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
