using LibGit2Sharp;

namespace GdrCode.Crawling;

/// <summary>The tree of one commit, or a folder of it, read out of the object database; nothing is checked out.</summary>
internal sealed class TreeSource : ISource
{
    private readonly RepositoryPool pool;

    private TreeSource(RepositoryPool pool, string origin, string? commit, string prefix, SourceEntry[] entries)
    {
        this.pool = pool;
        Prefix = prefix;
        Origin = origin;
        Commit = commit;
        Entries = entries;
    }

    public string Origin { get; }

    public string? Commit { get; }

    public string Prefix { get; }

    public IReadOnlyList<SourceEntry> Entries { get; }

    /// <summary>Opens the repository at a path; a revision of null means HEAD.</summary>
    /// <param name="path">A work tree's root or a git directory.</param>
    /// <param name="revision">What <c>git rev-parse</c> understands.</param>
    /// <param name="prefix">The folder to read, with a final <c>/</c>; empty for the whole tree.</param>
    /// <param name="origin">What messages and reports call the repository.</param>
    public static TreeSource Open(string path, string? revision, string prefix, string origin)
    {
        RepositoryPool? pool = new(path);
        try
        {
            var (commit, entries) = pool.Use(repository => List(repository, revision, prefix, origin));
            var source = new TreeSource(pool, origin, commit, prefix, entries);
            pool = null;
            return source;
        }
        catch (LibGit2SharpException e)
        {
            throw new SourceException(SourceFault.Damaged, $"{origin}: git can't read the repository ({e.Message}); check it with git fsck", e);
        }
        finally
        {
            pool?.Dispose();
        }
    }

    private static (string? Commit, SourceEntry[] Entries) List(Repository repository, string? revision, string prefix, string origin) =>
        Revisions.Find(repository, revision, origin) is { } commit
            ? (commit.Sha, TreeWalk.Run(repository, Revisions.Folder(commit, prefix, origin), origin))
            : (null, []);

    public byte[]? Read(SourceEntry entry, long limit) => Blobs.Read(pool, entry, limit);

    public void Dispose() => pool.Dispose();
}
