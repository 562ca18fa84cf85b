using Deque.AxeCore.Playwright;

using Microsoft.Playwright;

namespace GdrCode.Cli.Tests.Pages;

/// <summary>The pages that <c>gdr evaluate --out</c> writes, in a real browser.</summary>
public sealed class EvaluationPagesTests(Browser browser, EvaluatedRun run) : IClassFixture<Browser>, IClassFixture<EvaluatedRun>
{
    [BrowserFact]
    public async Task Pages_AreAccessible_Fit_AndAskForNothing()
    {
        foreach (var (name, drawings) in new[] { ("evaluation", 6), ("diversity", 3), ("utility", 0) })
        {
            await CheckAsync(name, ColorScheme.Light, drawings);
            await CheckAsync(name, ColorScheme.Dark, drawings);
        }
    }

    [BrowserFact]
    public async Task DrawingsOfOneRow_StandBesideEachOther()
    {
        await using var opened = await browser.OpenAsync(run.At("report/evaluation.html"));

        var tops = await opened.Page.Locator("figure.cells").EvaluateAllAsync<double[]>("all => all.map(f => f.getBoundingClientRect().top)");

        Assert.Equal(4, tops.Length);
        Assert.Single(tops.Distinct());
    }

    private async Task CheckAsync(string name, ColorScheme scheme, int drawings)
    {
        var path = run.At($"report/{name}.html");
        await using var opened = await browser.OpenAsync(path, scheme: scheme);
        Assert.Empty(opened.Complaints);
        Assert.Equal([new Uri(path).AbsoluteUri], opened.Requests);
        Assert.Equal(drawings, await opened.Page.Locator("svg[role=img]").CountAsync());
        foreach (var width in (int[])[1440, 480])
        {
            await opened.Page.SetViewportSizeAsync(width, 900);
            var result = await opened.Page.RunAxe();
            Assert.True(result.Violations.Length == 0, string.Join("\n", result.Violations.Select(v => $"{name}, {scheme}, {width}: {v.Id} {v.Nodes.FirstOrDefault()?.Html}")));
            Assert.Equal(width, await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        }
    }
}

/// <summary>Two systems evaluated on a small marked corpus, and what refining made of it.</summary>
public sealed class EvaluatedRun : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("gdr-pages-").FullName;

    public EvaluatedRun()
    {
        Write("set/mailer/Mailer.cs", "// ask ⟦person-name:Maria Keller⟧ (⟦email-address:maria.keller@nordwind-logistik.de⟧)\nclass Mailer { } // ⟦!v1.2.3⟧\n// or ⟦person-name:Aylin Demirkan⟧, ring ⟦phone-number:+49 176 4482 9013⟧\n");
        Write("set/math/Sum.cs", "class Sum { int Add(int a, int b) => a + b; } // after ⟦!Norman Pogson⟧\n");
        Succeed(0, "evaluate", "unmark", At("set"), "--out", At("plain"));
        Succeed(0, "refine", At("plain/repositories/mailer"), At("plain/repositories/math"), "--out", At("refined"));
        Succeed(1, "scan", At("plain/repositories/mailer"), At("plain/repositories/math"), "--judge", "none", "--labels", At("none"));
        Succeed(0, "evaluate", $"refine={At("refined")}", "--compare", $"none={At("none")}", "--expert", At("set"), "--refined", At("refined"), "--out", At("report"));
        Succeed(0, "evaluate", "--utility", At("plain/repositories"), At("refined"), "--diversity", At("plain/repositories"), At("refined"), "--out", At("report"));
    }

    public string At(string name) => Path.Combine(folder, name);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static void Succeed(int exitCode, params string[] arguments)
    {
        var result = Tool.Run(arguments);
        Assert.True(result.ExitCode == exitCode, result.Error);
    }

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(name))!);
        File.WriteAllText(At(name), text);
    }
}
