namespace GdrCode;

/// <summary>How far a run is; given after every file of each pass.</summary>
/// <param name="Repository">The repository at work.</param>
/// <param name="RepositoryIndex">Counts from 1.</param>
/// <param name="Repositories">How many there are.</param>
/// <param name="Learning">Whether the passes are under way that learn the sensitive values of a repository.</param>
/// <param name="Files">Files done in this repository and pass.</param>
/// <param name="FilesInRepository">How many it has.</param>
/// <param name="Lines">Lines done in the run; half of those that are yet to be rewritten.</param>
/// <param name="SensitiveSpans">Sensitive spans found in the run.</param>
public sealed record RunProgress(string Repository, int RepositoryIndex, int Repositories, bool Learning, int Files, int FilesInRepository, long Lines, long SensitiveSpans)
{
    /// <summary>The share of the run that is done, 0 to 1, each repository, and learning and rewriting, taken for equally long.</summary>
    public double Share
    {
        get
        {
            var pass = FilesInRepository == 0 ? 1 : (double)Files / FilesInRepository;
            return (RepositoryIndex - 1 + (((Learning ? 0 : 1) + pass) / 2)) / Repositories;
        }
    }
}
