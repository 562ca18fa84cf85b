namespace GdrCode.Crawling;

/// <summary>How far a clone is.</summary>
public readonly record struct CloneProgress(int ReceivedObjects, int TotalObjects, long ReceivedBytes);

/// <summary>Opens the source that the user named.</summary>
internal static class SourceFactory
{
    /// <exception cref="SourceException">The source as a whole can't be read.</exception>
    public static ISource Open(SourceSpec spec, IProgress<CloneProgress>? progress = null, CancellationToken cancellationToken = default) =>
        spec is { Kind: SourceKind.Url, Comparison: not null } ? throw new SourceException(SourceFault.Malformed, $"{spec.Origin}: changes are read from a folder; clone the repository and give its folder")
        : spec.Kind == SourceKind.Url ? CloneSource.Clone(spec, progress, cancellationToken) : OpenFolder(spec);

    /// <summary>Looks for the revision of a folder without listing its files.</summary>
    /// <exception cref="SourceException">It has no such revision, or is no repository.</exception>
    public static void RequireRevision(SourceSpec spec)
    {
        var root = GitLayout.IsGitFolder(spec.Location) ? spec.Location : GitLayout.FindWorkTree(spec.Location) ?? throw NoRepository(spec.Location, spec.Revision!);
        using var repository = GitRepositories.Open(root);
        Revisions.Find(repository, spec.Revision, spec.Location);
    }

    private static SourceException NoRepository(string path, string revision) =>
        new(SourceFault.NoSuchRevision, $"{path}: is no git repository and has no revision {revision}; leave the revision out");

    private static ISource OpenFolder(SourceSpec spec)
    {
        var path = spec.Location;
        if (!Directory.Exists(path))
        {
            throw File.Exists(path)
                ? new SourceException(SourceFault.Malformed, $"{path}: is a file; give the folder of a repository")
                : new SourceException(SourceFault.Missing, $"{path}: no such folder; check the path, or give a git URL");
        }

        if (spec.Comparison is { } comparison)
        {
            var top = GitLayout.IsGitFolder(path) ? path : GitLayout.FindWorkTree(path)
                ?? throw new SourceException(SourceFault.NoSuchRevision, $"{path}: is no git repository and has no changes; scan the folder as it is");
            return ChangedSource.Open(top, comparison, GitLayout.Relative(top, path), spec.Origin);
        }

        if (GitLayout.IsGitFolder(path))
        {
            return TreeSource.Open(path, spec.Revision, "", spec.Origin);
        }

        var root = GitLayout.FindWorkTree(path);
        if (spec.Revision is not null)
        {
            return root is not null
                ? TreeSource.Open(root, spec.Revision, GitLayout.Relative(root, path), spec.Origin)
                : throw NoRepository(path, spec.Revision);
        }

        var ignoring = root is null ? null : WorkTreeRules.Read(root, GitLayout.Relative(root, path));
        return new FolderSource(path, ignoring);
    }
}
