using GdrCode.Evaluation.Corpora;
using GdrCode.Model;

namespace GdrCode.Evaluation.Scoring;

/// <summary>All figures of one system.</summary>
internal static class SystemScorer
{
    /// <param name="expert">The yardstick.</param>
    /// <param name="alignment">The system beside it.</param>
    /// <param name="map">What category names mean.</param>
    /// <param name="classify">Kind of file and language of a path.</param>
    /// <param name="refined">The refined repositories, or null.</param>
    public static SystemScores Score(
        ExpertCorpus expert, Alignment alignment, CategoryMap map, Func<string, (string Kind, string Language)> classify, CorpusTexts? refined)
    {
        var lines = alignment.Lines;
        var curve = alignment.HasConfidences ? PrecisionRecall.Curve(lines) : [];
        return new SystemScores(
            alignment.System.Name,
            LineScoring.Lines(lines),
            LineScoring.Units(lines, p => p.Repository),
            LineScoring.Units(lines, p => (p.Repository, p.Path)),
            Bootstrap.Intervals(LineScoring.Repositories(lines)),
            alignment.HasColumns ? SpanScoring.Score(lines, map) : null,
            LineScoring.Leaks(lines),
            LineScoring.FalseEdits(lines),
            LineScoring.Decoys(lines),
            refined is null ? null : Residual.Score(expert, refined),
            CategoryScoring.Groups(lines, map),
            CategoryScoring.Expert(lines, map),
            CategoryScoring.Predicted(lines),
            LineScoring.Slices(lines, p => classify(p.Path).Kind),
            LineScoring.Slices(lines, p => classify(p.Path).Language),
            alignment.HasConfidences ? PrecisionRecall.Average(curve) : null,
            curve,
            Calibration.Score(lines),
            alignment.System.Outside);
    }

    /// <summary>The size of a corpus.</summary>
    public static CorpusFacts Facts(string name, ExpertCorpus expert) => new(
        name,
        expert.Lines.Select(l => l.Repository).Distinct().Count(),
        expert.Lines.Where(l => l.Label == Label.Sensitive).Select(l => l.Repository).Distinct().Count(),
        expert.Lines.Select(l => (l.Repository, l.Path)).Distinct().Count(),
        expert.Lines.Count,
        expert.Lines.Count(l => l.Label == Label.Sensitive),
        expert.Lines.Count(l => l.Label == Label.Neutral),
        expert.Spans.Count(s => s.Kind == Label.Sensitive),
        expert.Spans.Count(s => s.Kind == Label.Clean));
}
