using System.Diagnostics;
using System.Globalization;
using System.Text;

using Microsoft.Playwright;

namespace GdrCode.Benchmarks;

/// <summary>Times how long Chromium takes to open a report until its first lines are to be seen.</summary>
internal static class ReportOpening
{
    private const int DefaultLabels = 50_000;
    private const int LabelsInAFile = 10;
    private const int Times = 5;
    private const double MostSeconds = 2;

    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

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
            WriteRun(folder);
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
        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Places.FirstOrDefault(File.Exists), Args = ["--no-sandbox", "--disable-gpu"] });
        var seconds = new List<double>();
        var count = string.Empty;
        for (var i = 0; i < Times; i++)
        {
            var page = await chromium.NewPageAsync();
            var clock = Stopwatch.StartNew();
            await page.GotoAsync(new Uri(report).AbsoluteUri, new PageGotoOptions { WaitUntil = WaitUntilState.Commit });
            await page.WaitForSelectorAsync(".row");
            seconds.Add(clock.Elapsed.TotalSeconds);
            count = await page.InnerTextAsync("#count");
            await page.CloseAsync();
        }

        seconds.Sort();
        var median = seconds[Times / 2];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count}, {new FileInfo(report).Length / 1e6:0.0} MB: opened in {median:0.00} s ({seconds[0]:0.00} to {seconds[^1]:0.00})"));
        return median <= MostSeconds ? 0 : 1;
    }

    private static void WriteRun(string folder)
    {
        var (lines, spans) = (new StringBuilder(), new StringBuilder());
        for (var i = 0; i < DefaultLabels; i++)
        {
            var (path, line) = ($"src/f{i / LabelsInAFile:00000}.cs", (i % LabelsInAFile) + 1);
            lines.Append(CultureInfo.InvariantCulture, $$"""{"repo":"large","path":"{{path}}","line":{{line}},"label":"sensitive","categories":["password-literal"],"action":"rewritten","confidence":0.9,"judge":"embedded/2"}""").Append('\n');
            spans.Append(CultureInfo.InvariantCulture, $$"""{"repo":"large","path":"{{path}}","line":{{line}},"start":10,"end":20,"refined_start":10,"refined_end":20,"category":"password-literal","label":"sensitive","confidence":0.9,"rule":"named-secret","judge":"embedded/2","fingerprint":"{{i:x24}}","surrogate":"Abcdefgh12","reason":"named-secret"}""").Append('\n');
        }

        Directory.CreateDirectory(Path.Combine(folder, "labels"));
        File.WriteAllText(Path.Combine(folder, "labels", "lines.jsonl"), lines.ToString());
        File.WriteAllText(Path.Combine(folder, "labels", "spans.jsonl"), spans.ToString());
        var source = Directory.CreateDirectory(Path.Combine(folder, "repositories", "large", "src")).FullName;
        for (var i = 0; i < DefaultLabels / LabelsInAFile; i++)
        {
            File.WriteAllText(Path.Combine(source, $"f{i:00000}.cs"), string.Concat(Enumerable.Repeat("var key = Abcdefgh12; // some text that stands behind it\n", LabelsInAFile)));
        }

        var counts = $$"""{"files":{{DefaultLabels / LabelsInAFile}},"lines":{{DefaultLabels}},"sensitive_lines":{{DefaultLabels}},"sensitive_spans":{{DefaultLabels}}}""";
        File.WriteAllText(
            Path.Combine(folder, "report.json"),
            $$"""{"schema":"gdr-run/1","tool":"gdr/0.1.0","rules":"abc","judge":"embedded/2","key_id":"12345678","repositories":[{"name":"large","counts":{{counts}},"files":[]}],"totals":{{counts}},"seconds":1}""");
    }
}
