using GdrCode.Model;

namespace GdrCode.Extraction.Lexical;

/// <summary>Reads Markdown: a fragment for each line, code and link targets included; of tables, one for each cell under its header.</summary>
public sealed class MarkdownExtractor : IExtractor
{
    /// <inheritdoc/>
    public IReadOnlyList<Fragment> Extract(SourceFile file)
    {
        var lines = new List<Token>();
        var text = file.Content;
        Lines.Add(lines, text, 0, text.Length);
        var tokens = new List<Token>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            if (i + 1 < lines.Count && IsRow(text, lines[i]) && IsRule(text, lines[i + 1]))
            {
                i = Table(text, lines, i, tokens);
            }
            else
            {
                tokens.Add(lines[i]);
            }
        }

        return ProseExtractor.Fragments(file, tokens);
    }

    private static int Table(string text, List<Token> lines, int first, List<Token> tokens)
    {
        var headers = new List<Token>();
        Cells(text, lines[first], headers);
        tokens.AddRange(headers.Where(h => h.ValueStart < h.ValueEnd));
        var i = first + 2;
        var cells = new List<Token>();
        for (; i < lines.Count && IsRow(text, lines[i]); i++)
        {
            cells.Clear();
            Cells(text, lines[i], cells);
            for (var c = 0; c < cells.Count; c++)
            {
                if (cells[c].ValueStart < cells[c].ValueEnd)
                {
                    var header = c < headers.Count ? headers[c] : default;
                    tokens.Add(cells[c] with { NameStart = header.ValueStart, NameEnd = header.ValueEnd });
                }
            }
        }

        return i - 1;
    }

    private static bool IsRow(string text, Token line) => text.AsSpan(line.Start, line.End - line.Start).Contains('|');

    private static bool IsRule(string text, Token line)
    {
        var rule = text.AsSpan(line.Start, line.End - line.Start);
        return rule.Contains("--", StringComparison.Ordinal) && rule.Contains('|') && !rule.ContainsAnyExcept("|-: \t");
    }

    private static void Cells(string text, Token line, List<Token> cells)
    {
        var start = text[line.Start] == '|' ? line.Start + 1 : line.Start;
        while (start < line.End)
        {
            var end = start;
            while (end < line.End && (text[end] != '|' || text[end - 1] == '\\'))
            {
                end++;
            }

            var (from, to) = (start, end);
            while (from < to && text[from] is ' ' or '\t')
            {
                from++;
            }

            while (to > from && text[to - 1] is ' ' or '\t')
            {
                to--;
            }

            cells.Add(new(LexicalTokenKind.Text, from, to, from, to));
            start = end + 1;
        }
    }
}
