using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Rewriting.Composition;

/// <summary>What a finding covers, in every value that is encoded as a whole on the way out and in the source.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Grounds">Innermost first; the last is the source (null).</param>
internal sealed record Stake(JudgedFinding Finding, List<(NestedText? Ground, IReadOnlyList<TextSpan> Runs)> Grounds)
{
    public TextSpan Hull { get; } = HullOf(Grounds[^1].Runs);

    public int SourceLength { get; } = Grounds[^1].Runs.Sum(r => r.Length);

    public int OwnLength { get; } = Grounds[0].Runs.Sum(r => r.Length);

    public static Stake Of(JudgedFinding finding) => new(finding, Reach(finding.Finding.Fragment.Text, finding.Finding.ValueSpan));

    /// <summary>The runs of both in the first ground that they share.</summary>
    public (IReadOnlyList<TextSpan> Mine, IReadOnlyList<TextSpan> Others, bool IsOwnGround) Meet(Stake other)
    {
        for (var i = 0; i < Grounds.Count - 1; i++)
        {
            var match = other.Grounds.FindIndex(g => ReferenceEquals(g.Ground, Grounds[i].Ground));
            if (match >= 0)
            {
                return (Grounds[i].Runs, other.Grounds[match].Runs, i == 0);
            }
        }

        return (Grounds[^1].Runs, other.Grounds[^1].Runs, Grounds.Count == 1);
    }

    /// <summary>The runs of one part of a value in the innermost ground.</summary>
    public static IReadOnlyList<TextSpan> OwnRuns(MappedText text, TextSpan span) => Reach(text, span)[0].Runs;

    private static List<(NestedText? Ground, IReadOnlyList<TextSpan> Runs)> Reach(MappedText text, TextSpan span)
    {
        var grounds = new List<(NestedText? Ground, IReadOnlyList<TextSpan> Runs)>();
        while (text is NestedText nested)
        {
            if (nested.WholeOnly)
            {
                grounds.Add((nested, [span]));
            }

            span = nested.ToParent(span);
            text = nested.Parent;
        }

        grounds.Add((null, text.ToSource(span)));
        return grounds;
    }

    private static TextSpan HullOf(IReadOnlyList<TextSpan> runs) =>
        runs.Count == 0 ? default : TextSpan.FromBounds(runs.Min(r => r.Start), runs.Max(r => r.End));
}
