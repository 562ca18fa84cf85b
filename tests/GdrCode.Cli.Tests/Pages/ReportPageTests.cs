using System.Globalization;
using System.Text.Json;

using Deque.AxeCore.Playwright;

using Microsoft.Playwright;

namespace GdrCode.Cli.Tests.Pages;

public sealed class ReportPageTests(Browser browser, ReportedRun run) : IClassFixture<Browser>, IClassFixture<ReportedRun>
{
    [BrowserFact]
    public async Task Page_Opens_WithoutComplaint_AndAsksForNothing()
    {
        await using var opened = await OpenAsync();

        Assert.Empty(opened.Complaints);
        Assert.Equal([new Uri(run.Report).AbsoluteUri], opened.Requests);
        Assert.Equal(Sensitive().Count(), await CountAsync(opened));
    }

    [BrowserFact]
    public async Task Cards_AndBars_AgreeWithTheLabels()
    {
        await using var opened = await OpenAsync();

        Assert.Equal(Format(run.Lines.Count(l => Text(l, "label") == "sensitive" && Line(l) > 0)), await opened.Page.Locator("dd[data-count='sensitive lines']").InnerTextAsync());
        Assert.Equal(Format(run.Lines.Count(l => Text(l, "label") == "neutral")), await opened.Page.Locator("dd[data-count='neutral lines']").InnerTextAsync());
        Assert.Equal(Format(run.Lines.Count(l => Text(l, "action") == "rewritten" && Line(l) > 0)), await opened.Page.Locator("dd[data-count='rewritten lines']").InnerTextAsync());
        var bars = opened.Page.Locator(".bar.category");
        var expected = run.Spans.Where(s => Text(s, "label") == "sensitive").GroupBy(s => Text(s, "category")).ToDictionary(g => g.Key, g => g.Select(Place).Distinct().Count());
        Assert.Equal(expected.Count, await bars.CountAsync());
        foreach (var (category, lines) in expected.Take(5))
        {
            var bar = opened.Page.Locator($".bar.category[data-name='{category}']");
            Assert.Equal(Format(lines), await bar.Locator("b").InnerTextAsync());
            await bar.ClickAsync();
            Assert.Equal(lines, await CountAsync(opened));
            await bar.ClickAsync();
        }
    }

    [BrowserFact]
    public async Task Filters_AgreeWithTheLabels()
    {
        await using var opened = await OpenAsync();
        var page = opened.Page;

        await page.SelectOptionAsync("#repo", "nordwind-billing");
        Assert.Equal(Sensitive().Count(l => Text(l, "repo") == "nordwind-billing"), await CountAsync(opened));
        await page.FillAsync("#path", "src/Billing/");
        await WaitForCountAsync(opened, Sensitive().Count(l => Text(l, "repo") == "nordwind-billing" && Text(l, "path").StartsWith("src/Billing/", StringComparison.Ordinal)));
        await page.PressAsync("#list", "r");
        await WaitForCountAsync(opened, Sensitive().Count());
        await page.FillAsync("#min", "0.9");
        await WaitForCountAsync(opened, Sensitive().Count(l => l.GetProperty("confidence").GetDouble() >= 0.9));
        await page.ClickAsync("#reset");
        await page.SelectOptionAsync("#label", "all");
        Assert.Equal(run.Lines.Count, await CountAsync(opened));
        await page.SelectOptionAsync("#action", "kept");
        Assert.Equal(run.Lines.Count(l => Text(l, "action") == "kept"), await CountAsync(opened));
        await page.ClickAsync("#reset");
        await page.FillAsync("#q", "invoicemailer password-literal");
        await WaitForCountAsync(opened, Sensitive().Count(l => Text(l, "path").Contains("InvoiceMailer", StringComparison.Ordinal) && l.GetProperty("categories").EnumerateArray().Any(c => c.GetString() == "password-literal")));
    }

