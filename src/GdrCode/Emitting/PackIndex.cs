namespace GdrCode.Emitting;

/// <summary>Writes the index of a pack (gitformat-pack, version 2).</summary>
internal static class PackIndex
{
    // An offset with this bit is the number of one in the table of long ones.
    private const uint IsLong = 0x8000_0000;

    /// <summary>Writes the index.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="blobs">What the pack holds, sorted by name.</param>
    /// <param name="pack">The checksum of the pack.</param>
    public static void Write(string path, IReadOnlyList<(byte[] Id, PackedBlob Blob)> blobs, byte[] pack)
    {
        using var index = new HashedWriter(path);
        index.Write([0xff, (byte)'t', (byte)'O', (byte)'c']);
        index.Write(2);
        var count = 0;
        for (var first = 0; first < 256; first++)
        {
            while (count < blobs.Count && blobs[count].Id[0] <= first)
            {
                count++;
            }

            index.Write((uint)count);
        }

        foreach (var (id, _) in blobs)
        {
            index.Write(id);
        }

        foreach (var (_, blob) in blobs)
        {
            index.Write(blob.Checksum);
        }

        var far = new List<long>();
        foreach (var (_, blob) in blobs)
        {
            index.Write(blob.Offset < IsLong ? (uint)blob.Offset : IsLong | (uint)far.Count);
            if (blob.Offset >= IsLong)
            {
                far.Add(blob.Offset);
            }
        }

        foreach (var offset in far)
        {
            index.Write((uint)(offset >> 32));
            index.Write((uint)offset);
        }

        index.Write(pack);
        index.Finish();
    }
}
