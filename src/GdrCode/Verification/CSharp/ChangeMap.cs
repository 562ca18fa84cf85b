using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Verification.CSharp;

/// <summary>The way from positions of the original to those of the rewritten text.</summary>
internal sealed class ChangeMap
{
    private readonly int[] starts;
    private readonly int[] ends;
    private readonly int[] moved;

    public ChangeMap(IReadOnlyList<TextChange> changes)
    {
        starts = changes.Select(c => c.Span.Start).ToArray();
        ends = changes.Select(c => c.Span.End).ToArray();
        moved = new int[changes.Count + 1];
        for (var i = 0; i < changes.Count; i++)
        {
            moved[i + 1] = moved[i] + changes[i].NewText!.Length - changes[i].Span.Length;
        }
    }

    /// <summary>Where each change stands in the original and in the rewritten text.</summary>
    public IEnumerable<(TextSpan Before, TextSpan After)> Places
    {
        get
        {
            for (var i = 0; i < starts.Length; i++)
            {
                yield return (TextSpan.FromBounds(starts[i], ends[i]), TextSpan.FromBounds(starts[i] + moved[i], ends[i] + moved[i + 1]));
            }
        }
    }

    /// <summary>Whether a change lies in a span or reaches into it.</summary>
    public bool Touches(TextSpan span)
    {
        var first = CountBelow(ends, span.Start);
        return first < starts.Length && starts[first] <= span.End;
    }

    /// <summary>Whether an edge of the original stands where it must; text inserted right at it may go to either side.</summary>
    public bool Maps(int before, int after) =>
        after == before + moved[CountUpTo(ends, before)] || after == before + moved[CountBelow(ends, before)];

    private static int CountBelow(int[] sorted, int position)
    {
        var found = Array.BinarySearch(sorted, position);
        found = found < 0 ? ~found : found;
        while (found > 0 && sorted[found - 1] == position)
        {
            found--;
        }

        return found;
    }

    private static int CountUpTo(int[] sorted, int position)
    {
        var found = CountBelow(sorted, position);
        while (found < sorted.Length && sorted[found] == position)
        {
            found++;
        }

        return found;
    }
}
