using System.Globalization;
using System.Text;

using GdrCode.Cli.Tests.Review;

using Microsoft.Playwright;

namespace GdrCode.Cli.Tests.Pages;

public sealed class LargeReviewTests(Browser browser) : IClassFixture<Browser>, IDisposable
{
    private const int Findings = 50_000;
    private const int InAFile = 10;

    private readonly string folder = Directory.CreateTempSubdirectory("gdr-large-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [BrowserFact]
    public async Task FiftyThousandFindings_AreDecidedAbout_LikeAFew()
    {
        WriteRun();
        using var review = new ReviewProcess(Path.Combine(folder, "run"), Path.Combine(folder, "large"));
        await using var opened = await browser.OpenAsync(review.Address);
        var page = opened.Page;

        Assert.Equal("50,000 of 50,000 findings", await page.InnerTextAsync("#count"));
        Assert.InRange(await page.Locator(".row").CountAsync(), 5, 60);
        await page.PressAsync("#list", "End");
        Assert.Contains("src/f04999.cs:10", await page.Locator(".row[aria-selected=true]").InnerTextAsync(), StringComparison.Ordinal);
        await page.PressAsync("#list", "a");
        await Assertions.Expect(page.Locator("#progress")).ToContainTextAsync("1 of 50,000 decided");
        await Assertions.Expect(page.Locator(".row[aria-selected=true]")).ToContainTextAsync("src/f00000.cs:1");
        await page.PressAsync("#list", "R");
        await Assertions.Expect(page.Locator("#progress")).ToContainTextAsync("5,001 of 50,000 decided");
        await page.PressAsync("#list", "u");
        await Assertions.Expect(page.Locator("#progress")).ToContainTextAsync("1 of 50,000 decided");
        await page.FillAsync("#q", "f04242.cs");
        await Assertions.Expect(page.Locator("#count")).ToHaveTextAsync("10 of 50,000 findings");
        Assert.Empty(opened.Complaints);
    }

    // A scan without a key: ten values, each in five thousand files.
    private void WriteRun()
    {
        var spans = new StringBuilder();
        var source = Directory.CreateDirectory(Path.Combine(folder, "large", "src")).FullName;
        var text = string.Concat(Enumerable.Range(0, InAFile).Select(n => $"var key = \"Vq7tmR2xL{n}\"; // some text that stands behind it\n"));
        for (var i = 0; i < Findings; i++)
        {
            var (file, line) = ($"f{i / InAFile:00000}.cs", (i % InAFile) + 1);
            spans.Append(CultureInfo.InvariantCulture, $$"""{"repo":"large","path":"src/{{file}}","line":{{line}},"start":11,"end":21,"refined_start":null,"refined_end":null,"category":"password-literal","label":"sensitive","confidence":0.9,"rule":"named-secret","judge":"embedded/2","fingerprint":"{{line:x24}}","surrogate":null,"reason":"named-secret"}""").Append('\n');
            if (line == 1)
            {
                File.WriteAllText(Path.Combine(source, file), text);
            }
        }

        var run = Directory.CreateDirectory(Path.Combine(folder, "run")).FullName;
        File.WriteAllText(Path.Combine(run, "spans.jsonl"), spans.ToString());
        File.WriteAllText(Path.Combine(run, "lines.jsonl"), string.Empty);
        File.WriteAllText(
            Path.Combine(run, "report.json"),
            """{"schema":"gdr-run/1","tool":"gdr/0.1.0","rules":"abc","judge":"embedded/2","key_id":"12345678","repositories":[],"totals":{},"seconds":1}""");
    }
}
