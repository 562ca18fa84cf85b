using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Rewriting.Composition;

/// <summary>Splits an edit at line breaks, which stay as they are written: indentation and delimiters between lines are not of the value.</summary>
internal static class LineSplitter
{
    /// <summary>The edits of the single lines; null where the replacement has other line breaks than the value.</summary>
    public static List<Edit>? Split(Edit edit)
    {
        var value = edit.Text.Value.AsSpan(edit.Span.Start, edit.Span.Length);
        if (value.IndexOfAny(LineBreaks.Characters) < 0)
        {
            return edit.Replacement.AsSpan().IndexOfAny(LineBreaks.Characters) < 0 ? [edit] : null;
        }

        var edits = new List<Edit>();
        var (at, from) = (0, 0);
        while (true)
        {
            var end = End(value, at);
            var to = End(edit.Replacement, from);
            if (end > at)
            {
                edits.Add(edit with { Span = new TextSpan(edit.Span.Start + at, end - at), Replacement = edit.Replacement[from..to] });
            }
            else if (to > from)
            {
                return null;
            }

            if (end == value.Length || to == edit.Replacement.Length)
            {
                return end == value.Length && to == edit.Replacement.Length ? edits : null;
            }

            if (value[end] != edit.Replacement[to])
            {
                return null;
            }

            (at, from) = (end + 1, to + 1);
        }
    }

    private static int End(ReadOnlySpan<char> text, int start)
    {
        var length = text[start..].IndexOfAny(LineBreaks.Characters);
        return length < 0 ? text.Length : start + length;
    }
}
