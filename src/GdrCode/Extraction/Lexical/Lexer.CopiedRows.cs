using GdrCode.Model;

namespace GdrCode.Extraction.Lexical;

/// <summary>Rows that a dump of PostgreSQL writes between <c>COPY t (a, b) FROM stdin;</c> and <c>\.</c>.</summary>
internal sealed partial class Lexer
{
    private const int MaxCopyLine = 4_000;

    private int CopiedRows(int line, int i, int end)
    {
        var statement = _text.AsSpan(line, i - line).TrimEnd();
        if (statement.Length > MaxCopyLine || !statement.StartsWith("copy ", StringComparison.OrdinalIgnoreCase) || !statement.EndsWith("stdin;", StringComparison.OrdinalIgnoreCase))
        {
            return i;
        }

        // The column list was read as code; what the row holds would be as well.
        var columns = Columns(line, line + statement.Length);
        while (i < end)
        {
            var lineEnd = EndOfLine(i, end);
            if (_text.AsSpan(i, lineEnd - i).TrimEnd() is "\\.")
            {
                return lineEnd;
            }

            Row(i, lineEnd, columns);
            i = lineEnd < end && _text[lineEnd] == '\r' && lineEnd + 1 < end && _text[lineEnd + 1] == '\n' ? lineEnd + 2 : lineEnd + 1;
        }

        return end;
    }

    private List<(int Start, int End)> Columns(int start, int end)
    {
        var columns = new List<(int Start, int End)>();
        var open = _text.IndexOf('(', start, end - start);
        var close = open < 0 ? -1 : _text.IndexOf(')', open, end - open);
        for (var i = open + 1; close > 0 && i < close;)
        {
            var comma = _text.IndexOf(',', i, close - i);
            var (from, to) = (i, comma < 0 ? close : comma);
            i = to + 1;
            Trim(ref from, ref to);
            columns.Add(to - from > 2 && _text[from] == '"' ? (from + 1, to - 1) : (from, to));
        }

        return columns;
    }

    private void Row(int i, int end, List<(int Start, int End)> columns)
    {
        for (var column = 0; i < end; column++)
        {
            var tab = _text.IndexOf('\t', i, end - i);
            var (from, to) = (i, tab < 0 ? end : tab);
            i = to + 1;
            Trim(ref from, ref to);
            if (from < to && _text.AsSpan(from, to - from) is not "\\N")
            {
                var name = column < columns.Count ? columns[column] : default;
                _tokens.Add(new(LexicalTokenKind.Text, from, to, from, to, null, name.Start, name.End));
            }
        }
    }
}
