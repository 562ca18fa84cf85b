namespace GdrCode.Crawling;

/// <summary>Recognises Git LFS pointers: small texts of known lines only, so that nothing else passes as one.</summary>
internal static class LfsPointer
{
    private const int MaxLength = 1024;
    private const int DigestLength = 64;

    public static bool Is(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MaxLength || !bytes.StartsWith("version https://git-lfs.github.com/spec/v1\n"u8))
        {
            return false;
        }

        var (digests, sizes) = (0, 0);
        foreach (var range in bytes.Split((byte)'\n'))
        {
            var line = bytes[range];
            if (range.Start.Value == 0 || line.IsEmpty)
            {
                continue;
            }

            if (line.StartsWith("size "u8) && line.Length > 5 && !line[5..].ContainsAnyExceptInRange((byte)'0', (byte)'9'))
            {
                sizes++;
            }
            else if (line.StartsWith("oid sha256:"u8) && IsDigest(line["oid sha256:"u8.Length..]))
            {
                digests++;
            }
            else
            {
                return false;
            }
        }

        return digests == 1 && sizes == 1;
    }

    private static bool IsDigest(ReadOnlySpan<byte> text)
    {
        foreach (var b in text)
        {
            if (!char.IsAsciiHexDigitLower((char)b))
            {
                return false;
            }
        }

        return text.Length == DigestLength;
    }
}
