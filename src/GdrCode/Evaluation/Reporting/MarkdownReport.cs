using System.Text;

namespace GdrCode.Evaluation.Reporting;

/// <summary>Figures as Markdown.</summary>
internal static class MarkdownReport
{
    public static string Write(EvaluationReport report) => Write(ReportTables.Title(report.Corpus), $"{ReportTables.Facts(report.Corpus)} {Escape(report.Tool)}.", ReportTables.Of(report));

    public static string Write(string title, string lead, IEnumerable<FigureTable> tables)
    {
        var text = new StringBuilder();
        text.Append("# ").Append(Escape(title)).Append("\n\n").Append(lead).Append('\n');
        foreach (var table in tables)
        {
            text.Append("\n## ").Append(Escape(table.Title)).Append("\n\n");
            if (table.Note.Length > 0)
            {
                text.Append(table.Note).Append("\n\n");
            }

            Row(text, [.. table.Header.Select(Escape)]);
            Row(text, [.. table.Header.Select((_, i) => i == 0 ? "---" : "---:")]);
            foreach (var row in table.Rows)
            {
                Row(text, [.. row.Select(Escape)]);
            }
        }

        return text.ToString();
    }

    private static void Row(StringBuilder text, IReadOnlyList<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    // Names come from files and may hold what Markdown takes for markup.
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            escaped.Append(c is '|' or '<' or '>' or '*' or '_' or '`' or '[' or ']' or '\\' ? $"\\{c}" : c is '\n' or '\r' ? " " : c.ToString());
        }

        return escaped.ToString();
    }
}
