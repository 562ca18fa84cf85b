using System.IO.Compression;

namespace GdrCode.Datasets;

/// <summary>Compresses bytes into one member of a gzip file; the same bytes give the same member.</summary>
internal static class GzipMember
{
    // Blocks of one size, whoever hands over how much: a compressor may look at where its input ends.
    private const int Block = 1024 * 1024;

    /// <summary>A member that holds nothing; a stream to which nothing was written would leave no file that is gzip at all.</summary>
    public static byte[] Empty { get; } = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    public static void Write(ReadOnlySpan<byte> content, Stream target, CompressionLevel level)
    {
        using var gzip = new GZipStream(target, level, leaveOpen: true);
        for (var at = 0; at < content.Length; at += Block)
        {
            gzip.Write(content.Slice(at, Math.Min(Block, content.Length - at)));
        }
    }
}
