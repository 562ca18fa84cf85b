using GdrCode.Model;
using GdrCode.Reviewing;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode;

/// <summary>What a reviewer marks with the mouse: it must stand where something may be changed.</summary>
internal static class ReviewMarks
{
    /// <summary>The run of the source that was marked, without blanks at its ends.</summary>
    /// <exception cref="ReviewException">There is nothing, or nothing may be changed there.</exception>
    public static TextSpan RunOf(ReviewText text, (int Line, int Column) from, (int Line, int Column) to)
    {
        var source = text.File!.Text;
        var (start, end) = (PositionOf(source, from), PositionOf(source, to));
        var run = start < end ? PlaceSpans.Trim(source, TextSpan.FromBounds(start, end)) : default;
        if (run.IsEmpty)
        {
            throw new ReviewException("nothing is marked; select the value with the mouse first");
        }

        return FragmentPlaces.Find(text.Fragments, [run]).Any(p => p.Fragment.Editable)
            ? run
            : throw new ReviewException("code never changes: mark exactly a value, or a part of one, inside a literal, a comment, documentation or a configuration value");
    }

    /// <summary>The mark as a finding.</summary>
    public static ReviewItem Of(ReviewText text, string repository, TextSpan run, IReadOnlyList<ReviewPlace> places, string category)
    {
        var value = ValueIn(text, places);
        return new ReviewItem(repository, text.File!.Path, places, category, Label.Sensitive, ReviewDecision.MarkRule, 1, "no rule found it", null, $"mark {category} {value}")
        {
            Excerpt = ReviewItems.ExcerptOf(text.File.Text, places),
            File = RepositoryDecisions.Fingerprint(text.Bytes),
            Value = value,
        };
    }

    /// <summary>The value that is written in places; null where it can't be told, as of several values that are encoded together.</summary>
    public static string? ValueIn(ReviewText text, IReadOnlyList<ReviewPlace> places)
    {
        if (places[0].Line == 0)
        {
            return PlaceSpans.Of(SourceText.From(text.File?.Path ?? string.Empty), places[0]) is { } part ? text.File!.Path.Substring(part.Start, part.Length) : null;
        }

        if (text.File is null || PlaceSpans.Of(text.File.Text, places) is not { } runs)
        {
            return null;
        }

        var (fragment, span) = FragmentPlaces.Find(text.Fragments, runs).FirstOrDefault(p => p.Fragment.Text is not NestedText { WholeOnly: true });
        return fragment?.Value.Substring(span.Start, span.Length);
    }

    private static int PositionOf(SourceText text, (int Line, int Column) at)
    {
        if (at.Line < 1 || at.Line > text.Lines.Count || at.Column < 0)
        {
            throw new ReviewException("the file has no such line; load the page anew");
        }

        var line = text.Lines[at.Line - 1];
        return at.Column == 0 ? line.Start : PlaceSpans.Of(text, new ReviewPlace(at.Line, 0, at.Column))?.End ?? line.End;
    }
}
