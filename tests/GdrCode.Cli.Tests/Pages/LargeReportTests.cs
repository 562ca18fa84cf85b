using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace GdrCode.Cli.Tests.Pages;

public sealed class LargeReportTests(Browser browser) : IClassFixture<Browser>, IDisposable
{
    private const int Labels = 100_000;

    // How long it takes is measured by the benchmark report-opening; here it only has to come.
    private const float LoadedMachine = 60_000;

    private readonly string folder = Directory.CreateTempSubdirectory("gdr-large-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [BrowserFact]
    public async Task HundredThousandLabels_AreUsable()
    {
        WriteRun();
        var reported = Tool.Run("report", folder);
        Assert.True(reported.ExitCode == 0, reported.Error);
        var watch = Stopwatch.StartNew();

        await using var opened = await browser.OpenAsync(Path.Combine(folder, "report.html"));
        await opened.Page.WaitForSelectorAsync(".row");
        var loaded = watch.Elapsed;

        Assert.Equal("100,000 of 100,000 lines", await opened.Page.InnerTextAsync("#count"));
        Assert.InRange(await opened.Page.Locator(".row").CountAsync(), 5, 60);
        await opened.Page.PressAsync("#list", "End");
        Assert.Contains("src/f09999.cs:10", await opened.Page.Locator(".row[aria-selected=true]").InnerTextAsync(), StringComparison.Ordinal);
        watch.Restart();
        await opened.Page.FillAsync("#q", "f04242.cs");
        await Microsoft.Playwright.Assertions.Expect(opened.Page.Locator("#count")).ToHaveTextAsync("10 of 100,000 lines", new() { Timeout = LoadedMachine });
        Assert.Empty(opened.Complaints);

        if (Environment.GetEnvironmentVariable("GDR_PICTURES") is { Length: > 0 } pictures)
        {
            await File.WriteAllTextAsync(Path.Combine(pictures, "large.txt"), $"loaded {loaded.TotalSeconds:0.00} s, searched {watch.Elapsed.TotalSeconds:0.00} s, {new FileInfo(Path.Combine(folder, "report.html")).Length / 1e6:0.0} MB\n");
        }
    }

    private void WriteRun()
    {
        var (lines, spans) = (new StringBuilder(), new StringBuilder());
        for (var i = 0; i < Labels; i++)
        {
            var (path, line) = ($"src/f{i / 10:00000}.cs", (i % 10) + 1);
            lines.Append(CultureInfo.InvariantCulture, $$"""{"repo":"large","path":"{{path}}","line":{{line}},"label":"sensitive","categories":["password-literal"],"action":"rewritten","confidence":0.9,"judge":"embedded/1"}""").Append('\n');
            spans.Append(CultureInfo.InvariantCulture, $$"""{"repo":"large","path":"{{path}}","line":{{line}},"start":10,"end":20,"refined_start":10,"refined_end":20,"category":"password-literal","label":"sensitive","confidence":0.9,"rule":"named-secret","judge":"embedded/1","fingerprint":"{{i:x24}}","surrogate":"Abcdefgh12","reason":"named-secret"}""").Append('\n');
        }

        Directory.CreateDirectory(Path.Combine(folder, "labels"));
        File.WriteAllText(Path.Combine(folder, "labels", "lines.jsonl"), lines.ToString());
        File.WriteAllText(Path.Combine(folder, "labels", "spans.jsonl"), spans.ToString());
        for (var i = 0; i < Labels / 10; i++)
        {
            var path = Path.Combine(folder, "repositories", "large", "src", $"f{i:00000}.cs");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, string.Concat(Enumerable.Repeat("var key = Abcdefgh12; // some text that stands behind it\n", 10)));
        }

        var counts = $$"""{"files":{{Labels / 10}},"lines":{{Labels}},"sensitive_lines":{{Labels}},"sensitive_spans":{{Labels}}}""";
        File.WriteAllText(
            Path.Combine(folder, "report.json"),
            $$"""{"schema":"gdr-run/1","tool":"gdr/0.1.0","rules":"abc","judge":"embedded/1","key_id":"12345678","repositories":[{"name":"large","counts":{{counts}},"files":[]}],"totals":{{counts}},"seconds":1}""");
    }
}
