namespace GdrCode.Model;

/// <summary>A finding with its verdict.</summary>
public sealed record JudgedFinding(Finding Finding, Verdict Verdict);
