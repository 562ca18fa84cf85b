using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Compression;
using System.IO.Hashing;
using System.Security.Cryptography;
using System.Text;

using LibGit2Sharp;

namespace GdrCode.Emitting;

/// <summary>Writes the contents of files as one pack of a git repository, with its index (gitformat-pack, version 2 of both).</summary>
/// <remarks>
/// libgit2 writes every object as a file of its own, and looks through the folder of packs before each: a tenth of a run's time. Contents may be added from several threads;
/// the bytes of the pack depend on them alone. What it holds can be read after <see cref="Finish"/>.
/// </remarks>
internal sealed class BlobPack(string folder) : IDisposable
{
    private const int Blob = 3;

    private static ReadOnlySpan<byte> NoContent => [0x78, 0x9c, 0x03, 0, 0, 0, 0, 1];

    private readonly ConcurrentDictionary<ObjectId, PackedBlob> blobs = [];
    private readonly Lock writing = new();
    private readonly FileStream spool = new(
        Path.Combine(folder, "tmp_blobs"), FileMode.Create, FileAccess.ReadWrite, FileShare.None, bufferSize: 1 << 16, FileOptions.DeleteOnClose);

    /// <summary>Adds a content, once however often it is given, and gives its name.</summary>
    public ObjectId Add(byte[] content)
    {
        var id = Name(content);
        // Taken before it is written, so that nobody else writes it too.
        if (blobs.TryAdd(id, default))
        {
            using var entry = new MemoryStream();
            WriteHeader(entry, content.Length);
            Compress(entry, content);
            var bytes = entry.GetBuffer().AsSpan(0, (int)entry.Length);
            var checksum = Crc32.HashToUInt32(bytes);
            lock (writing)
            {
                blobs[id] = new PackedBlob(spool.Position, bytes.Length, checksum);
                spool.Write(bytes);
            }
        }

        return id;
    }

    /// <summary>Writes the pack and its index. Without a content there is none.</summary>
    public void Finish()
    {
        if (blobs.IsEmpty)
        {
            return;
        }

        spool.Flush();
        var sorted = blobs.Select(b => (Id: b.Key.RawId, Blob: b.Value)).OrderBy(b => Convert.ToHexString(b.Id), StringComparer.Ordinal).ToList();
        var placed = new List<(byte[] Id, PackedBlob Blob)>(sorted.Count);
        var partial = Path.Combine(folder, "tmp_pack");
        byte[] checksum;
        using (var pack = new HashedWriter(partial))
        {
            pack.Write("PACK"u8);
            pack.Write(2);
            pack.Write((uint)sorted.Count);
            foreach (var (id, blob) in sorted)
            {
                var bytes = new byte[blob.Length];
                spool.Position = blob.Offset;
                spool.ReadExactly(bytes);
                placed.Add((id, blob with { Offset = pack.Position }));
                pack.Write(bytes);
            }

            checksum = pack.Finish();
        }

        var name = Path.Combine(folder, "pack-" + Convert.ToHexStringLower(checksum));
        PackIndex.Write(name + ".idx", placed, checksum);
        File.Move(partial, name + ".pack", overwrite: true);
    }

    public void Dispose() => spool.Dispose();

    private static ObjectId Name(byte[] content)
    {
#pragma warning disable CA5350 // Git names contents by it.
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
#pragma warning restore CA5350
        hash.AppendData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"blob {content.Length}\0")));
        hash.AppendData(content);
        return new ObjectId(hash.GetHashAndReset());
    }

    private static void Compress(MemoryStream entry, byte[] content)
    {
        if (content.Length == 0)
        {
            // The stream writes nothing at all where it is given nothing.
            entry.Write(NoContent);
            return;
        }

        using var compressed = new ZLibStream(entry, CompressionLevel.Fastest, leaveOpen: true);
        compressed.Write(content);
    }

    // The kind and four bits of the length, then seven bits a byte, the lowest first.
    private static void WriteHeader(MemoryStream entry, int length)
    {
        var (first, rest) = ((Blob << 4) | (length & 15), length >> 4);
        while (rest > 0)
        {
            entry.WriteByte((byte)(first | 0x80));
            (first, rest) = (rest & 0x7f, rest >> 7);
        }

        entry.WriteByte((byte)first);
    }
}
