using System.IO.Compression;
using System.Text.Json;

using GdrCode.Model;

namespace GdrCode.Emitting.Sarif;

/// <summary>Writes SARIF files no larger than GitHub's code scanning takes them.</summary>
internal static class SarifFile
{
    /// <summary>Ending of the files beside the labels.</summary>
    public const string Extension = ".sarif";

    /// <summary>Bytes of a gzip-compressed file; a larger one is refused.</summary>
    public const long CompressedBytes = 10_000_000;

    private const double Margin = 0.95;

    public static void Write(
        Stream target, SarifComposer composer, IReadOnlyList<(string Repository, IReadOnlyList<LocatedFinding> Findings)> findings, long compressedBytes = CompressedBytes)
    {
        var perRun = SarifLimits.ResultsPerRun;
        while (true)
        {
            var log = composer.Compose(findings, perRun);
            var size = CompressedSize(log);
            var longest = log.Runs.Select(r => r.Results.Count).DefaultIfEmpty().Max();
            if (size <= compressedBytes || longest <= 1)
            {
                JsonSerializer.Serialize(target, log, SarifJson.Indented.SarifLog);
                target.WriteByte((byte)'\n');
                return;
            }

            perRun = Math.Max(1, (int)(Math.Min(perRun, longest) * Margin * compressedBytes / size));
        }
    }

    private static long CompressedSize(SarifLog log)
    {
        using var counter = new CountingStream();
        using (var gzip = new GZipStream(counter, CompressionLevel.Fastest))
        {
            JsonSerializer.Serialize(gzip, log, SarifJson.Indented.SarifLog);
        }

        return counter.Length;
    }

    private sealed class CountingStream : Stream
    {
        private long written;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => written;

        public override long Position
        {
            get => written;
            set => throw new NotSupportedException();
        }

        public override void Write(byte[] buffer, int offset, int count) => written += count;

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
