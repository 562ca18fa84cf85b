using System.Collections.Concurrent;

using LibGit2Sharp;

namespace GdrCode.Emitting;

/// <summary>Writes one refined repository: its files, and a git repository with one commit and no history.</summary>
/// <remarks>Files may be written from several threads; the commit depends on contents alone, not on order or time.</remarks>
internal sealed class RepositoryWriter : IFileSink, IDisposable
{
    /// <summary>Author and committer of the one commit, fixed so that equal contents give equal commits.</summary>
    private static readonly Signature Author = new("GdrCode", "gdr@example.invalid", new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero));

    private readonly string folder;
    private readonly ConcurrentDictionary<string, (ObjectId Id, Mode Mode)> entries = new(StringComparer.Ordinal);
    private readonly Repository repository;
    private readonly BlobPack blobs;

    public RepositoryWriter(string folder)
    {
        this.folder = folder;
        Directory.CreateDirectory(folder);
        Repository.Init(folder);
        repository = new Repository(folder);
        // Contents are written as they are: the attributes of the refined tree must not convert line ends.
        repository.Config.Set("core.autocrlf", "false", ConfigurationLevel.Local);
        // A reflog holds the time, which would make equal runs differ.
        repository.Config.Set("core.logallrefupdates", "false", ConfigurationLevel.Local);
        blobs = new BlobPack(Path.Combine(folder, ".git", "objects", "pack"));
    }

    /// <summary>Writes a file, byte for byte.</summary>
    public void WriteFile(string path, byte[] content, bool executable)
    {
        var target = Target(path);
        Write(target, content);
        if (executable && !OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(target, File.GetUnixFileMode(target) | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        }

        Add(path, content, executable ? Mode.ExecutableFile : Mode.NonExecutableFile);
    }

    /// <summary>Writes a symbolic link, whose target stays inside the repository.</summary>
    public void WriteLink(string path, string target)
    {
        File.CreateSymbolicLink(Target(path), target);
        Add(path, System.Text.Encoding.UTF8.GetBytes(target), Mode.SymbolicLink);
    }

    /// <summary>Makes the one commit.</summary>
    public void Commit(string message)
    {
        blobs.Finish();
        var definition = new TreeDefinition();
        foreach (var (path, (id, mode)) in entries.OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            definition.Add(path, id, mode);
        }

        var tree = repository.ObjectDatabase.CreateTree(definition);
        var commit = repository.ObjectDatabase.CreateCommit(Author, Author, message, tree, [], prettifyMessage: true);
        repository.Refs.UpdateTarget("HEAD", "refs/heads/main");
        repository.Refs.Add("refs/heads/main", commit.Id);
        repository.Index.Replace(commit);
        repository.Index.Write();
    }

    public void Dispose()
    {
        blobs.Dispose();
        repository.Dispose();
    }

    // A file opened to be replaced is emptied first, even a new one, and some file systems write an emptied file to the disk as soon as it is closed.
    private static void Write(string target, byte[] content)
    {
        if (File.Exists(target))
        {
            File.WriteAllBytes(target, content);
            return;
        }

        using var file = new FileStream(target, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        file.Write(content);
    }

    private void Add(string path, byte[] content, Mode mode) => entries[path] = (blobs.Add(content), mode);

    private string Target(string path)
    {
        var target = Path.GetFullPath(Path.Combine(folder, path));
        if (!target.StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new InvalidOperationException("a path leaves the repository");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        return target;
    }
}
