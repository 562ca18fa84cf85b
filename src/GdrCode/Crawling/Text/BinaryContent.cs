using System.Buffers;

namespace GdrCode.Crawling;

/// <summary>
/// Tells binary files from text by content. In doubt a file is text: text is searched, while a binary file is copied unseen.
/// </summary>
internal static class BinaryContent
{
    private const string TextControls = "\t\n\v\f\r\b\u001A\u001B";

    // NUL is counted as well: it may occur in text, but not often.
    private static readonly SearchValues<byte> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Where(c => !TextControls.Contains((char)c, StringComparison.Ordinal)).Select(c => (byte)c), 0x7F]);

    private static readonly SearchValues<char> ControlCharacters = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Where(c => !TextControls.Contains((char)c, StringComparison.Ordinal)).Select(c => (char)c), '\u007F', '\uFFFE', '\uFFFF']);

    // First bytes that say what a file is. Those in plain ASCII count only where the content is not valid UTF-8 text.
    private static readonly byte[][] Magic =
    [
        [0x89, (byte)'P', (byte)'N', (byte)'G'], [0xFF, 0xD8, 0xFF], [.. "GIF8"u8], [.. "PK\x03\x04"u8], [.. "PK\x05\x06"u8], [0x1F, 0x8B], [.. "BZh"u8],
        [0xFD, .. "7zXZ"u8], [.. "7z"u8, 0xBC, 0xAF], [.. "Rar!"u8], [0x7F, .. "ELF"u8], [.. "MZ"u8], [.. "%PDF-"u8], [.. "RIFF"u8], [.. "OggS"u8],
        [.. "ID3"u8], [0, 0, 1, 0], [0xCA, 0xFE, 0xBA, 0xBE], [0, .. "asm"u8], [.. "SQLite format 3"u8], [.. "wOFF"u8], [.. "wOF2"u8], [0, 1, 0, 0, 0],
        [.. "OTTO"u8], [.. "II*"u8, 0], [.. "MM"u8, 0, (byte)'*'], [.. "BM"u8], [.. "8BPS"u8], [0x28, 0xB5, 0x2F, 0xFD], [0x04, 0x22, 0x4D, 0x18],
        [0xD0, 0xCF, 0x11, 0xE0], [0xFE, 0xED, 0xFA], [0xCE, 0xFA, 0xED, 0xFE], [0xCF, 0xFA, 0xED, 0xFE], [.. "fLaC"u8], [.. "!<arch>"u8], [0x30, 0x82],
        [.. "BSJB"u8], [.. "BLENDER"u8], [.. "Kaydara FBX Binary"u8], [.. "glTF"u8], [.. "DDS "u8], [0x1A, 0x45, 0xDF, 0xA3], [0xFF, 0xFB], [0xFF, 0xF3],
    ];

    public static bool Is(ReadOnlySpan<byte> bytes, bool isUtf8, ContentHint hint)
    {
        var controls = Count(bytes, Controls);
        if (isUtf8)
        {
            return controls > 0 && (long)controls * 100 > (long)bytes.Length * (hint == ContentHint.Text ? 30 : 10);
        }

        if (hint == ContentHint.Text)
        {
            return (long)controls * 100 > (long)bytes.Length * 10;
        }

        return hint == ContentHint.Binary || HasMagic(bytes) || (long)controls * 100 > (long)bytes.Length * 3;
    }

    public static bool HasMagic(ReadOnlySpan<byte> bytes)
    {
        foreach (var magic in Magic)
        {
            if (bytes.StartsWith(magic))
            {
                return true;
            }
        }

        return bytes.Length > 12 && bytes[4..8].SequenceEqual("ftyp"u8);
    }

    public static bool IsControlHeavy(ReadOnlySpan<char> text) =>
        Count(text, ControlCharacters) is var controls and > 0 && (long)controls * 100 > (long)text.Length * 10;

    private static int Count<T>(ReadOnlySpan<T> values, SearchValues<T> wanted)
        where T : IEquatable<T>
    {
        var count = 0;
        for (var at = values.IndexOfAny(wanted); at >= 0; at = values.IndexOfAny(wanted))
        {
            count++;
            values = values[(at + 1)..];
        }

        return count;
    }
}
