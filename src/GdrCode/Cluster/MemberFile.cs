using System.IO.Compression;
using System.Security.Cryptography;

using GdrCode.Datasets;

namespace GdrCode.Cluster;

/// <summary>An output of an attempt: gzip members that are whole on disk, and what is to become the next one.</summary>
internal sealed class MemberFile : IDisposable
{
    private readonly FileStream file;
    private readonly CompressionLevel level;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly MemoryStream pending = new();

    /// <summary>Begins a file.</summary>
    public MemberFile(string path, CompressionLevel level)
    {
        Path = path;
        this.level = level;
        file = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete);
    }

    public string Path { get; }

    /// <summary>Bytes that are not in a member yet.</summary>
    public long Pending => pending.Length;

    /// <summary>Begins anew.</summary>
    public void Reset()
    {
        file.SetLength(0);
        file.Position = 0;
        hash.GetHashAndReset();
        pending.SetLength(0);
    }

    /// <summary>Takes over what an earlier attempt has written.</summary>
    /// <returns>Whether it is what the journal says.</returns>
    public bool TryAdopt(string path, CheckpointPart part)
    {
        using var source = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (source.Length < part.Bytes)
        {
            return false;
        }

        var buffer = new byte[256 * 1024];
        for (var left = part.Bytes; left > 0;)
        {
            var count = source.Read(buffer, 0, (int)Math.Min(buffer.Length, left));
            if (count == 0)
            {
                return false;
            }

            file.Write(buffer, 0, count);
            hash.AppendData(buffer, 0, count);
            left -= count;
        }

        return Sum() == part.Sha256;
    }

    public void Write(ReadOnlySpan<byte> line)
    {
        pending.Write(line);
        pending.WriteByte((byte)'\n');
    }

    /// <summary>Takes what an earlier attempt had pending.</summary>
    public void Restore(ReadOnlySpan<byte> bytes) => pending.Write(bytes);

    /// <summary>Compresses what is pending into a member and flushes it to the disk.</summary>
    public CheckpointPart CloseMember()
    {
        if (pending.Length > 0)
        {
            var member = new MemoryStream();
            GzipMember.Write(pending.GetBuffer().AsSpan(0, (int)pending.Length), member, level);
            Append(member.GetBuffer().AsSpan(0, (int)member.Length));
            pending.SetLength(0);
        }

        return State();
    }

    /// <summary>What is on the disk, all of it flushed.</summary>
    public CheckpointPart State()
    {
        file.Flush(flushToDisk: true);
        return new CheckpointPart(file.Length, Sum());
    }

    public ReadOnlySpan<byte> PendingBytes => pending.GetBuffer().AsSpan(0, (int)pending.Length);

    /// <summary>Closes the last member. A file that holds nothing is one empty member.</summary>
    public CheckpointPart Complete()
    {
        CloseMember();
        if (file.Length == 0)
        {
            Append(GzipMember.Empty);
        }

        return State();
    }

    public void Dispose()
    {
        try
        {
            file.Dispose();
        }
        catch (IOException)
        {
            // A full disk has been reported by the write that met it.
        }

        hash.Dispose();
        pending.Dispose();
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        file.Write(bytes);
        hash.AppendData(bytes);
    }

    private string Sum() => Convert.ToHexStringLower(hash.GetCurrentHash());
}
