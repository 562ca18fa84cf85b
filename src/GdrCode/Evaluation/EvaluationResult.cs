namespace GdrCode.Evaluation;

/// <summary>A line of a labelled corpus.</summary>
public readonly record struct ExpertPlace(string Repository, string Path, int Line);

/// <summary>What an evaluation found.</summary>
/// <param name="Lines">Lines, neutral ones left out.</param>
/// <param name="Repositories">Repositories; one is sensitive when a line of it is.</param>
/// <param name="NeutralLines">Lines that score neither way.</param>
/// <param name="Decoys">Marked clean values.</param>
/// <param name="DecoysHit">Decoys that a predicted span overlaps.</param>
/// <param name="SpansByCategory">The expert's sensitive spans by the expert's category: found (overlapped) and all.</param>
/// <param name="Missed">Sensitive lines that were not predicted.</param>
/// <param name="Extra">Clean lines that were predicted.</param>
public sealed record EvaluationResult(
    ConfusionMatrix Lines,
    ConfusionMatrix Repositories,
    long NeutralLines,
    long Decoys,
    long DecoysHit,
    IReadOnlyDictionary<string, (long Found, long All)> SpansByCategory,
    IReadOnlyList<ExpertPlace> Missed,
    IReadOnlyList<ExpertPlace> Extra);
