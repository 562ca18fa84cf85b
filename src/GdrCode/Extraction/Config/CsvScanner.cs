using GdrCode.Model;

namespace GdrCode.Extraction.Config;

/// <summary>Reads the cells of a table row by row.</summary>
internal sealed class CsvScanner(FragmentList list, char delimiter)
{
    private readonly string source = list.Source;
    private readonly List<(int Start, int End, bool IsQuoted)> row = [];
    private string?[] header = [];
    private int at;
    private bool unclosed;

    public void Scan()
    {
        var isFirst = true;
        while (at < source.Length)
        {
            if (source[at] == '#' && !(isFirst && source.AsSpan(at, Lines.End(source, at, source.Length) - at).Contains(delimiter)))
            {
                var stop = Lines.End(source, at, source.Length);
                list.Comment(at + 1, stop, TextEncoding.LineComment);
                at = Lines.Next(source, stop, source.Length);
                continue;
            }

            list.Structure();
            Row();
            if (isFirst && row.Count > 0 && IsHeader())
            {
                header = [.. row.Select(cell => cell.Start < cell.End ? KeyPath.Shorten(Value(cell)) : null)];
                row.ForEach(cell => list.Key(cell.Start, cell.End, EncodingOf(cell.IsQuoted), null));
            }
            else
            {
                Cells();
            }

            isFirst &= row.Count == 0;
        }
    }

    private void Cells()
    {
        for (var i = 0; i < row.Count; i++)
        {
            var (start, end, isQuoted) = row[i];
            list.Value(start, end, EncodingOf(isQuoted), i < header.Length ? header[i] : null, null);
        }
    }

    /// <summary>A header holds words; a first row with a number or a mailbox is data already. The first column may bear no name.</summary>
    private bool IsHeader()
    {
        for (var i = 0; i < row.Count; i++)
        {
            var text = source.AsSpan(row[i].Start, row[i].End - row[i].Start);
            if (text.IsEmpty ? i > 0 : text.Contains('@') || text.Length > 80 || char.IsAsciiDigit(text[0]) || text[0] is '-' or '+')
            {
                return false;
            }
        }

        return true;
    }

    private string Value((int Start, int End, bool IsQuoted) cell) => Unescape.Decode(source, cell.Start, cell.End, EncodingOf(cell.IsQuoted)).Value.Trim('#', ' ', '\uFEFF');

    private static TextEncoding EncodingOf(bool isQuoted) => isQuoted ? TextEncoding.DoubledDoubleQuote : TextEncoding.Verbatim;

    private void Row()
    {
        row.Clear();
        while (true)
        {
            Cell();
            if (at >= source.Length)
            {
                break;
            }

            if (source[at] == delimiter)
            {
                at++;
                continue;
            }

            at = Lines.Next(source, at, source.Length);
            break;
        }

        if (row is [{ Start: var start, End: var end }] && start == end)
        {
            row.Clear();
        }
    }

    private void Cell()
    {
        var first = at;
        while (first < source.Length && source[first] is ' ' or '\uFEFF' or '\t' && source[first] != delimiter)
        {
            first++;
        }

        if (first < source.Length && source[first] == '"' && QuoteEnd(first) is >= 0 and var close)
        {
            row.Add((first + 1, close, true));
            var rest = close + 1;
            at = CellEnd(rest);
            if (rest < at && !source.AsSpan(rest, at - rest).IsWhiteSpace())
            {
                // Text behind the quote belongs to no cell that a reader would agree on; it is read with the cell.
                row[^1] = (first, at, false);
            }

            return;
        }

        at = CellEnd(first);
        row.Add((first, Lines.TrimEnd(source, first, at), false));
    }

    private int CellEnd(int from)
    {
        var offset = source.AsSpan(from).IndexOfAny(delimiter, '\r', '\n');
        return offset < 0 ? source.Length : from + offset;
    }

    private int QuoteEnd(int quote)
    {
        for (var i = quote + 1; i < source.Length && !unclosed; i++)
        {
            if (source[i] == '"')
            {
                if (i + 1 < source.Length && source[i + 1] == '"')
                {
                    i++;
                    continue;
                }

                return i;
            }
        }

        // Searched to the end of the text: no later quote needs to search again.
        unclosed = true;
        return -1;
    }
}
