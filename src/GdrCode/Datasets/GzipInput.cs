using System.IO.Compression;
using System.Security.Cryptography;

namespace GdrCode.Datasets;

/// <summary>Reads a gzip file of any number of members and tells a whole file from one that was cut off.</summary>
/// <remarks>
/// <see cref="GZipStream"/> takes the end of a file for the end of its data, wherever it stands. A member of our own is therefore appended to what it reads: only where the
/// file ends with a member does that one come out at the end. Where it doesn't, its bytes are taken for data of the member that was cut off.
/// </remarks>
internal sealed class GzipInput : ForwardStream
{
    private const int MarkLength = 16;

    private readonly Stream appended;
    private readonly GZipStream gzip;
    private readonly byte[] mark = RandomNumberGenerator.GetBytes(MarkLength);
    private readonly byte[] ahead = new byte[64 * 1024];
    private int start;
    private int end;
    private bool finished;

    public GzipInput(Stream file)
    {
        var whole = new MemoryStream();
        using (var member = new GZipStream(whole, CompressionLevel.Fastest, leaveOpen: true))
        {
            member.Write(mark);
        }

        appended = new AppendedStream(file, whole.ToArray());
        gzip = new GZipStream(appended, CompressionMode.Decompress);
    }

    /// <summary>What is wrong with the file; null while nothing is known to be. What was read before stays true to what the file holds, but for a last half line.</summary>
    public RecordFault? Fault { get; private set; }

    // The last bytes are held back, since they may be the mark.
    public override int Read(Span<byte> buffer)
    {
        while (!finished && end - start <= MarkLength)
        {
            Fill();
        }

        var count = Math.Min(buffer.Length, finished ? end - start : end - start - MarkLength);
        ahead.AsSpan(start, count).CopyTo(buffer);
        start += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            gzip.Dispose();
            appended.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Fill()
    {
        ahead.AsSpan(start, end - start).CopyTo(ahead);
        (start, end) = (0, end - start);
        var count = 0;
        try
        {
            count = gzip.Read(ahead.AsSpan(end));
        }
        catch (InvalidDataException)
        {
            Fault = ((AppendedStream)appended).IsPastFile ? RecordFault.TruncatedGzip : RecordFault.DamagedGzip;
        }

        end += count;
        finished = count == 0;
        if (finished && Fault is null)
        {
            if (end - start >= MarkLength && ahead.AsSpan(end - MarkLength, MarkLength).SequenceEqual(mark))
            {
                end -= MarkLength;
            }
            else
            {
                // Where the end of the file was not reached, something that is no member follows the last one.
                Fault = ((AppendedStream)appended).IsPastFile ? RecordFault.TruncatedGzip : RecordFault.DamagedGzip;
            }
        }
    }

    /// <summary>A file with further bytes at its end.</summary>
    private sealed class AppendedStream(Stream file, byte[] tail) : ForwardStream
    {
        private int served;

        public bool IsPastFile { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            if (!IsPastFile && file.Read(buffer) is > 0 and var read)
            {
                return read;
            }

            IsPastFile = true;
            var count = Math.Min(buffer.Length, tail.Length - served);
            tail.AsSpan(served, count).CopyTo(buffer);
            served += count;
            return count;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                file.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
