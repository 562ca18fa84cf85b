using System.Buffers;
using System.Buffers.Text;

namespace GdrCode.Detection;

/// <summary>Checksums that providers put into their keys.</summary>
internal static class ProviderChecksums
{
    private const string Base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const int ChecksumLength = 6;

    /// <summary>GitHub and npm: the last six characters are the CRC-32 of the ones between prefix and checksum, in base 62.</summary>
    public static bool GitHub(ReadOnlySpan<char> token)
    {
        var body = token[(token.LastIndexOf('_') + 1)..];
        return body.Length > ChecksumLength && body[^ChecksumLength..].SequenceEqual(GitHubChecksum(body[..^ChecksumLength]));
    }

    public static string GitHubChecksum(ReadOnlySpan<char> body)
    {
        var crc = Crc32(body);
        return string.Create(ChecksumLength, crc, static (digits, rest) =>
        {
            for (var i = digits.Length - 1; i >= 0; i--)
            {
                digits[i] = Base62[(int)(rest % 62)];
                rest /= 62;
            }
        });
    }

    /// <summary>A JSON web token: the header decodes to JSON that names an algorithm, the payload to JSON.</summary>
    public static bool Jwt(ReadOnlySpan<char> token)
    {
        var first = token.IndexOf('.');
        var second = first < 0 ? -1 : token[(first + 1)..].IndexOf('.') + first + 1;
        return second > first && DecodesTo(token[..first], "\"alg\"") && DecodesTo(token[(first + 1)..second], "\"");
    }

    // Long enough for every header there is; a longer one is not read to its end.
    private static bool DecodesTo(ReadOnlySpan<char> part, ReadOnlySpan<char> needed)
    {
        part = part.Length > 2048 ? part[..2048] : part;
        Span<byte> bytes = stackalloc byte[2048];
        // The Try method throws on a character outside the alphabet; this one tells.
        if (part.Length < 4 || Base64Url.DecodeFromChars(part, bytes, out _, out var count) != OperationStatus.Done)
        {
            return false;
        }

        Span<char> text = stackalloc char[2048];
        System.Text.Encoding.Latin1.GetChars(bytes[..count], text);
        var json = text[..count].TrimStart();
        return json.StartsWith("{") && json.Contains(needed, StringComparison.Ordinal);
    }

    private static uint Crc32(ReadOnlySpan<char> text)
    {
        var crc = uint.MaxValue;
        foreach (var c in text)
        {
            crc ^= (byte)c;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }

        return ~crc;
    }
}
