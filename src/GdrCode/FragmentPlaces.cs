using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode;

/// <summary>Finds the values that runs of the source write.</summary>
internal static class FragmentPlaces
{
    /// <summary>The fragments with the span of their value that is written in exactly these runs, likeliest first: what an edit can write as it is, then the innermost.</summary>
    public static IReadOnlyList<(Fragment Fragment, TextSpan Span)> Find(IReadOnlyList<Fragment> fragments, IReadOnlyList<TextSpan> runs)
    {
        var hull = TextSpan.FromBounds(runs.Min(r => r.Start), runs.Max(r => r.End));
        return
        [
            .. fragments.Where(f => f.Span.OverlapsWith(hull))
                .Select(f => (Fragment: f, Span: Find(f.Text, hull)))
                .Where(p => p.Span is not null)
                .Select(p => (p.Fragment, p.Span!.Value))
                .OrderByDescending(p => p.Fragment.Editable)
                .ThenBy(p => p.Fragment.Text is NestedText { WholeOnly: true })
                .ThenByDescending(p => Depth(p.Fragment.Text)),
        ];
    }

    private static TextSpan? Find(MappedText text, TextSpan hull)
    {
        var (start, end) = (-1, -1);
        for (var i = 0; i < text.Value.Length; i++)
        {
            if (text.ToSource(new TextSpan(i, 1)) is { Count: > 0 } runs && runs[0].Start >= hull.Start && runs[^1].End <= hull.End)
            {
                start = start < 0 ? i : start;
                end = i + 1;
            }
        }

        return start >= 0 && text.ToSourceHull(TextSpan.FromBounds(start, end)) == hull ? TextSpan.FromBounds(start, end) : null;
    }

    private static int Depth(MappedText text) => text is NestedText nested ? 1 + Depth(nested.Parent) : 0;
}
