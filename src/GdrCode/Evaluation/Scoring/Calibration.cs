using GdrCode.Model;

namespace GdrCode.Evaluation.Scoring;

/// <summary>Whether a confidence of 0.9 is right nine times in ten: over predicted spans that don't lie on neutral ones alone.</summary>
internal static class Calibration
{
    private const int BinCount = 10;

    public static CalibrationScores? Score(IEnumerable<AlignedLine> lines)
    {
        var spans = lines
            .SelectMany(l => l.Predicted.Where(p => p.Confidence is not null).Select(p => (Confidence: p.Confidence!.Value, Under: l.LabelUnder(p))))
            .Where(p => p.Under != Label.Neutral)
            .Select(p => (p.Confidence, Truth: p.Under == Label.Sensitive ? 1.0 : 0.0))
            .ToList();
        if (spans.Count == 0)
        {
            return null;
        }

        var bins = spans.GroupBy(s => Math.Clamp((int)(s.Confidence * BinCount), 0, BinCount - 1)).OrderBy(g => g.Key)
            .Select(g => new CalibrationBin((double)g.Key / BinCount, (double)(g.Key + 1) / BinCount, g.LongCount(), g.Average(s => s.Confidence), g.Average(s => s.Truth)))
            .ToList();
        return new CalibrationScores(
            bins, bins.Sum(b => b.Count * Math.Abs(b.Confidence - b.Truth)) / spans.Count, spans.Average(s => Math.Pow(s.Confidence - s.Truth, 2)));
    }
}
