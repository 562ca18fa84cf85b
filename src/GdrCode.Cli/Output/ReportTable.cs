using GdrCode.Model;

using Spectre.Console;

namespace GdrCode.Cli.Output;

/// <summary>The closing table of a run, on standard error.</summary>
internal static class ReportTable
{
    public static void Write(RunReport report, string? output)
    {
        var totals = report.Totals;
        if (totals.Categories.Count > 0)
        {
            var table = new Table { Border = TableBorder.Simple }.AddColumn("category").AddColumn(new TableColumn("sensitive values").RightAligned());
            foreach (var (id, count) in totals.Categories.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal))
            {
                table.AddRow(Markup.Escape(id), count.ToString("N0"));
            }

            Terminal.Error.Write(table);
        }

        Console.Error.WriteLine(
            $"{report.Repositories.Count} {(report.Repositories.Count == 1 ? "repository" : "repositories")}, {totals.Files:N0} files, {totals.Lines:N0} lines in {report.Seconds:N1} s "
            + $"({totals.Lines / Math.Max(0.001, report.Seconds):N0} lines/s)");
        Console.Error.WriteLine(
            $"{totals.SensitiveLines:N0} sensitive lines, {totals.NeutralLines:N0} neutral; {totals.FilesRewritten:N0} files rewritten, {totals.FilesPassed:N0} passed unread, "
            + $"{totals.FilesWithheld:N0} withheld, {totals.FilesFailed:N0} failed");
        if (report.Asked is { } asked)
        {
            WriteAsked(asked);
        }

        if (output is not null)
        {
            Console.Error.WriteLine($"written to {output}");
        }
    }

    private static void WriteAsked(AskingReport asked)
    {
        var unanswered = asked.Unanswered.Values.Sum();
        Console.Error.WriteLine(
            $"{asked.Model} was asked about {asked.Candidates:N0} candidates in {asked.Requests:N0} requests ({asked.InputTokens:N0} tokens in, {asked.OutputTokens:N0} out): "
            + $"{asked.Candidates - unanswered:N0} answered, {asked.Unsure:N0} of them unsure, {unanswered:N0} not"
            + (unanswered == 0 ? "" : $" ({string.Join(", ", asked.Unanswered.Select(u => $"{u.Value:N0} {u.Key}"))})")
            + (asked.Rewordings == 0 ? "" : $"; {asked.Rewordings:N0} statements went back for other words, {asked.RewordingsHeld:N0} of which held up"));
    }
}
