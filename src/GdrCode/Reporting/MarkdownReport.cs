using GdrCode.Emitting;

namespace GdrCode.Reporting;

/// <summary>The report as Markdown, for a pull request or the summary of a job.</summary>
internal static class MarkdownReport
{
    private const int MostRows = 50;

    public static void Write(TextWriter writer, ReportModel model)
    {
        var (report, totals) = (model.Report, model.Report.Totals);
        writer.Write($"""
            # GdrCode audit report

            | repositories | files | lines | sensitive lines | rewritten lines | withheld lines | neutral lines | files withheld | files failed |
            |---|---|---|---|---|---|---|---|---|
            | {report.Repositories.Count} | {totals.Files} | {totals.Lines} | {totals.SensitiveLines} | {model.RewrittenLines} | {model.WithheldLines} | {totals.NeutralLines} | {totals.FilesWithheld} | {totals.FilesFailed} |

            {report.Tool}, rules {report.Rules}, judge {report.Judge}, key {report.KeyId}.


            """);
        Table(writer, "Categories", ["category", "group", "sensitive lines"], model.Categories.Select(c => new[] { Code(c.Category), c.Group, $"{c.Lines}" }));
        Table(
            writer, "Repositories", ["repository", "files", "lines", "sensitive lines", "not written"],
            report.Repositories.OrderByDescending(r => r.Counts.SensitiveLines).ThenBy(r => r.Name, StringComparer.Ordinal).Select(r => new[]
            {
                Code(r.Name), $"{r.Counts.Files}", $"{r.Counts.Lines}", r.Error is null ? $"{r.Counts.SensitiveLines}" : "not read", $"{r.Counts.FilesWithheld + r.Counts.FilesFailed}",
            }));
        Table(writer, "Files that are not in the output", ["file", "what", "why"], model.Missing.Select(m => new[] { Code($"{m.Repository}/{m.Note.Path}"), m.Note.Action, m.Note.Reason }));
    }

    private static void Table(TextWriter writer, string title, string[] columns, IEnumerable<string[]> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0)
        {
            return;
        }

        writer.Write($"## {title}\n\n| {string.Join(" | ", columns)} |\n|{string.Concat(columns.Select(_ => "---|"))}\n");
        foreach (var row in all.Take(MostRows))
        {
            writer.Write($"| {string.Join(" | ", row)} |\n");
        }

        writer.Write(all.Count > MostRows ? $"\n… and {all.Count - MostRows} more.\n\n" : "\n");
    }

    private static string Code(string text) => $"<code>{MarkdownText.Escape(text)}</code>";
}
