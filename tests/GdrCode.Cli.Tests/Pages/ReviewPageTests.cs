using Deque.AxeCore.Playwright;

using GdrCode.Cli.Tests.Review;

using Microsoft.Playwright;

namespace GdrCode.Cli.Tests.Pages;

public sealed class ReviewPageTests(Browser browser, ReviewedRun run) : IClassFixture<Browser>, IClassFixture<ReviewedRun>
{
    // Every decision waits for the disk, and a loaded machine is given room.
    private const float LoadedMachine = 60_000;

    [BrowserFact]
    public async Task TwentyFindings_ByKeyboardAlone_ChangeTheRefinedOutput()
    {
        using (var review = run.Review("twenty.jsonl"))
        {
            await using var opened = await browser.OpenAsync(review.Address);
            var keyboard = opened.Page.Keyboard;
            await keyboard.PressAsync("/");
            await keyboard.TypeAsync("mailer");
            await Assertions.Expect(opened.Page.Locator("#count")).ToContainTextAsync("20 of ");
            await keyboard.PressAsync("Enter");
            await keyboard.PressAsync("Home");

            // Accept and reject in turn; the third gets another category, the fourth a surrogate that is offered.
            await ExpectEffectAsync(opened, "Undecided: it is rewritten unless it is rejected.");
            await keyboard.PressAsync("r");
            await keyboard.PressAsync("a");
            await ExpectDecidedAsync(opened, 2);
            await keyboard.PressAsync("c");
            await keyboard.TypeAsync("address personal");
            await Assertions.Expect(opened.Page.Locator("#meaning")).Not.ToBeEmptyAsync();
            await keyboard.PressAsync("Enter");
            await ExpectDecidedAsync(opened, 3);
            await ExpectEffectAsync(opened, "It will be rewritten by a surrogate that the key makes.");
            await keyboard.PressAsync("x");
            await keyboard.PressAsync("e");
            await keyboard.TypeAsync("vusako.zavuli@dosaruvu.example");
            await keyboard.PressAsync("Enter");
            await ExpectDecidedAsync(opened, 4);
            await ExpectEffectAsync(opened, "It will be rewritten as vusako.zavuli@dosaruvu.example.");
            await keyboard.PressAsync("x");
            for (var i = 4; i < 19; i++)
            {
                await keyboard.PressAsync(i % 2 == 0 ? "r" : "a");
            }

            await keyboard.PressAsync("a");
            await ExpectDecidedAsync(opened, 20);
            await keyboard.PressAsync("u");
            await ExpectDecidedAsync(opened, 19);
            await keyboard.PressAsync("r");
            await ExpectDecidedAsync(opened, 20);
            await Assertions.Expect(opened.Page.Locator("#message")).ToHaveTextAsync("Nothing is open here any more.");
            await ExpectEffectAsync(opened, "It will be kept, as clean.");
            await Assertions.Expect(opened.Page.Locator("#end")).ToBeHiddenAsync();
            Assert.Empty(opened.Complaints);
            Assert.All(opened.Requests, r => Assert.StartsWith(review.Address.ToString(), r, StringComparison.Ordinal));
        }

        var refined = run.Refine("twenty", "--decisions", run.Decisions("twenty.jsonl"));

        Assert.True(refined.ExitCode == 0, refined.Error);
        var (before, after, first) = (run.Original("Mailer.cs")[2..22], run.Refined("twenty", "Mailer.cs")[2..22], run.Refined("out", "Mailer.cs")[2..22]);
        for (var i = 0; i < 20; i++)
        {
            var isRejected = i is 0 or >= 4 and < 19 && i % 2 == 0 || i == 19;
            Assert.Equal(isRejected, before[i] == after[i]);
            Assert.True(isRejected || i is 2 or 3 || after[i] == first[i], after[i]);
        }

        Assert.Equal("    // step 4: ask vusako.zavuli@dosaruvu.example", after[3]);
        Assert.Equal("email-address-personal", run.Rows("twenty").Single(r => r.GetProperty("path").GetString() == "Mailer.cs" && r.GetProperty("line").GetInt32() == 5).GetProperty("category").GetString());
    }

