using LibGit2Sharp;

namespace GdrCode.Crawling;

/// <summary>
/// Clones repositories bare: nothing is checked out, so that no hook, filter or submodule of theirs can have a say, and no path of theirs
/// becomes one on this machine.
/// </summary>
internal sealed class Cloner(HttpClient http, CloneLimits limits, Func<Uri, string?> tokenFor)
{
    private const string Remote = "origin";
    private const string RemoteUrlKey = "remote.origin.url";
    private const string Branch = "refs/heads/crawled";

    /// <summary>Clones into a folder that is there afterwards only if all went well. Blocks.</summary>
    /// <param name="row">The repository.</param>
    /// <param name="folder">Where to.</param>
    /// <param name="patience">How many times the usual silence of a server is borne.</param>
    /// <param name="cancellationToken">Stops; then nothing is left.</param>
    /// <returns>The commit, and how many bytes the server sent.</returns>
    /// <exception cref="CloneException">It can't be cloned.</exception>
    public (string Commit, long Bytes) Clone(ManifestRow row, string folder, int patience, CancellationToken cancellationToken)
    {
        NativeLibgit2.EnsureLoaded();
        var partial = folder + ".partial";
        CloneFolder.Delete(partial);
        Directory.CreateDirectory(partial);
        using var transfer = new Transfer(http, row.Url, tokenFor(row.Url), limits with { Silence = limits.Silence * patience }, cancellationToken);
        try
        {
            var commit = Fetch(row, partial, transfer);
            CloneFolder.Delete(folder);
            Directory.Move(partial, folder);
            return (commit, transfer.Received);
        }
        catch (Exception e) when (e is LibGit2SharpException or SourceException or CloneException)
        {
            CloneFolder.Delete(partial);
            cancellationToken.ThrowIfCancellationRequested();
            throw transfer.Fault ?? e as CloneException ?? Damaged(e);
        }
        catch
        {
            CloneFolder.Delete(partial);
            throw;
        }
    }

    /// <summary>The commit that a folder holds from an earlier crawl; null where it holds none that can be read.</summary>
    public static string? CommitIn(string folder)
    {
        if (!GitLayout.IsGitFolder(folder))
        {
            return null;
        }

        try
        {
            using var repository = GitRepositories.Open(folder);
            return repository.Head.Tip?.Sha;
        }
        catch (Exception e) when (e is LibGit2SharpException or SourceException)
        {
            return null;
        }
    }

    private static string Fetch(ManifestRow row, string folder, Transfer transfer)
    {
        Repository.Init(folder, isBare: true);
        string sha;
        using (var repository = GitRepositories.Open(folder))
        {
            var options = new FetchOptions { TagFetchMode = TagFetchMode.None, OnTransferProgress = p => transfer.GoesOn(p.TotalObjects) };
            repository.Config.Set(RemoteUrlKey, transfer.Address);
            repository.Network.Fetch(Remote, ["+HEAD:" + Branch], options);
            repository.Config.Unset(RemoteUrlKey);
            var tip = repository.Refs[Branch]?.ResolveToDirectReference().TargetIdentifier
                ?? throw new CloneException(LeftOutReason.Empty, "has no commits");
            sha = row.Commit ?? tip;
            if (repository.Lookup<Commit>(sha) is null)
            {
                throw new CloneException(LeftOutReason.Gone, $"the commit {sha[..10]} is not in its default branch any more; list it again with --update");
            }

            repository.Refs.UpdateTarget(repository.Refs[Branch], sha);
            repository.Refs.UpdateTarget("HEAD", Branch);
        }

        File.Delete(Path.Combine(folder, "FETCH_HEAD"));
        CheckTree(folder, row.Name);
        return sha;
    }

    private static void CheckTree(string folder, string name)
    {
        try
        {
            using var source = TreeSource.Open(folder, null, "", name);
        }
        catch (SourceException e)
        {
            throw new CloneException(e.Fault == SourceFault.TooManyFiles ? LeftOutReason.TooLarge : LeftOutReason.Damaged, e.Message);
        }
    }

    private static CloneException Damaged(Exception e) => new(LeftOutReason.Damaged, $"what the server sends can't be read ({SourceSpec.Redact(e.Message)})");
}
