using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace GdrCode.Rewriting.Surrogates;

/// <summary>An endless stream of numbers that only the key, a purpose and a value decide.</summary>
/// <remarks>HMAC-SHA-256 gives the state, xoshiro256** draws from it: without the key nobody can tie numbers to a value.</remarks>
internal sealed class KeyedStream
{
    private ulong s0, s1, s2, s3;

    public KeyedStream(byte[] key, string purpose, string value, int attempt)
    {
        var text = Encoding.UTF8.GetBytes($"{purpose}\0{attempt}\0{value}");
        Span<byte> hash = stackalloc byte[32];
        HMACSHA256.HashData(key, text, hash);
        s0 = BinaryPrimitives.ReadUInt64LittleEndian(hash);
        s1 = BinaryPrimitives.ReadUInt64LittleEndian(hash[8..]);
        s2 = BinaryPrimitives.ReadUInt64LittleEndian(hash[16..]);
        s3 = BinaryPrimitives.ReadUInt64LittleEndian(hash[24..]) | 1;
    }

    /// <summary>The next number in [0, bound).</summary>
    public int Next(int bound) => (int)(((Draw() >> 32) * (ulong)bound) >> 32);

    /// <summary>One of the characters of <paramref name="set"/>.</summary>
    public char Pick(ReadOnlySpan<char> set) => set[Next(set.Length)];

    private ulong Draw()
    {
        var result = BitOperations.RotateLeft(s1 * 5, 7) * 9;
        var t = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= t;
        s3 = BitOperations.RotateLeft(s3, 45);
        return result;
    }
}
