using System.Buffers;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Crawling;

/// <summary>Turns bytes into text and back. A text is only given out where its encoding returns the very same bytes.</summary>
internal static class TextCodec
{
    /// <summary>Reads the text of a file.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="hint">What the file's name lets expect.</param>
    public static DecodedFile Decode(ReadOnlySpan<byte> bytes, ContentHint hint = ContentHint.None)
    {
        if (bytes.IsEmpty)
        {
            return Text("", TextEncodings.Utf8);
        }

        if (ByteOrderMark(bytes) is { } marked)
        {
            return DecodeAs(marked, bytes, hint);
        }

        // ASCII with NUL bytes is what UTF-16 without a mark looks like, and is valid UTF-8 as well: it is asked first.
        if (Utf16Pattern.Find(bytes, hint) is { } wide && DecodeAs(wide, bytes, ContentHint.None) is { Text: not null } text)
        {
            return text;
        }

        if (System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return BinaryContent.Is(bytes, isUtf8: true, hint) ? NotText(bytes, hint) : DecodeAs(TextEncodings.Utf8, bytes, ContentHint.Text);
        }

        if (BinaryContent.Is(bytes, isUtf8: false, hint))
        {
            return NotText(bytes, hint);
        }

        return WesternText.Find(bytes) is { } western
            ? DecodeAs(western, bytes, ContentHint.Text)
            : DecodedFile.Undecodable("neither Unicode nor Western European text");
    }

    /// <summary>
    /// A binary file is copied unseen. Where the name promises text and no known format explains the bytes, they may be text
    /// in an encoding that is not recognised, which is withheld instead.
    /// </summary>
    private static DecodedFile NotText(ReadOnlySpan<byte> bytes, ContentHint hint) =>
        hint == ContentHint.Text && !BinaryContent.HasMagic(bytes) ? DecodedFile.Undecodable("no text in a file whose name promises text") : DecodedFile.Binary;

    private static Encoding? ByteOrderMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => TextEncodings.Utf8WithMark,
        [0xFF, 0xFE, 0, 0, ..] => TextEncodings.Utf32LeWithMark,
        [0, 0, 0xFE, 0xFF, ..] => TextEncodings.Utf32BeWithMark,
        [0xFF, 0xFE, ..] => TextEncodings.Utf16LeWithMark,
        [0xFE, 0xFF, ..] => TextEncodings.Utf16BeWithMark,
        _ => null,
    };

    private static DecodedFile DecodeAs(Encoding encoding, ReadOnlySpan<byte> bytes, ContentHint hint)
    {
        string text;
        try
        {
            text = encoding.GetString(bytes[encoding.Preamble.Length..]);
        }
        catch (DecoderFallbackException)
        {
            return hint == ContentHint.Binary || BinaryContent.HasMagic(bytes)
                ? DecodedFile.Binary
                : DecodedFile.Undecodable($"not valid {TextEncodings.Name(encoding)}");
        }

        if (hint != ContentHint.Text && BinaryContent.IsControlHeavy(text))
        {
            return DecodedFile.Binary;
        }

        // What is valid UTF-8 has one way to be written.
        return encoding is UTF8Encoding || GivesBack(text, encoding, bytes) ? Text(text, encoding) : DecodedFile.Undecodable($"{TextEncodings.Name(encoding)} does not give the same bytes back");
    }

    private static bool GivesBack(string text, Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(bytes.Length + 16);
        try
        {
            var preamble = encoding.Preamble;
            return encoding.TryGetBytes(text, buffer, out var written)
                && bytes.StartsWith(preamble)
                && bytes[preamble.Length..].SequenceEqual(buffer.AsSpan(0, written));
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static DecodedFile Text(string text, Encoding encoding) => new(SourceText.From(text, encoding), IsBinary: false, Fault: null);

    /// <summary>Whether a text can be written in an encoding without loss.</summary>
    public static bool CanEncode(ReadOnlySpan<char> text, Encoding encoding)
    {
        try
        {
            return System.Text.Ascii.IsValid(text) || encoding.GetByteCount(text) >= 0;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>The bytes of a file that holds a text: the byte order mark of its encoding, then the text.</summary>
    /// <returns>False where the encoding can't hold the text.</returns>
    public static bool TryEncode(string text, Encoding encoding, out byte[] bytes)
    {
        try
        {
            var preamble = encoding.Preamble;
            bytes = new byte[preamble.Length + encoding.GetByteCount(text)];
            preamble.CopyTo(bytes);
            encoding.GetBytes(text, bytes.AsSpan(preamble.Length));
            return true;
        }
        catch (EncoderFallbackException)
        {
            bytes = [];
            return false;
        }
    }
}
