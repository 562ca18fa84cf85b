using GdrCode.Evaluation.Predictions;
using GdrCode.Model;

namespace GdrCode.Evaluation.Scoring;

/// <summary>
/// Spans under the usual conventions. Within a line each expert span is paired with at most one predicted span and the other way round, the closest
/// first, so that no count can fall below zero. Predictions that lie on neutral spans alone, and spans without columns, are left out.
/// </summary>
internal static class SpanScoring
{
    private const double Share = 0.8;

    public static SpanScores Score(IEnumerable<AlignedLine> lines, CategoryMap map)
    {
        var (expert, predicted, strict, exact, partial, typed80, any80, touched, right) = (0L, 0L, 0L, 0L, 0.0, 0L, 0L, 0L, 0L);
        foreach (var line in lines)
        {
            var gold = line.SensitiveSpans.Where(s => !s.WholeLine).ToList();
            var found = line.Predicted.Where(p => !p.WholeLine && line.LabelUnder(p) != Label.Neutral).ToList();
            expert += gold.Count;
            predicted += found.Count;
            touched += gold.Count(line.Touches);
            right += found.Count(p => gold.Exists(p.Overlaps));
            foreach (var (g, p) in Pairs(gold, found))
            {
                var sameGroup = map.SameGroup(g.Category, p.Category);
                var same = g.Start == p.Start && g.End == p.End;
                var close = Common(g, p) > Share * (g.End - g.Start) && Common(g, p) > Share * (p.End - p.Start);
                exact += same ? 1 : 0;
                strict += same && sameGroup ? 1 : 0;
                partial += same ? 1 : 0.5;
                any80 += close ? 1 : 0;
                typed80 += close && sameGroup ? 1 : 0;
            }
        }

        return new SpanScores(
            Of(strict, strict), Of(exact, exact), Of(partial, partial), Of(typed80, typed80), Of(any80, any80), Of(right, touched));

        SpanScore Of(double hits, double hitsOfExpert)
        {
            var precision = ConfusionMatrix.Share(hits, predicted);
            var recall = ConfusionMatrix.Share(hitsOfExpert, expert);
            return new SpanScore(precision, recall, ConfusionMatrix.FScore(precision, recall, 1));
        }
    }

    // The pairs of a line by the share of their union that they have in common; ties go to the leftmost.
    private static IEnumerable<(ExpertSpan Expert, PredictedSpan Predicted)> Pairs(List<ExpertSpan> expert, List<PredictedSpan> predicted)
    {
        var close = from g in expert
                    from p in predicted
                    where p.Overlaps(g)
                    orderby (double)Common(g, p) / (Math.Max(g.End, p.End) - Math.Min(g.Start, p.Start)) descending, g.Start, p.Start
                    select (g, p);
        var usedExpert = new HashSet<ExpertSpan>(ReferenceEqualityComparer.Instance);
        var usedPredicted = new HashSet<PredictedSpan>(ReferenceEqualityComparer.Instance);
        foreach (var (g, p) in close)
        {
            if (!usedExpert.Contains(g) && !usedPredicted.Contains(p))
            {
                usedExpert.Add(g);
                usedPredicted.Add(p);
                yield return (g, p);
            }
        }
    }

    private static int Common(ExpertSpan g, PredictedSpan p) => Math.Min(g.End, p.End) - Math.Max(g.Start, p.Start);
}
