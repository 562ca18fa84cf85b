using GdrCode.Emitting;
using GdrCode.Evaluation.Corpora;
using GdrCode.Model;

namespace GdrCode.Evaluation.Predictions;

/// <summary>The labels that <c>scan --labels</c> and <c>refine</c> write.</summary>
internal static class OwnLabels
{
    public static IEnumerable<PredictedSpan> Read(string folder)
    {
        var spans = LabelRows.Read(Path.Combine(folder, LabelFiles.SpansFile), EvaluationJson.Rows.SpanLabel)
            .Where(s => s.Label == Label.Sensitive)
            .Select(s => new PredictedSpan(new LinePlace(s.Repository, s.Path, s.Line), s.Start, s.End, s.Category, s.Confidence, s.Rule))
            .ToList();
        var told = spans.Select(s => s.Place).ToHashSet();

        // A line may be labelled without a span that tells where; it counts as a whole.
        var bare = LabelRows.Read(Path.Combine(folder, LabelFiles.LinesFile), EvaluationJson.Rows.LineLabel)
            .Where(l => l.Label == Label.Sensitive && !told.Contains(new LinePlace(l.Repository, l.Path, l.Line)))
            .Select(l => new PredictedSpan(new LinePlace(l.Repository, l.Path, l.Line), 0, ExpertSpan.LineEnd, l.Categories.FirstOrDefault(string.Empty), l.Confidence, string.Empty));
        return spans.Concat(bare);
    }
}
