using GdrCode.Evaluation.Corpora;

namespace GdrCode.Evaluation.Predictions;

/// <summary>A place that a system calls sensitive; columns count code points from 0, the end is exclusive.</summary>
/// <param name="Place">Repository, path and line.</param>
/// <param name="Start">First column.</param>
/// <param name="End">Column after the last; <see cref="ExpertSpan.LineEnd"/> where the system names the line alone.</param>
/// <param name="Category">The system's own name of what it is.</param>
/// <param name="Confidence">The system's belief, 0 to 1; null where it gives none.</param>
/// <param name="Rule">The rule that found it; empty where the system gives none.</param>
internal sealed record PredictedSpan(LinePlace Place, int Start, int End, string Category, double? Confidence, string Rule)
{
    /// <summary>Whether the system names the line and no columns.</summary>
    public bool WholeLine => End == ExpertSpan.LineEnd;

    /// <summary>Whether both hold a character in common.</summary>
    public bool Overlaps(ExpertSpan span) => Start < span.End && span.Start < End;
}

/// <summary>All that a system calls sensitive in a corpus.</summary>
/// <param name="Name">How reports call the system.</param>
/// <param name="Spans">On lines that the expert has.</param>
/// <param name="Outside">How many more stand on lines or in files that the expert doesn't have; they are not scored.</param>
internal sealed record SystemPredictions(string Name, IReadOnlyList<PredictedSpan> Spans, long Outside);
