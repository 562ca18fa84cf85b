using LibGit2Sharp;

namespace GdrCode.Crawling;

/// <summary>The files that differ between two states of a repository, as they are in the later one. No other file is read.</summary>
internal sealed class ChangedSource : ISource
{
    private static readonly CompareOptions Options = new() { ContextLines = 0, InterhunkLines = 0, Similarity = SimilarityOptions.Renames };

    private readonly RepositoryPool pool;
    private readonly Dictionary<string, FileChange> changes;

    private ChangedSource(RepositoryPool pool, string origin, string prefix, ChangedTree tree)
    {
        this.pool = pool;
        (Origin, Prefix, Commit) = (origin, prefix, tree.Commit);
        (Entries, Settings, changes) = (tree.Entries, tree.Settings, tree.Changes);
    }

    public string Origin { get; }

    public string? Commit { get; }

    public string Prefix { get; }

    public IReadOnlyList<SourceEntry> Entries { get; }

    public IReadOnlyList<SourceEntry> Settings { get; }

    /// <summary>Opens the repository at a path.</summary>
    /// <param name="path">A work tree's root or a git directory.</param>
    /// <param name="comparison">Which states are compared.</param>
    /// <param name="prefix">The folder to read, with a final <c>/</c>; empty for the whole tree.</param>
    /// <param name="origin">What messages and reports call the repository.</param>
    public static ChangedSource Open(string path, Comparison comparison, string prefix, string origin)
    {
        RepositoryPool? pool = new(path);
        try
        {
            var source = new ChangedSource(pool, origin, prefix, comparison.Head is null ? Staged(path, prefix, origin) : pool.Use(repository => List(repository, comparison, prefix, origin)));
            pool = null;
            return source;
        }
        catch (LibGit2SharpException e)
        {
            throw new SourceException(SourceFault.Damaged, $"{origin}: git can't compare ({e.Message}); check the repository with git fsck", e);
        }
        finally
        {
            pool?.Dispose();
        }
    }

    public FileChange ChangeOf(string path) => changes[path];

    public byte[]? Read(SourceEntry entry, long limit) => Blobs.Read(pool, entry, limit);

    public void Dispose() => pool.Dispose();

    private static ChangedTree Staged(string path, string prefix, string origin)
    {
        using var repository = GitRepositories.Open(path, IndexFile);
        using var staged = repository.Diff.Compare<Patch>(repository.Head.Tip?.Tree, DiffTargets.Index, null, null, Options);
        return ChangedTree.Read(repository, staged, prefix, origin, commit: null, name => repository.Index[name]?.Id);
    }

    // Git names the index of a commit under way to its hooks: "commit -a" has one of its own.
    private static string? IndexFile => Environment.GetEnvironmentVariable("GIT_INDEX_FILE") is { Length: > 0 } index ? Path.GetFullPath(index) : null;

    private static ChangedTree List(Repository repository, Comparison comparison, string prefix, string origin)
    {
        var head = Commit(comparison.Head);
        var start = Commit(comparison.Base);
        if (comparison.FromMergeBase)
        {
            start = repository.ObjectDatabase.FindMergeBase(start, head)
                ?? throw new SourceException(SourceFault.NoSuchRevision, $"{origin}: {comparison.Base} and {comparison.Head} have no commit in common; compare them with two dots, or fetch more history");
        }

        using var patch = repository.Diff.Compare<Patch>(start.Tree, head.Tree, null, null, Options);
        return ChangedTree.Read(repository, patch, prefix, origin, head.Sha, path => head[path]?.Target.Id);

        Commit Commit(string? revision) => Revisions.Find(repository, revision, origin)
            ?? throw new SourceException(SourceFault.NoSuchRevision, $"{origin}: has no commit yet; use --staged");
    }
}
