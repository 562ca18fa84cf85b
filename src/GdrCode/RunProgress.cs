namespace GdrCode;

/// <summary>How far a run is; given after every file.</summary>
/// <param name="Repository">The repository at work.</param>
/// <param name="RepositoryIndex">Counts from 1.</param>
/// <param name="Repositories">How many there are.</param>
/// <param name="Files">Files done in this repository.</param>
/// <param name="FilesInRepository">How many it has.</param>
/// <param name="Lines">Lines done in the run.</param>
/// <param name="SensitiveSpans">Sensitive spans found in the run.</param>
public sealed record RunProgress(string Repository, int RepositoryIndex, int Repositories, int Files, int FilesInRepository, long Lines, long SensitiveSpans);
