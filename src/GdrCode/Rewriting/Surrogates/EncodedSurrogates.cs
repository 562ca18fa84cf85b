using System.Text;

namespace GdrCode.Rewriting.Surrogates;

/// <summary>Surrogates that are written in base64 or hexadecimal digits, which a rule may take for secrets of their own.</summary>
internal static class EncodedSurrogates
{
    private const int Shortest = 8;
    private const int Longest = 1024;

    /// <summary>The text that a value encodes; null where it encodes none, or more than ASCII.</summary>
    public static string? Decode(string value)
    {
        if (value.Length is < Shortest or > Longest || value.AsSpan().ContainsAnyExcept(TokenShapes.Base64Text))
        {
            return null;
        }

        Span<byte> bytes = stackalloc byte[Longest];
        var isHex = value.Length % 2 == 0 && !value.AsSpan().ContainsAnyExcept(TokenShapes.HexDigits);
        return isHex && Convert.FromHexString(value, bytes, out _, out var length) == System.Buffers.OperationStatus.Done && Text(bytes[..length]) is { } text ? text
            : Convert.TryFromBase64String(value.PadRight((value.Length + 3) / 4 * 4, '='), bytes, out length) ? Text(bytes[..length])
            : null;
    }

    private static string? Text(ReadOnlySpan<byte> bytes) =>
        bytes.ContainsAnyExceptInRange((byte)' ', (byte)'~') ? null : Encoding.ASCII.GetString(bytes);
}
