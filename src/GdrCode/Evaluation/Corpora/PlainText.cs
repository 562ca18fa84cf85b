using System.Text;

namespace GdrCode.Evaluation.Corpora;

/// <summary>UTF-8 files, with or without byte order mark.</summary>
internal static class PlainText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text without byte order mark, or null where the file is not UTF-8.</summary>
    public static string? Read(string path) => Decode(File.ReadAllBytes(path), out _);

    /// <summary>The text without byte order mark, or null where the bytes are not UTF-8.</summary>
    public static string? Decode(byte[] bytes, out bool byteOrderMark)
    {
        byteOrderMark = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble);
        try
        {
            return Strict.GetString(byteOrderMark ? bytes.AsSpan(Encoding.UTF8.Preamble.Length) : bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
