using GdrCode.Emitting;
using GdrCode.Model;

namespace GdrCode.Cli.Output;

/// <summary>A summary in GitHub's Markdown, for a pull request or a job.</summary>
internal static class MarkdownSummary
{
    // A job's summary may hold a mebibyte, a comment 65,536 characters.
    private const int MostRows = 200;

    public static void Write(IReadOnlyCollection<LocatedFinding> findings, RunReport report, TextWriter output)
    {
        LocatedFinding[] shown = [.. Worst.First(findings)];
        var files = shown.Select(f => (f.Repository, f.Path)).Distinct().Count();
        output.WriteLine(shown.Length == 0
            ? "### gdr found nothing sensitive"
            : $"### gdr found {shown.Length} sensitive {(shown.Length == 1 ? "value" : "values")} in {files} {(files == 1 ? "file" : "files")}");
        output.WriteLine();
        output.WriteLine($"{report.Totals.Files} files and {report.Totals.Lines} lines were scanned, {report.Totals.FilesWithheld + report.Totals.FilesFailed} files could not be read.");
        if (shown.Length == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine("| place | category | severity | confidence |");
        output.WriteLine("|---|---|---|---|");
        foreach (var finding in shown.Take(MostRows))
        {
            var repository = report.Repositories.Count > 1 ? finding.Repository + "/" : string.Empty;
            output.WriteLine($"| <code>{MarkdownText.Escape($"{repository}{finding.Path}:{finding.Region.StartLine}")}</code> | {finding.Category.Id} | {Severities.Level(finding.Severity)} | {finding.Confidence:0.00} |");
        }

        if (shown.Length > MostRows)
        {
            output.WriteLine();
            output.WriteLine($"… and {shown.Length - MostRows} more.");
        }

        output.WriteLine();
        output.WriteLine("Allow a line with a comment `gdr:allow`, or replace the values with `gdr refine`.");
    }
}
