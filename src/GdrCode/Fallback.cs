using GdrCode.Model;
using GdrCode.Rewriting;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode;

/// <summary>How simple the surrogates of a file have to be: natural ones first; simpler ones for the values that a fault names, and for all where that does not help.</summary>
/// <remarks>A value has one surrogate in all of a file, so that what is simplified at one place is simplified at every other.</remarks>
internal sealed class Fallback
{
    /// <summary>Natural, plain, mask.</summary>
    public const int Levels = 3;

    private readonly Dictionary<string, int> levels = new(StringComparer.Ordinal);
    private int least;

    /// <summary>How simple the surrogate of a finding has to be.</summary>
    public int LevelOf(JudgedFinding judged) => Math.Max(least, levels.GetValueOrDefault(judged.Finding.Value));

    /// <summary>Takes simpler surrogates; false where there are none.</summary>
    /// <param name="plan">How the file was rewritten.</param>
    /// <param name="refined">The rewritten text.</param>
    /// <param name="violations">What is wrong with it.</param>
    public bool Simplify(RewritePlan plan, SourceText refined, IReadOnlyList<Violation> violations)
    {
        var named = Named(plan, refined, violations).Where(j => LevelOf(j) < Levels - 1).Select(j => (j.Finding.Value, Level: LevelOf(j) + 1)).Distinct().ToList();
        if (named.Count == 0)
        {
            return ++least < Levels;
        }

        named.ForEach(n => levels[n.Value] = n.Level);
        return true;
    }

    private static IEnumerable<JudgedFinding> Named(RewritePlan plan, SourceText refined, IReadOnlyList<Violation> violations)
    {
        if (plan.Unwritable.Count > 0)
        {
            return plan.Unwritable;
        }

        // A fault with no place names nobody.
        var places = violations.Where(v => v.Span.Length > 0 && v.Span.End <= refined.Length).Select(v => v.Span).ToList();
        var touched = At(plan, places);
        return touched.Count > 0 ? touched : At(plan, [.. places.Select(p => Lines(refined, p))]);
    }

    private static List<JudgedFinding> At(RewritePlan plan, List<TextSpan> places) =>
        [.. plan.Spans.Where(s => s.Refined.Any(r => places.Exists(p => p.OverlapsWith(r)))).Select(s => s.Finding)];

    private static TextSpan Lines(SourceText text, TextSpan span) =>
        TextSpan.FromBounds(text.Lines.GetLineFromPosition(span.Start).Start, text.Lines.GetLineFromPosition(span.End).End);
}
