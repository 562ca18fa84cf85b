using System.Diagnostics;

using Microsoft.Playwright;

namespace GdrCode.Benchmarks.Reports;

/// <summary>The system's Chromium.</summary>
internal sealed class Chromium(IPlaywright playwright, IBrowser browser) : IAsyncDisposable
{
    private const int Times = 5;

    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    public static async Task<Chromium> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return new Chromium(playwright, await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Places.FirstOrDefault(File.Exists), Args = ["--no-sandbox", "--disable-gpu"] }));
    }

    /// <summary>Opens a report and waits until it answers.</summary>
    public async Task<IPage> OpenAsync(string report, BrowserNewPageOptions? options = null)
    {
        var page = await browser.NewPageAsync(options);
        await OpenAsync(page, report);
        return page;
    }

    /// <summary>Opens a report some times over.</summary>
    /// <returns>The seconds that it took, fewest first, and the fewest that all of Chromium had a processor meanwhile, which other programs of the machine don't lengthen.</returns>
    public async Task<(IReadOnlyList<double> Seconds, double Processor)> TimeAsync(string report)
    {
        var session = await browser.NewBrowserCDPSessionAsync();
        var (seconds, processor) = (new List<double>(), double.MaxValue);
        for (var i = 0; i < Times; i++)
        {
            var page = await browser.NewPageAsync();
            var before = await ProcessorAsync(session);
            seconds.Add(await OpenAsync(page, report));
            processor = Math.Min(processor, await ProcessorAsync(session) - before);
            await page.CloseAsync();
        }

        seconds.Sort();
        return (seconds, processor);
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }

    // Open is a report whose first lines are to be seen and which answers a key.
    private static async Task<double> OpenAsync(IPage page, string report)
    {
        var clock = Stopwatch.StartNew();
        await page.GotoAsync(new Uri(report).AbsoluteUri, new PageGotoOptions { WaitUntil = WaitUntilState.Commit });
        await page.WaitForSelectorAsync(".row");
        await page.Keyboard.PressAsync("j");
        await page.WaitForSelectorAsync(".row[aria-selected=true]");
        return clock.Elapsed.TotalSeconds;
    }

    private static async Task<double> ProcessorAsync(ICDPSession session) =>
        (await session.SendAsync("SystemInfo.getProcessInfo"))!.Value.GetProperty("processInfo").EnumerateArray().Sum(p => p.GetProperty("cpuTime").GetDouble());
}