    [BrowserFact]
    public async Task SpanMarkedWithTheMouse_IsRewritten()
    {
        using (var review = run.Review("marked.jsonl"))
        {
            await using var opened = await browser.OpenAsync(review.Address);
            var page = opened.Page;
            await page.FillAsync("#q", "olavi");
            await Assertions.Expect(page.Locator("#count")).ToContainTextAsync("1 of ");
            var line = page.Locator("#context .line[data-line='23'] code");
            await line.ScrollIntoViewIfNeededAsync();
            // What the mouse does: press before the value, release behind it.
            var box = await page.EvaluateAsync<float[]>("""
                () => {
                  const text = document.querySelector("#context .line[data-line='23'] code").firstChild;
                  const range = document.createRange();
                  const at = text.data.indexOf('the third');
                  range.setStart(text, at);
                  range.setEnd(text, at + 'the third floor door'.length);
                  const box = range.getBoundingClientRect();
                  return [box.left, box.right, box.top + box.height / 2];
                }
                """);
            await page.Mouse.MoveAsync(box[0] + 1, box[2]);
            await page.Mouse.DownAsync();
            await page.Mouse.MoveAsync(box[1] - 1, box[2], new MouseMoveOptions { Steps = 5 });
            await page.Mouse.UpAsync();
            await page.Keyboard.PressAsync("m");
            await page.Keyboard.TypeAsync("street-address");
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(page.Locator("#message")).ToHaveTextAsync("Marked as street-address.");
            await Assertions.Expect(page.Locator("#context .line[data-line='23'] mark")).ToHaveTextAsync("the third floor door");
            // What stands in code is refused with the reason.
            await page.EvaluateAsync("getSelection().selectAllChildren(document.querySelector(\"#context .line[data-line='24'] code\"))");
            await page.ClickAsync("#mark");
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(page.Locator("#message")).ToContainTextAsync("code never changes");
        }

        var refined = run.Refine("marked", "--decisions", run.Decisions("marked.jsonl"));

        Assert.True(refined.ExitCode == 0, refined.Error);
        Assert.DoesNotContain("third floor", run.Refined("marked", "Mailer.cs")[22], StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task EverythingDecided_SaysHowToGoOn()
    {
        using var review = run.Review("all.jsonl");
        await using var opened = await browser.OpenAsync(review.Address);
        var findings = run.Spans.Count(s => s.GetProperty("label").GetString() == "sensitive");

        for (var i = 0; i < findings; i++)
        {
            await opened.Page.Keyboard.PressAsync("n");
        }

        await ExpectDecidedAsync(opened, findings);
        await Assertions.Expect(opened.Page.Locator("#end")).ToContainTextAsync("--decisions " + run.Decisions("all.jsonl"));
    }

    [BrowserFact]
    public async Task HostileNamesAndContents_StayText()
    {
        using var review = run.Review("hostile.jsonl");
        await using var opened = await browser.OpenAsync(review.Address);
        var rows = await opened.Page.Locator(".row").CountAsync();

        for (var i = 0; i < rows; i++)
        {
            await opened.Page.Keyboard.PressAsync("j");
            await Assertions.Expect(opened.Page.Locator("#context .line.here")).Not.ToHaveCountAsync(0);
        }

        Assert.Equal("GdrCode review", await opened.Page.TitleAsync());
        Assert.Equal(0, await opened.Page.Locator("img, svg, iframe, a[href^='javascript:']").CountAsync());
        Assert.Empty(opened.Complaints);
    }

    [BrowserFact]
    public async Task UnsafeSurrogate_IsRefusedInOneLine_AndTheFindingStaysOpen()
    {
        using var review = run.Review("unsafe.jsonl");
        await using var opened = await browser.OpenAsync(review.Address);

        await opened.Page.Keyboard.PressAsync("e");
        await opened.Page.Keyboard.TypeAsync("somebody@kivilinn.ee");
        await opened.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(opened.Page.Locator("#message")).ToContainTextAsync("the surrogate is not safe by construction for");
        await ExpectDecidedAsync(opened, 0);
        await opened.Page.ClickAsync("#another");
        await Assertions.Expect(opened.Page.Locator("#surrogate")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex(@"\.example$"), new LocatorAssertionsToHaveValueOptions { Timeout = LoadedMachine });
        await opened.Page.Keyboard.PressAsync("Tab");
        await opened.Page.Keyboard.PressAsync("Enter");
        await ExpectDecidedAsync(opened, 1);
    }

    [BrowserFact]
    public async Task EndOfTheProcess_IsSaid()
    {
        using var review = run.Review("ended.jsonl");
        await using var opened = await browser.OpenAsync(review.Address);
        await Assertions.Expect(opened.Page.Locator("#context .line.here")).ToHaveCountAsync(1);
        review.Kill();

        await opened.Page.Keyboard.PressAsync("a");

        await Assertions.Expect(opened.Page.Locator("#message")).ToContainTextAsync("gdr review has ended");
        await ExpectDecidedAsync(opened, 0);
    }

    [BrowserFact]
    public Task LightPage_IsAccessible() => AssertAccessibleAsync(ColorScheme.Light);

    [BrowserFact]
    public Task DarkPage_IsAccessible() => AssertAccessibleAsync(ColorScheme.Dark);

    private async Task AssertAccessibleAsync(ColorScheme scheme)
    {
        using var review = run.Review($"accessible-{scheme}.jsonl");
        await using var opened = await browser.OpenAsync(review.Address, scheme);
        await opened.Page.Keyboard.PressAsync("r");
        await opened.Page.Keyboard.PressAsync("a");
        await opened.Page.Keyboard.PressAsync("n");
        await ExpectDecidedAsync(opened, 3);
        await opened.Page.Keyboard.PressAsync("k");
        await Assertions.Expect(opened.Page.Locator("#context .line.here")).ToHaveCountAsync(1);
        var faults = (await opened.Page.RunAxe()).Violations.ToList();
        await PictureAsync(opened, $"review-{scheme}");
        await opened.Page.Keyboard.PressAsync("c");
        faults.AddRange((await opened.Page.RunAxe()).Violations);
        await PictureAsync(opened, $"review-categories-{scheme}");
        await opened.Page.Keyboard.PressAsync("Escape");
        await opened.Page.Keyboard.PressAsync("?");
        faults.AddRange((await opened.Page.RunAxe()).Violations);
        await PictureAsync(opened, $"review-keys-{scheme}");

        Assert.Empty(faults.Select(v => $"{v.Id}: {string.Join(", ", v.Nodes.Select(n => n.Html).Take(3))}"));
    }

    private static async Task PictureAsync(OpenPage opened, string name)
    {
        if (Environment.GetEnvironmentVariable("GDR_PICTURES") is { Length: > 0 } pictures)
        {
            await opened.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(pictures, name.ToLowerInvariant() + ".png") });
        }
    }

    private static Task ExpectEffectAsync(OpenPage opened, string text) => Assertions.Expect(opened.Page.Locator("#effect")).ToHaveTextAsync(text, new LocatorAssertionsToHaveTextOptions { Timeout = LoadedMachine });

    private static Task ExpectDecidedAsync(OpenPage opened, int count) =>
        Assertions.Expect(opened.Page.Locator("#progress")).ToContainTextAsync($"{count} of ", new LocatorAssertionsToContainTextOptions { Timeout = LoadedMachine });
}
