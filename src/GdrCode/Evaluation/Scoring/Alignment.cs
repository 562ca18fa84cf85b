using GdrCode.Evaluation.Corpora;
using GdrCode.Evaluation.Predictions;
using GdrCode.Model;

namespace GdrCode.Evaluation.Scoring;

/// <summary>A line with what both sides say of it.</summary>
internal sealed record AlignedLine(LinePlace Place, Label Label, IReadOnlyList<ExpertSpan> Expert, IReadOnlyList<PredictedSpan> Predicted)
{
    /// <summary>Neutral lines score neither way.</summary>
    public bool Scored => Label != Label.Neutral;

    public bool Sensitive => Label == Label.Sensitive;

    public bool IsPredicted => Predicted.Count > 0;

    /// <summary>The highest confidence; 1 where the system gives none.</summary>
    public double Confidence => Predicted.Select(p => p.Confidence ?? 1).DefaultIfEmpty(0).Max();

    public IEnumerable<ExpertSpan> SensitiveSpans => Expert.Where(s => s.Kind == Label.Sensitive);

    public bool Touches(ExpertSpan span) => Predicted.Any(p => p.Overlaps(span));

    /// <summary>What a predicted span lies on: the highest label of the spans it overlaps; of a line alone, the line's.</summary>
    public Label LabelUnder(PredictedSpan span) =>
        span.WholeLine ? Label : Expert.Where(span.Overlaps).Select(s => s.Kind).DefaultIfEmpty(Label.Clean).Max();
}

/// <summary>A corpus and what a system says of it, line by line.</summary>
internal sealed class Alignment
{
    public Alignment(ExpertCorpus expert, SystemPredictions system)
    {
        var spans = expert.Spans.ToLookup(s => s.Place);
        var predicted = system.Spans.ToLookup(s => s.Place);
        System = system;
        Lines = [.. expert.Lines.Select(l => new AlignedLine(l.Place, l.Label, [.. spans[l.Place]], [.. predicted[l.Place]]))];
    }

    public SystemPredictions System { get; }

    public IReadOnlyList<AlignedLine> Lines { get; }

    public IEnumerable<AlignedLine> Scored => Lines.Where(l => l.Scored);

    /// <summary>Whether the system names columns at all.</summary>
    public bool HasColumns => System.Spans.Count == 0 || System.Spans.Any(s => !s.WholeLine);

    /// <summary>Whether the system gives confidences.</summary>
    public bool HasConfidences => System.Spans.Any(s => s.Confidence is not null);
}
