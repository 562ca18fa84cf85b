namespace GdrCode.Reviewing;

/// <summary>The lines around a finding.</summary>
/// <param name="Lines">The lines, in order.</param>
/// <param name="Spans">All findings on them.</param>
public sealed record ReviewContext(IReadOnlyList<ReviewContextLine> Lines, IReadOnlyList<ReviewContextSpan> Spans);
