using System.Globalization;

using GdrCode.Cli.Tests.Pages;

namespace GdrCode.Benchmarks.Reports;

/// <summary>Times how long Chromium takes to open a report until its first lines are to be seen and it answers a key.</summary>
internal static class ReportOpening
{
    private const int DefaultLabels = 50_000;
    private const double MostSeconds = 2;

    /// <summary><c>report-opening [RUN]</c>; without RUN the report of a run with 50,000 labels, made for it. The exit code is 1 where half of the openings take longer than two seconds.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        if (args is [var run])
        {
            return await TimeAsync(run);
        }

        var folder = Directory.CreateTempSubdirectory("gdr-bench-").FullName;
        try
        {
            LargeRun.Write(folder, DefaultLabels);
            return await TimeAsync(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> TimeAsync(string run)
    {
        ReportRun.Write(run, reveal: false);
        var report = Path.Combine(Path.GetFullPath(run), "report.html");
        await using var chromium = await Chromium.StartAsync();
        var (isQuick, figures) = await MeasureAsync(chromium, report);
        Console.WriteLine(figures);
        return isQuick ? 0 : 1;
    }

    /// <summary>
    /// Opens a report some times over; says whether half of the openings took no more than two seconds, and how long they took. The time that Chromium had a processor is told beside it:
    /// on a machine that is busy otherwise it is nearer to what opening takes on one that is not.
    /// </summary>
    public static async Task<(bool IsQuick, string Figures)> MeasureAsync(Chromium chromium, string report)
    {
        var (seconds, processor) = await chromium.TimeAsync(report);
        var median = seconds[seconds.Count / 2];
        return (median <= MostSeconds, string.Create(
            CultureInfo.InvariantCulture, $"{new FileInfo(report).Length / 1e6:0.0} MB opened in {median:0.00} s ({seconds[0]:0.00} to {seconds[^1]:0.00}, of which {processor:0.00} s of a processor)"));
    }
}
