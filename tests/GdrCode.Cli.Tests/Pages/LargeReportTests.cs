using System.Diagnostics;

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
        LargeRun.Write(folder, Labels);
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
}
