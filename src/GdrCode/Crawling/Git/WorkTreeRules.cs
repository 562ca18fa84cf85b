using LibGit2Sharp;

namespace GdrCode.Crawling;

/// <summary>Tracked and not-ignored files of a work tree, or of a folder inside one. Used by one thread.</summary>
internal sealed class WorkTreeRules : IIgnoreRules, IDisposable
{
    private readonly Repository repository;
    private readonly HashSet<string> tracked = new(StringComparer.Ordinal);
    private readonly HashSet<string> trackedFolders = new(StringComparer.Ordinal);
    private readonly HashSet<string> submodules = new(StringComparer.Ordinal);

    private WorkTreeRules(Repository repository, string prefix)
    {
        this.repository = repository;
        Prefix = prefix;
    }

    /// <summary>The folder, below the work tree's root, with a final <c>/</c>; empty for the root itself.</summary>
    public string Prefix { get; }

    /// <summary>
    /// The rules for a folder, named by its path below the work tree's root. Null where the repository ignores the very
    /// folder: who names it wants it read, and the enclosing repository has nothing to say about it.
    /// </summary>
    public static WorkTreeRules? Read(string root, string prefix)
    {
        WorkTreeRules? rules = new(GitRepositories.Open(root), prefix);
        try
        {
            rules.ReadIndex();
            var result = prefix.Length == 0 || rules.tracked.Count > 0 || rules.submodules.Count > 0 || !rules.Ignores("") ? rules : null;
            rules = result is null ? rules : null;
            return result;
        }
        catch (LibGit2SharpException e)
        {
            throw new SourceException(SourceFault.Damaged, $"{root}: git can't read the index ({e.Message}); check it with git fsck", e);
        }
        finally
        {
            rules?.Dispose();
        }
    }

    private void ReadIndex()
    {
        foreach (var entry in repository.Index)
        {
            Track(entry);
        }

        foreach (var conflict in repository.Index.Conflicts)
        {
            Track(conflict.Ours);
            Track(conflict.Theirs);
        }
    }

    private void Track(IndexEntry? entry)
    {
        if (entry is null || !entry.Path.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return;
        }

        var path = entry.Path[Prefix.Length..];
        (entry.Mode == Mode.GitLink ? submodules : tracked).Add(path);
        for (var end = path.LastIndexOf('/'); end > 0 && trackedFolders.Add(path[..end]); end = path.LastIndexOf('/', end - 1))
        {
        }
    }

    public void Enter(string folder)
    {
        // libgit2 finds the ignore files by itself.
    }

    public bool Keeps(string path, bool isFolder) =>
        (isFolder ? trackedFolders.Contains(path) : tracked.Contains(path))
        || submodules.Contains(path)
        || !Ignores(isFolder ? path + "/" : path);

    private bool Ignores(string path)
    {
        try
        {
            return repository.Ignore.IsPathIgnored(Prefix + path);
        }
        catch (LibGit2SharpException)
        {
            // A path that git can't even match is refused later, with its reason.
            return false;
        }
    }

    public bool IsSubmodule(string path) => submodules.Contains(path);

    public void Dispose() => repository.Dispose();
}
