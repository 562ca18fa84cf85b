using Microsoft.Playwright;

namespace GdrCode.Benchmarks.Reports;

/// <summary>Holds everything that is reported of a run against its labels, and opens the page in Chromium.</summary>
internal static class ReportCheck
{
    private const int MarkdownRows = 50;
    private const int SummaryCategories = 8;

    /// <summary><c>report-check RUN [PICTURES]</c>; the exit code is 1 where a number differs, SARIF is not valid or half of the openings take longer than two seconds.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var run = Path.GetFullPath(args[0]);
        ReportRun.Write(run, reveal: false);
        var labels = LabelNumbers.Read(run);
        var groups = RuleCatalog.Load(null).Categories.ToDictionary(c => c.Id, c => c.Group, StringComparer.Ordinal);
        var byGroup = labels.ByCategory(c => groups.GetValueOrDefault(c, "other"));
        var reconciliation = new Reconciliation();
        Console.WriteLine($"{labels.Labels:N0} labels in {labels.Repositories.Count} repositories");
        await using var chromium = await Chromium.StartAsync();
        await CheckPageAsync(chromium, Path.Combine(run, "report.html"), labels, byGroup, reconciliation);
        CheckFiles(run, labels, byGroup, reconciliation);
        SarifCheck.Run(run, labels, reconciliation);
        var (isQuick, figures) = await ReportOpening.MeasureAsync(chromium, Path.Combine(run, "report.html"));
        reconciliation.Say($"report.html: {figures}", isQuick ? [] : ["half of the openings took more than two seconds"]);
        if (args is [_, var pictures])
        {
            await PictureAsync(chromium, run, pictures);
        }

        return reconciliation.Failed ? 1 : 0;
    }

    private static async Task CheckPageAsync(Chromium chromium, string report, LabelNumbers labels, Dictionary<string, long> byGroup, Reconciliation reconciliation)
    {
        var page = await chromium.OpenAsync(report);
        var complaints = new List<string>();
        page.PageError += (_, error) => complaints.Add(error);
        page.Console += (_, message) => complaints.AddRange(message.Type is "error" or "warning" ? [message.Text] : []);
        var shown = new PageNumbers(page);
        reconciliation.Compare("report.html, headline", await shown.CardsAsync(), labels.Headline());
        reconciliation.Compare("report.html, bars of groups", await shown.BarsAsync("group"), byGroup);
        reconciliation.Compare("report.html, bars of categories", await shown.BarsAsync("category"), labels.ByCategory());
        foreach (var (index, name) in new[] { "files", "lines", "sensitive", "neutral", "not written" }.Index())
        {
            reconciliation.Compare($"report.html, repositories, {name}", await shown.RepositoriesAsync(index + 1), OfRepositories(labels, name));
        }

        reconciliation.Compare("report.html, tree of files", await shown.TreeAsync(), Some(labels.ByRepository(withPaths: true)));
        reconciliation.Compare("report.html, files not in the output", One(await shown.MissingAsync()), One(OfRepositories(labels, "not written").Values.Sum()));
        reconciliation.Compare("report.html, filter of labels", await shown.FilterAsync("label", labels.ByLabel()), labels.ByLabel());
        reconciliation.Compare("report.html, filter of categories", await shown.FilterAsync("cat", labels.ByCategory()), labels.ByCategory());
        reconciliation.Compare("report.html, filter of actions", await shown.FilterAsync("action", labels.ByAction()), labels.ByAction());
        reconciliation.Compare("report.html, filter of repositories", await shown.FilterAsync("repo", labels.ByRepository(withPaths: true)), labels.ByRepository(withPaths: true));
        reconciliation.Say("report.html: nothing on the console", complaints);
        await page.CloseAsync();
    }

    private static void CheckFiles(string run, LabelNumbers labels, Dictionary<string, long> byGroup, Reconciliation reconciliation)
    {
        var markdown = File.ReadAllText(Path.Combine(run, "report.md"));
        reconciliation.Compare("report.md, headline", FileNumbers.Headline(markdown), labels.Headline());
        reconciliation.Compare("report.md, categories", FileNumbers.Column(markdown, "Categories", "sensitive lines"), Most(labels.ByCategory(), MarkdownRows));
        reconciliation.Compare("report.md, repositories", FileNumbers.Column(markdown, "Repositories", "sensitive lines"), Most(labels.ByRepository(withPaths: false), MarkdownRows));
        var summary = FileNumbers.Summary(File.ReadAllText(Path.Combine(run, "summary.html")));
        var headline = labels.Headline().ToDictionary(n => n.Key == "neutral lines" ? "neutral lines, kept" : n.Key, n => n.Value, StringComparer.Ordinal);
        reconciliation.Compare("summary.html", Named(summary, headline), headline);
        reconciliation.Compare("summary.html, groups", Named(summary, byGroup), byGroup);
        var categories = Most(labels.ByCategory(), SummaryCategories);
        reconciliation.Compare("summary.html, categories", Named(summary, categories), categories);
        reconciliation.Compare("labels.csv", One(FileNumbers.Records(File.ReadAllText(Path.Combine(run, "labels.csv")))), One(labels.Spans));
    }

    private static async Task PictureAsync(Chromium chromium, string run, string pictures)
    {
        Directory.CreateDirectory(pictures);
        foreach (var (name, scheme, width) in ((string, ColorScheme, int)[])[("light", ColorScheme.Light, 1440), ("dark", ColorScheme.Dark, 1440), ("narrow", ColorScheme.Light, 420)])
        {
            var page = await chromium.OpenAsync(Path.Combine(run, "report.html"), new BrowserNewPageOptions { ColorScheme = scheme, ViewportSize = new ViewportSize { Width = width, Height = 1000 } });
            await page.Keyboard.PressAsync("Enter");
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(pictures, $"report-{name}.png"), FullPage = true });
            await page.CloseAsync();
        }
    }

    private static Dictionary<string, long> OfRepositories(LabelNumbers labels, string name) => name == "sensitive"
        ? labels.ByRepository(withPaths: false)
        : labels.Repositories.ToDictionary(r => LabelNumbers.Text(r, "name"), r => Of(r.GetProperty("counts"), name), StringComparer.Ordinal);

    private static long Of(System.Text.Json.JsonElement counts, string name) => name switch
    {
        "neutral" => LabelNumbers.Number(counts, "neutral_lines"),
        "not written" => LabelNumbers.Number(counts, "files_withheld") + LabelNumbers.Number(counts, "files_failed"),
        _ => LabelNumbers.Number(counts, name),
    };

    private static Dictionary<string, long> One(long number) => new(StringComparer.Ordinal) { ["rows"] = number };

    private static Dictionary<string, long> Some(Dictionary<string, long> numbers) => numbers.Where(n => n.Value > 0).ToDictionary(StringComparer.Ordinal);

    private static Dictionary<string, long> Named(Dictionary<string, long> numbers, Dictionary<string, long> names) => numbers.Where(n => names.ContainsKey(n.Key)).ToDictionary(StringComparer.Ordinal);

    private static Dictionary<string, long> Most(Dictionary<string, long> numbers, int rows) =>
        numbers.OrderByDescending(n => n.Value).ThenBy(n => n.Key, StringComparer.Ordinal).Take(rows).ToDictionary(StringComparer.Ordinal);
}
