namespace GdrCode.Datasets;

/// <summary>Cuts a stream into lines, however long; a line over the limit is counted and dropped, never held.</summary>
/// <param name="input">The bytes.</param>
/// <param name="file">Index of the input.</param>
/// <param name="longest">The longest line that is kept, in bytes.</param>
/// <param name="keepBlank">Whether blank lines are given as well: in a pipe each line must have its answer.</param>
internal sealed class LineReader(Stream input, int file, long longest, bool keepBlank = false)
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private byte[] buffer = new byte[128 * 1024];
    private int start;
    private int end;
    private long number;

    /// <summary>All lines to the end.</summary>
    public IEnumerable<RecordLine> ReadAll()
    {
        while (Next() is { } line)
        {
            yield return line;
        }
    }

    /// <summary>The next line; null at the end.</summary>
    public RecordLine? Next()
    {
        while (true)
        {
            var scanned = 0;
            var tooLong = false;
            int found;
            while ((found = buffer.AsSpan(start + scanned, end - start - scanned).IndexOf((byte)'\n')) < 0)
            {
                scanned = end - start;
                if (scanned > longest)
                {
                    (tooLong, start, scanned) = (true, end, 0);
                }

                if (Fill() == 0)
                {
                    return tooLong ? new RecordLine(file, ++number, [], RecordFault.TooLong) : end == start ? null : Last();
                }
            }

            var length = scanned + found;
            var line = buffer.AsSpan(start, length);
            start += length + 1;
            number++;
            if (tooLong || length > longest)
            {
                return new RecordLine(file, number, [], RecordFault.TooLong);
            }

            if (Trim(line) is var kept && (keepBlank || !kept.IsEmpty))
            {
                return new RecordLine(file, number, kept.ToArray());
            }
        }
    }

    private RecordLine? Last()
    {
        var line = Trim(buffer.AsSpan(start, end - start));
        (start, end) = (0, 0);
        number++;
        return line.IsEmpty ? null : line.Length > longest ? new RecordLine(file, number, [], RecordFault.TooLong) : new RecordLine(file, number, line.ToArray(), IsLast: true);
    }

    // Blank lines are no records. A mark may stand before the first.
    private ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> line)
    {
        line = number <= 1 && line.StartsWith(ByteOrderMark) ? line[ByteOrderMark.Length..] : line;
        return line.IndexOfAnyExcept(" \t\r"u8) < 0 ? [] : line;
    }

    private int Fill()
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }

        if (end == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var count = input.Read(buffer, end, buffer.Length - end);
        end += count;
        return count;
    }
}
