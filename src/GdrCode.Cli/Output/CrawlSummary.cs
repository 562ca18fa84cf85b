using System.Globalization;

using GdrCode.Crawling;

namespace GdrCode.Cli.Output;

/// <summary>What a crawl did: rows on standard output where it wrote none, and a closing line on standard error.</summary>
internal static class CrawlSummary
{
    public static void Write(CrawlReport report, string? output)
    {
        if (output is null)
        {
            foreach (var row in report.Rows)
            {
                Console.Out.WriteLine(Manifest.Line(row));
            }
        }

        var reasons = string.Join(", ", report.LeftOut.GroupBy(l => l.Reason).OrderBy(g => g.Key).Select(g => $"{g.Count():N0} {g.Key.Word()}"));
        Console.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Rows.Count:N0} {(report.Rows.Count == 1 ? "repository" : "repositories")} {(output is null ? "listed" : $"cloned, {report.Bytes / 1024.0 / 1024.0:N1} MiB received")}")
            + (report.Filtered is > 0 ? $"; {report.Filtered:N0} filtered out" : "")
            + (reasons.Length > 0 ? $"; {report.LeftOut.Count:N0} left out: {reasons}" : ""));
        if (output is not null)
        {
            Console.Error.WriteLine($"written to {output}; go on with: gdr refine --from {Path.Combine(output, CrawlRun.ManifestFile)} --out DIR");
        }
    }
}
