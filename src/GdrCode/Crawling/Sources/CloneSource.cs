using LibGit2Sharp;

namespace GdrCode.Crawling;

/// <summary>A remote repository, cloned bare into a private folder that goes away with this source.</summary>
internal sealed class CloneSource : ISource
{
    private readonly TreeSource tree;
    private readonly string folder;

    private CloneSource(TreeSource tree, string folder)
    {
        this.tree = tree;
        this.folder = folder;
    }

    public string Origin => tree.Origin;

    public string? Commit => tree.Commit;

    public IReadOnlyList<SourceEntry> Entries => tree.Entries;

    public static CloneSource Clone(SourceSpec spec, IProgress<CloneProgress>? progress, CancellationToken cancellationToken)
    {
        NativeLibgit2.EnsureLoaded();
        var folder = Directory.CreateTempSubdirectory("gdr-clone-").FullName;
        try
        {
            Fetch(spec, folder, progress, cancellationToken);
            return new CloneSource(TreeSource.Open(folder, spec.Revision, "", spec.Origin), folder);
        }
        catch
        {
            Delete(folder);
            throw;
        }
    }

    private static void Fetch(SourceSpec spec, string folder, IProgress<CloneProgress>? progress, CancellationToken cancellationToken)
    {
        var options = new CloneOptions { IsBare = true };
        options.FetchOptions.CredentialsProvider = new GitCredentials().Next;
        options.FetchOptions.OnProgress = _ => !cancellationToken.IsCancellationRequested;
        options.FetchOptions.OnTransferProgress = received =>
        {
            progress?.Report(new CloneProgress(received.ReceivedObjects, received.TotalObjects, received.ReceivedBytes));
            return !cancellationToken.IsCancellationRequested;
        };

        try
        {
            GitRepositories.Trusting(() => Repository.Clone(spec.Location, folder, options));
        }
        catch (Exception e) when (e is LibGit2SharpException or SourceException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new SourceException(
                SourceFault.CloneFailed,
                $"{spec.Origin}: can't be cloned ({SourceSpec.Redact(e.Message)}); check the URL and your access, or clone it yourself and give the folder",
                e);
        }
    }

    private static void Delete(string folder)
    {
        try
        {
            // Pack files are read-only, which keeps Windows from deleting them.
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            {
                File.SetAttributes(file, FileAttributes.Normal);
            }

            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A remnant in the temporary folder costs disk space only.
        }
    }

    public byte[]? Read(SourceEntry entry, long limit) => tree.Read(entry, limit);

    public void Dispose()
    {
        tree.Dispose();
        Delete(folder);
    }
}
