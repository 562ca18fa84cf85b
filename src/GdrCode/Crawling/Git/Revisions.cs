using LibGit2Sharp;

namespace GdrCode.Crawling;

/// <summary>Finds commits and folders by name.</summary>
internal static class Revisions
{
    /// <summary>The commit that a revision names; null for the HEAD of a repository without commits.</summary>
    public static Commit? Find(Repository repository, string? revision, string origin)
    {
        if (revision is null)
        {
            var tip = repository.Head.Tip;
            return tip is not null || !repository.Refs.Any(static r => r.CanonicalName.StartsWith("refs/", StringComparison.Ordinal))
                ? tip
                : throw Unknown(origin, "its HEAD names a branch that is not there; name a branch, tag or commit as the revision");
        }

        try
        {
            // A clone knows the branches of its origin by their full names too.
            var found = repository.Lookup(revision) ?? repository.Lookup("refs/remotes/origin/" + revision);
            return found?.Peel<Commit>()
                ?? throw Unknown(origin, $"there is no revision {revision}; name a branch, tag or commit that it has");
        }
        catch (AmbiguousSpecificationException e)
        {
            throw Unknown(origin, $"the revision {revision} fits several objects; give more of its digits", e);
        }
        catch (LibGit2SharpException e)
        {
            throw Unknown(origin, $"the revision {revision} names no commit; name a branch, tag or commit", e);
        }
    }

    /// <summary>The tree of a folder, with a final <c>/</c>; the commit's own tree for the empty path.</summary>
    public static Tree Folder(Commit commit, string prefix, string origin) =>
        prefix.Length == 0
            ? commit.Tree
            : commit[prefix.TrimEnd('/')]?.Target as Tree
                ?? throw Unknown(origin, $"the commit {commit.Sha[..10]} has no folder {prefix.TrimEnd('/')}; name another revision");

    private static SourceException Unknown(string origin, string what, Exception? inner = null) =>
        new(SourceFault.NoSuchRevision, $"{origin}: {what}", inner);
}
