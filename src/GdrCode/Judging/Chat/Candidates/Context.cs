using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Judging.Chat.Candidates;

/// <summary>The code around a fragment: two lines on either side, and what stands beside it on its own lines.</summary>
internal static class Context
{
    private const int Lines = 2;

    // Minified files have lines of a megabyte.
    private const int LongestRun = 120;

    public static (IReadOnlyList<TextSpan> Before, IReadOnlyList<TextSpan> After) Of(SourceFile file, TextSpan fragment)
    {
        var lines = file.Text.Lines;
        var first = lines.IndexOf(fragment.Start);
        var last = lines.IndexOf(fragment.End);
        var before = new List<TextSpan>();
        for (var i = Math.Max(0, first - Lines); i < first; i++)
        {
            Add(file, before, lines[i].Span, keepEnd: false);
        }

        Add(file, before, TextSpan.FromBounds(lines[first].Start, fragment.Start), keepEnd: true);
        var after = new List<TextSpan>();
        Add(file, after, TextSpan.FromBounds(fragment.End, Math.Max(fragment.End, lines[last].End)), keepEnd: false);
        for (var i = last + 1; i <= Math.Min(lines.Count - 1, last + Lines); i++)
        {
            Add(file, after, lines[i].Span, keepEnd: false);
        }

        return (before, after);
    }

    private static void Add(SourceFile file, List<TextSpan> runs, TextSpan run, bool keepEnd)
    {
        var text = file.Content.AsSpan(run.Start, run.Length);
        var start = run.Start + (run.Length - text.TrimStart().Length);
        var end = run.End - (run.Length - text.TrimEnd().Length);
        if (start >= end)
        {
            return;
        }

        if (end - start > LongestRun)
        {
            (start, end) = keepEnd ? (end - LongestRun, end) : (start, start + LongestRun);
        }

        runs.Add(TextSpan.FromBounds(start, end));
    }
}
