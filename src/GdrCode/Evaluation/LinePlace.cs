namespace GdrCode.Evaluation;

/// <summary>A line of a labelled corpus; lines count from 1.</summary>
public readonly record struct LinePlace(string Repository, string Path, int Line);