    [BrowserFact]
    public async Task HostileNamesAndComments_StayText()
    {
        await using var opened = await OpenAsync("#repo=wild&label=all");
        var page = opened.Page;
        for (var i = 0; i < run.Lines.Count(l => Text(l, "repo") == "wild"); i++)
        {
            await page.PressAsync("#list", "j");
            await page.PressAsync("#list", "Enter");
        }

        await page.Locator("#tree summary").First.ClickAsync();
        Assert.Equal("GdrCode audit report", await page.TitleAsync());
        Assert.Equal(0, await page.Locator("img, svg:not(.spark), iframe, a[href^='javascript:']").CountAsync());
        Assert.Equal(2, await page.Locator("script").CountAsync());
        Assert.Contains("onerror=document.title", await page.Locator("#list").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(opened.Complaints);
    }

    [BrowserFact]
    public async Task Line_ShowsTheMaskedOriginal_BesideTheRefinedOne()
    {
        await using var opened = await OpenAsync("#q=mailer.cs+password-literal&repo=wild");
        var page = opened.Page;

        await page.Locator(".row").First.ClickAsync();

        Assert.Equal("••••••••••", string.Concat(await page.Locator("#detail del").AllInnerTextsAsync())[..10]);
        var surrogate = Text(run.Spans.Single(s => Text(s, "repo") == "wild" && Text(s, "category") == "password-literal"), "surrogate");
        Assert.Equal(surrogate, string.Concat(await page.Locator("#detail ins").AllInnerTextsAsync()));
        Assert.Contains("named-secret", await page.Locator("#detail tbody").InnerTextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("Vq7tmR2xLw9", await page.ContentAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Csv_IsThatOfTheTool()
    {
        await using var opened = await OpenAsync("#label=all");

        var download = await opened.Page.RunAndWaitForDownloadAsync(() => opened.Page.ClickAsync("#csv"));

        Assert.Equal("labels.csv", download.SuggestedFilename);
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(run.Out, "labels.csv")), await File.ReadAllTextAsync(await download.PathAsync()));
    }

    [BrowserFact]
    public async Task Permalink_OpensTheSameLine()
    {
        await using var first = await OpenAsync("#repo=nordwind-billing");
        await first.Page.Locator(".row").Nth(2).ClickAsync();
        var place = await first.Page.Locator("#detail h3").InnerTextAsync();
        var link = await first.Page.Locator("#detail a").GetAttributeAsync("href");

        await using var second = await OpenAsync(link!);

        Assert.Equal(place, await second.Page.Locator("#detail h3").InnerTextAsync());
        Assert.Equal("nordwind-billing", await second.Page.InputValueAsync("#repo"));
    }

    [BrowserFact]
    public async Task Keyboard_IsEnough()
    {
        await using var opened = await OpenAsync();
        var keyboard = opened.Page.Keyboard;

        await keyboard.PressAsync("/");
        await keyboard.TypeAsync("billing");
        await WaitForCountAsync(opened, Sensitive().Count(l => (Text(l, "repo") + "/" + Text(l, "path")).Contains("billing", StringComparison.OrdinalIgnoreCase)));
        await keyboard.PressAsync("Tab");
        await opened.Page.EvaluateAsync("document.activeElement.blur()");
        await keyboard.PressAsync("j");
        await keyboard.PressAsync("ArrowDown");
        await keyboard.PressAsync("Enter");
        Assert.Equal("true", await opened.Page.Locator(".row").Nth(1).GetAttributeAsync("aria-selected"));
        Assert.True(await opened.Page.IsVisibleAsync("#detail"));
        await keyboard.PressAsync("Escape");
        Assert.False(await opened.Page.IsVisibleAsync("#detail"));
        await keyboard.PressAsync("?");
        Assert.True(await opened.Page.IsVisibleAsync("#keys"));
        await keyboard.PressAsync("Escape");
        await keyboard.PressAsync("t");
        Assert.Equal("dark", await opened.Page.Locator("html").GetAttributeAsync("data-theme"));
    }

    [BrowserFact]
    public async Task Print_ShowsATable()
    {
        await using var opened = await OpenAsync();

        await opened.Page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        await opened.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        Assert.False(await opened.Page.IsVisibleAsync("#list"));
        Assert.Equal(Sensitive().Count(), await opened.Page.Locator("#print tbody tr").CountAsync());
        Assert.True(await opened.Page.IsVisibleAsync("#print"));
    }

    [BrowserFact]
    public Task LightPage_IsAccessible() => AssertAccessibleAsync(ColorScheme.Light);

    [BrowserFact]
    public Task DarkPage_IsAccessible() => AssertAccessibleAsync(ColorScheme.Dark);

    private async Task AssertAccessibleAsync(ColorScheme scheme)
    {
        await using var opened = await browser.OpenAsync(run.Report, "#repo=nordwind-billing&line=" + FirstLineOf("nordwind-billing"), scheme);

        var result = await opened.Page.RunAxe();

        if (Environment.GetEnvironmentVariable("GDR_PICTURES") is { Length: > 0 } pictures)
        {
            await opened.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(pictures, $"report-{scheme}.png".ToLowerInvariant()), FullPage = true });
        }

        Assert.Empty(result.Violations.Select(v => $"{v.Id}: {string.Join(", ", v.Nodes.Select(n => n.Html).Take(3))}"));
        Assert.Contains(result.Passes, p => p.Id == "color-contrast");
    }

    private int FirstLineOf(string repository) => run.Lines.Index().First(l => Text(l.Item, "repo") == repository).Index;

    private Task<OpenPage> OpenAsync(string address = "") => browser.OpenAsync(run.Report, address);

    private IEnumerable<JsonElement> Sensitive() => run.Lines.Where(l => Text(l, "label") == "sensitive");

    private static string Text(JsonElement row, string name) => row.GetProperty(name).GetString()!;

    private static int Line(JsonElement row) => row.GetProperty("line").GetInt32();

    private static (string Repository, string Path, int Line) Place(JsonElement row) => (Text(row, "repo"), Text(row, "path"), Line(row));

    private static string Format(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static async Task<int> CountAsync(OpenPage opened) =>
        int.Parse((await opened.Page.InnerTextAsync("#count")).Split(' ')[0].Replace(",", string.Empty, StringComparison.Ordinal), CultureInfo.InvariantCulture);

    private static Task WaitForCountAsync(OpenPage opened, int count) =>
        Assertions.Expect(opened.Page.Locator("#count")).ToContainTextAsync(Format(count) + " of ");
}
