using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Reviewing;

/// <summary>Places of a text as runs of it, and back.</summary>
internal static class PlaceSpans
{
    /// <summary>The runs of the places; parts of neighbouring lines that only a line end parts are one run. Null where the text has no such place.</summary>
    public static IReadOnlyList<TextSpan>? Of(SourceText text, IEnumerable<ReviewPlace> places)
    {
        var runs = new List<TextSpan>();
        foreach (var place in places)
        {
            if (Of(text, place) is not { } run)
            {
                return null;
            }

            if (runs.Count > 0 && IsLineBreak(text, runs[^1].End, run.Start))
            {
                run = TextSpan.FromBounds(runs[^1].Start, run.End);
                runs.RemoveAt(runs.Count - 1);
            }

            runs.Add(run);
        }

        return runs;
    }

    /// <summary>The run of one place; null where the text has no such place.</summary>
    public static TextSpan? Of(SourceText text, ReviewPlace place)
    {
        // A path is one line.
        var number = Math.Max(place.Line, 1) - 1;
        if (number >= text.Lines.Count)
        {
            return null;
        }

        var line = text.Lines[number];
        var (start, end) = (Position(text, line, place.Start), Position(text, line, place.End));
        return start < 0 || end <= start ? null : TextSpan.FromBounds(start, end);
    }

    /// <summary>The places of a run, line by line; none for empty parts.</summary>
    public static IReadOnlyList<ReviewPlace> Of(SourceText text, TextSpan run)
    {
        var places = new List<ReviewPlace>();
        for (var number = text.Lines.IndexOf(run.Start); number < text.Lines.Count && text.Lines[number].Start < run.End; number++)
        {
            var line = text.Lines[number].Span;
            if (line.Intersection(run) is { IsEmpty: false } part)
            {
                var start = Columns(text, line.Start, part.Start);
                places.Add(new ReviewPlace(number + 1, start, start + Columns(text, part.Start, part.End)));
            }
        }

        return places;
    }

    /// <summary>A run without blanks and line ends at its ends: places hold none of the latter.</summary>
    public static TextSpan Trim(SourceText text, TextSpan run)
    {
        var (start, end) = (run.Start, run.End);
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>A run with the blanks and line ends around it.</summary>
    public static TextSpan Widen(SourceText text, TextSpan run)
    {
        var (start, end) = (run.Start, run.End);
        while (start > 0 && char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        while (end < text.Length && char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return TextSpan.FromBounds(start, end);
    }

    private static int Columns(SourceText text, int start, int end)
    {
        var columns = 0;
        for (var at = start; at < end; columns++)
        {
            at += Width(text, at, end);
        }

        return columns;
    }

    private static int Position(SourceText text, TextLine line, int column)
    {
        var at = line.Start;
        for (; column > 0 && at < line.End; column--)
        {
            at += Width(text, at, line.End);
        }

        return column > 0 ? -1 : at;
    }

    private static int Width(SourceText text, int at, int end) => at + 1 < end && char.IsSurrogatePair(text[at], text[at + 1]) ? 2 : 1;

    private static bool IsLineBreak(SourceText text, int start, int end)
    {
        var line = text.Lines.GetLineFromPosition(start);
        return line.End == start && line.EndIncludingLineBreak == end && end > start;
    }
}
