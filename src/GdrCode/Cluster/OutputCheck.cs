using System.Security.Cryptography;

using GdrCode.Datasets;

namespace GdrCode.Cluster;

/// <summary>Reads an output back: its checksum, and what it holds.</summary>
internal static class OutputCheck
{
    /// <param name="place">How the manifest names it.</param>
    /// <param name="path">Where it lies now.</param>
    /// <param name="line">Takes every line; null where nobody looks at them.</param>
    /// <exception cref="InvalidDataException">It is no whole gzip file.</exception>
    public static OutputFile Read(OutputPlace place, string path, TakeLine? line = null)
    {
        string sum;
        long bytes;
        using (var file = File.OpenRead(path))
        {
            sum = Convert.ToHexStringLower(SHA256.HashData(file));
            bytes = file.Length;
        }

        using var content = new GzipInput(File.OpenRead(path));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[256 * 1024];
        var rest = new MemoryStream();
        var (length, lines) = (0L, 0L);
        for (int count; (count = content.Read(buffer)) > 0;)
        {
            hash.AppendData(buffer, 0, count);
            length += count;
            var read = buffer.AsSpan(0, count);
            for (int end; (end = read.IndexOf((byte)'\n')) >= 0; read = read[(end + 1)..])
            {
                lines++;
                Take(read[..end]);
            }

            if (line is not null)
            {
                rest.Write(read);
            }
        }

        return content.Fault is null
            ? new OutputFile(place.Name, place.Kind, bytes, sum, lines, length, Convert.ToHexStringLower(hash.GetHashAndReset()))
            : throw new InvalidDataException($"{place.Path}: is {content.Fault.Value.Word()}");

        void Take(ReadOnlySpan<byte> end)
        {
            if (line is null)
            {
                return;
            }

            if (rest.Length == 0)
            {
                line(end);
                return;
            }

            rest.Write(end);
            line(rest.GetBuffer().AsSpan(0, (int)rest.Length));
            rest.SetLength(0);
        }
    }

    /// <summary>Takes a line.</summary>
    public delegate void TakeLine(ReadOnlySpan<byte> line);
}
