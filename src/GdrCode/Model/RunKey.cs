using System.Security.Cryptography;
using System.Text;

namespace GdrCode.Model;

/// <summary>The secret key of a run: surrogates and fingerprints are keyed by it, so that neither can be guessed back.</summary>
public sealed class RunKey
{
    /// <summary>Bytes of a key.</summary>
    public const int Length = 32;

    private readonly byte[] bytes;

    private RunKey(byte[] bytes) => this.bytes = bytes;

    /// <summary>The key itself.</summary>
    public ReadOnlySpan<byte> Bytes => bytes;

    /// <summary>Eight hexadecimal digits that name the key without telling it.</summary>
    public string Id => Convert.ToHexStringLower(HMACSHA256.HashData(bytes, "gdr-key-id"u8))[..8];

    /// <summary>A fresh random key.</summary>
    public static RunKey Create() => new(RandomNumberGenerator.GetBytes(Length));

    /// <summary>Reads a key file: 64 hexadecimal digits, or any text or bytes of at least 16 bytes, which are hashed.</summary>
    /// <exception cref="InvalidDataException">There is no such file, or the key is too short to be one.</exception>
    public static RunKey Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new InvalidDataException($"{path}: no such key file; make one with: openssl rand -hex 32");
        }

        var content = File.ReadAllBytes(path);
        var text = Encoding.Latin1.GetString(content).Trim();
        if (text.Length == 2 * Length && text.All(char.IsAsciiHexDigit))
        {
            return new RunKey(Convert.FromHexString(text));
        }

        return text.Length >= 16
            ? new RunKey(SHA256.HashData(Encoding.Latin1.GetBytes(text)))
            : throw new InvalidDataException($"{path}: a key needs at least 16 characters; write one with: openssl rand -hex 32");
    }

    /// <summary>Writes the key as 64 hexadecimal digits, readable by its owner alone.</summary>
    public void Write(string path)
    {
        using var stream = new FileStream(path, OwnerOnly.Writing(FileMode.CreateNew));
        stream.Write(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(bytes) + "\n"));
    }

    /// <summary>Equal for equal values of one category under one key; holds no line and no time.</summary>
    public string Fingerprint(string category, string value) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(bytes, Encoding.UTF8.GetBytes($"fingerprint\0{category}\0{value}")))[..24];
}
