namespace GdrCode.Evaluation.Scoring;

/// <summary>Precision and recall by threshold of confidence, over scored lines.</summary>
internal static class PrecisionRecall
{
    /// <summary>One point per distinct confidence, the highest first; lines that were not predicted are on no point.</summary>
    public static IReadOnlyList<CurvePoint> Curve(IEnumerable<AlignedLine> lines)
    {
        var scored = lines.Where(l => l.Scored).ToList();
        var all = scored.Count(l => l.Sensitive);
        var (taken, right) = (0, 0);
        var points = new List<CurvePoint>();
        foreach (var tie in scored.Where(l => l.IsPredicted).GroupBy(l => l.Confidence).OrderByDescending(g => g.Key))
        {
            taken += tie.Count();
            right += tie.Count(l => l.Sensitive);
            points.Add(new CurvePoint(tie.Key, (double)right / taken, ConfusionMatrix.Share(right, all)));
        }

        return points;
    }

    /// <summary>Sum of precision times gain in recall; what is never predicted adds nothing.</summary>
    public static double Average(IReadOnlyList<CurvePoint> curve) =>
        curve.Select((point, i) => point.Precision * (point.Recall - (i == 0 ? 0 : curve[i - 1].Recall))).Sum();
}
