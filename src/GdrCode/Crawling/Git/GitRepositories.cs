using System.Text.RegularExpressions;
using LibGit2Sharp;

namespace GdrCode.Crawling;

/// <summary>Opens repositories, also those of other users, and puts libgit2's errors into one line.</summary>
internal static partial class GitRepositories
{
    /// <param name="path">A work tree's root or a git directory.</param>
    /// <param name="index">The index to use instead of the repository's own; null for its own.</param>
    public static Repository Open(string path, string? index = null)
    {
        NativeLibgit2.EnsureLoaded();
        try
        {
            return Trusting(() => new Repository(path, new RepositoryOptions { IndexPath = index }));
        }
        catch (RepositoryNotFoundException e)
        {
            throw new SourceException(SourceFault.Damaged, $"{path}: git does not take this for a repository; repair it, or remove its .git to read the folder as it lies", e);
        }
        catch (LibGit2SharpException e) when (e.Message.Contains("unsupported extension", StringComparison.Ordinal))
        {
            // SHA-256 object names, reference tables.
            throw new SourceException(SourceFault.Damaged, $"{path}: is of a git format that libgit2 can't read ({e.Message}); give it what git archive writes, unpacked in a folder", e);
        }
        catch (LibGit2SharpException e)
        {
            throw new SourceException(SourceFault.Damaged, $"{path}: git can't open the repository ({e.Message}); check it with git fsck", e);
        }
    }

    /// <summary>
    /// Runs an action again once the repository it stumbled over is trusted. libgit2 compares resolved paths, and only its
    /// message tells which one.
    /// </summary>
    public static T Trusting<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (LibGit2SharpException e) when (NotOwned().Match(e.Message) is { Success: true } match)
        {
            PrivateGitConfig.Trust(match.Groups[1].Value);
            return action();
        }
    }

    [GeneratedRegex("'([^\n]+)' is not owned by", RegexOptions.CultureInvariant)]
    private static partial Regex NotOwned();
}
