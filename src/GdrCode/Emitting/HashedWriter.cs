using System.Buffers.Binary;
using System.Security.Cryptography;

namespace GdrCode.Emitting;

/// <summary>Writes a file that ends with the SHA-1 of all before it, numbers with the highest byte first.</summary>
internal sealed class HashedWriter(string path) : IDisposable
{
    private readonly FileStream file = new(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1 << 16);
#pragma warning disable CA5350 // Git asks for it.
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
#pragma warning restore CA5350

    public long Position => file.Position;

    public void Write(ReadOnlySpan<byte> bytes)
    {
        hash.AppendData(bytes);
        file.Write(bytes);
    }

    public void Write(uint number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, number);
        Write(bytes);
    }

    /// <summary>Writes the checksum, and gives it.</summary>
    public byte[] Finish()
    {
        var checksum = hash.GetHashAndReset();
        file.Write(checksum);
        return checksum;
    }

    public void Dispose()
    {
        file.Dispose();
        hash.Dispose();
    }
}
