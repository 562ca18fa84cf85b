using System.Security.Cryptography;

namespace GdrCode.Datasets;

/// <summary>One input: a file of JSON lines, compressed or not, or standard input.</summary>
/// <param name="Path">The file; <c>-</c> for standard input.</param>
internal sealed record ShardFile(string Path)
{
    /// <summary>Endings of files that are read.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [".jsonl", ".jsonl.gz", ".json.gz", ".json", ".ndjson", ".ndjson.gz"];

    public bool IsCompressed => Path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);

    public static bool HasKnownName(string path) => path == "-" || Extensions.Any(e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    /// <summary>All lines, and last what is wrong with the file.</summary>
    /// <param name="index">The index of the input.</param>
    /// <param name="longest">The longest line that is kept, in bytes.</param>
    /// <param name="progress">Takes the bytes of the file that were read, piece by piece.</param>
    /// <param name="whole">Takes the checksum and the length of the file when it was read to its end.</param>
    /// <exception cref="IOException">The file can't be read.</exception>
    public IEnumerable<RecordLine> Read(int index, long longest, Action<long>? progress = null, Action<string, long>? whole = null)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var raw = new HashingStream(Path == "-" ? Console.OpenStandardInput() : File.OpenRead(Path), hash, progress);
        using var gzip = IsCompressed ? new GzipInput(raw) : null;
        var last = 0L;
        foreach (var line in new LineReader(gzip is null ? raw : gzip, index, longest).ReadAll())
        {
            last = line.Number;
            yield return line;
        }

        // No compressor writes a file of no bytes: it is one of which nothing arrived.
        if (gzip is not null && (gzip.Fault ?? (raw.Count == 0 ? RecordFault.TruncatedGzip : null)) is { } fault)
        {
            yield return new RecordLine(index, last + 1, [], fault);
            raw.Drain();
        }

        whole?.Invoke(Convert.ToHexStringLower(hash.GetHashAndReset()), raw.Count);
    }

    /// <summary>Hashes what is read through it.</summary>
    private sealed class HashingStream(Stream inner, IncrementalHash hash, Action<long>? progress) : ForwardStream
    {
        public long Count { get; private set; }

        public void Drain()
        {
            var rest = new byte[64 * 1024];
            while (Read(rest) > 0)
            {
            }
        }

        public override int Read(Span<byte> buffer)
        {
            var count = inner.Read(buffer);
            hash.AppendData(buffer[..count]);
            Count += count;
            progress?.Invoke(count);
            return count;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
