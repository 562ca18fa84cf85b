namespace GdrCode.Extraction.Config;

/// <summary>Finds the delimiter of a table: the one that the first lines agree on, else the most frequent.</summary>
internal static class CsvDelimiter
{
    private const string Candidates = ",;\t|";
    private const int Sample = 8;

    public static char Detect(string source)
    {
        Span<int> counts = stackalloc int[Candidates.Length];
        Span<int> agreeing = stackalloc int[Candidates.Length];
        Span<int> first = stackalloc int[Candidates.Length];
        first.Fill(-1);
        var at = 0;
        for (var row = 0; row < Sample && at < source.Length;)
        {
            var isComment = source[at] == '#';
            counts.Clear();
            at = CountRow(source, at, counts);
            if (isComment)
            {
                continue;
            }

            row++;
            for (var i = 0; i < counts.Length; i++)
            {
                first[i] = first[i] < 0 ? counts[i] : first[i];
                agreeing[i] += counts[i] > 0 && counts[i] == first[i] ? 1 : 0;
            }
        }

        var best = 0;
        for (var i = 1; i < counts.Length; i++)
        {
            if (agreeing[i] > agreeing[best] || agreeing[i] == agreeing[best] && first[i] > first[best])
            {
                best = i;
            }
        }

        return Candidates[best];
    }

    private static int CountRow(string source, int at, Span<int> counts)
    {
        var inQuotes = false;
        for (; at < source.Length; at++)
        {
            var c = source[at];
            if (c == '"')
            {
                inQuotes = !inQuotes;
            }
            else if (!inQuotes && c is '\r' or '\n')
            {
                return Lines.Next(source, at, source.Length);
            }
            else if (!inQuotes && Candidates.IndexOf(c, StringComparison.Ordinal) is >= 0 and var i)
            {
                counts[i]++;
            }
        }

        return at;
    }
}
