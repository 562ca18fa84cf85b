using Microsoft.Win32.SafeHandles;

namespace GdrCode.Crawling;

/// <summary>A folder read as it lies on disk, whether or not it is a repository.</summary>
internal sealed class FolderSource : ISource
{
    private readonly string root;

    public FolderSource(string root, WorkTreeRules? workTree)
    {
        this.root = root;
        Prefix = workTree?.Prefix ?? "";
        using (workTree)
        {
            Entries = new FolderWalk(root, workTree ?? (IIgnoreRules)new IgnoreFiles(root)).Run();
        }
    }

    public string Origin => root;

    public string? Commit => null;

    public string Prefix { get; }

    public IReadOnlyList<SourceEntry> Entries { get; }

    public byte[]? Read(SourceEntry entry, long limit)
    {
        using var handle = File.OpenHandle(Path.Join(root, entry.Path), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var length = RandomAccess.GetLength(handle);
        return length > limit ? null : ReadAll(handle, length);
    }

    private static byte[] ReadAll(SafeFileHandle handle, long length)
    {
        // One byte more than expected shows a file that grows while it is read.
        var bytes = new byte[length];
        var filled = 0;
        while (filled < bytes.Length)
        {
            var read = RandomAccess.Read(handle, bytes.AsSpan(filled), filled);
            if (read == 0)
            {
                throw new IOException("the file shrank while it was read");
            }

            filled += read;
        }

        Span<byte> more = stackalloc byte[1];
        return RandomAccess.Read(handle, more, filled) == 0 ? bytes : throw new IOException("the file grew while it was read");
    }

    public void Dispose()
    {
        // Nothing is held between reads.
    }
}
