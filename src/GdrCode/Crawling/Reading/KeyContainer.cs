namespace GdrCode.Crawling;

/// <summary>Recognises files that hold private keys in a form that can't be edited, by name and by content.</summary>
internal static class KeyContainer
{
    private static readonly (string Extension, string What)[] ByName =
    [
        (".pfx", "PKCS #12 key store"), (".p12", "PKCS #12 key store"), (".jks", "Java key store"), (".keystore", "Java key store"), (".bks", "Bouncy Castle key store"),
        (".kdbx", "KeePass database"), (".kdb", "KeePass database"), (".ppk", "PuTTY private key"), (".pvk", "Microsoft private key"),
    ];

    /// <summary>What kind of container the file is, or null.</summary>
    public static string? Find(string path, ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return null;
        }

        foreach (var (extension, what) in ByName)
        {
            if (path.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            {
                return what;
            }
        }

        return ByContent(bytes);
    }

    private static string? ByContent(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFE, 0xED, 0xFE, 0xED, ..] or [0xCE, 0xCE, 0xCE, 0xCE, ..] => "Java key store",
        [0x03, 0xD9, 0xA2, 0x9A, 0x65 or 0x66 or 0x67, 0xFB, 0x4B, 0xB5, ..] => "KeePass database",
        [0x1E, 0xF1, 0xB5, 0xB0, ..] => "Microsoft private key",

        // A key blob with a private half; the public one begins with type 6 and says RSA1.
        [0x07, 0x02, 0, 0, _, _, 0, 0, (byte)'R' or (byte)'D', (byte)'S', (byte)'A' or (byte)'S', (byte)'2', ..] => "key pair blob",
        [(byte)'P', (byte)'u', (byte)'T', (byte)'T', (byte)'Y', (byte)'-', (byte)'U', (byte)'s', (byte)'e', (byte)'r', (byte)'-', ..] => "PuTTY private key",
        [0x30, ..] => Der(bytes),
        _ => null,
    };

    /// <summary>Reads the outer sequence and what it begins with, which tells the three private forms from certificates and public keys.</summary>
    private static string? Der(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 16)
        {
            return null;
        }

        var lengthBytes = bytes[1] < 0x80 ? 0 : bytes[1] & 0x7F;
        var inside = bytes[(2 + Math.Min(lengthBytes, 8))..];
        return lengthBytes > 4 ? null : inside switch
        {
            [0x02, 0x01, 0x03, 0x30, ..] => "PKCS #12 key store",
            [0x02, 0x01, 0x00, 0x30, ..] => "PKCS #8 private key",
            [0x02, 0x01, 0x00, 0x02, ..] => "PKCS #1 private key",
            [0x02, 0x01, 0x01, 0x04, ..] => "elliptic curve private key",
            _ => null,
        };
    }
}
