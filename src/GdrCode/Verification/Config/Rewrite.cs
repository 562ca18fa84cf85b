using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Verification.Config;

/// <summary>A text before and after its changes, and the way from positions of the one to those of the other.</summary>
internal sealed class Rewrite
{
    /// <summary>How far text behind the n-th change has moved.</summary>
    private readonly int[] moved;

    public Rewrite(string path, string before, string after, IReadOnlyList<TextChange> changes)
    {
        Path = path;
        Before = before;
        After = after;
        Changes = changes;
        moved = Moves(changes);
    }

    public string Path { get; }

    public string Before { get; }

    public string After { get; }

    public IReadOnlyList<TextChange> Changes { get; }

    /// <summary>A token's span in the new text; edits at its ends lie inside it.</summary>
    public TextSpan ToAfter(int start, int end)
    {
        var first = CountEndingBy(start);
        if (first > 0 && Changes[first - 1].Span is { IsEmpty: true } insertion && insertion.Start == start)
        {
            first--;
        }

        var mappedStart = start + (first == 0 ? 0 : moved[first - 1]);
        var last = CountEndingBy(end);
        return TextSpan.FromBounds(mappedStart, Math.Max(mappedStart, end + (last == 0 ? 0 : moved[last - 1])));
    }

    /// <summary>Where the n-th change's text stands in the new text.</summary>
    public TextSpan ChangeInAfter(int index) =>
        new(Changes[index].Span.Start + (index == 0 ? 0 : moved[index - 1]), Changes[index].NewText!.Length);

    private int CountEndingBy(int position)
    {
        var low = 0;
        var high = Changes.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Changes[middle].Span.End <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private static int[] Moves(IReadOnlyList<TextChange> changes)
    {
        var moves = new int[changes.Count];
        var sum = 0;
        for (var i = 0; i < moves.Length; i++)
        {
            moves[i] = sum += changes[i].NewText!.Length - changes[i].Span.Length;
        }

        return moves;
    }
}
