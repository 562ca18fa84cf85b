using System.Globalization;

using Microsoft.Playwright;

namespace GdrCode.Benchmarks.Reports;

/// <summary>The numbers that a report shows in the browser, read as a reader reads them.</summary>
internal sealed class PageNumbers(IPage page)
{
    private const int Patience = 30_000;

    public Task<Dictionary<string, long>> CardsAsync() => PairsAsync("[...document.querySelectorAll('#cards dd')].map(d => [d.dataset.count, d.textContent])");

    /// <summary>The bars of one kind, <c>group</c> or <c>category</c>.</summary>
    public Task<Dictionary<string, long>> BarsAsync(string kind) => PairsAsync($"[...document.querySelectorAll('.bar.{kind}')].map(b => [b.dataset.name, b.querySelector('b').textContent])");

    /// <summary>A column of the table of repositories, from 1.</summary>
    public Task<Dictionary<string, long>> RepositoriesAsync(int column) =>
        PairsAsync($"[...document.querySelectorAll('#repos tbody tr')].map(r => [r.cells[0].querySelector('button').textContent, r.cells[{column}].textContent])");

    /// <summary>The repositories in the tree of files; one without any sensitive line is not in it.</summary>
    public Task<Dictionary<string, long>> TreeAsync() => PairsAsync("[...document.querySelectorAll('#tree > .branch summary')].map(s => [s.firstChild.textContent, s.querySelector('.n').textContent])");

    /// <summary>How many files the table of those that are not in the output names.</summary>
    public Task<int> MissingAsync() => page.Locator("#missing tbody tr").CountAsync();

    /// <summary>The lines that each choice of a filter leaves.</summary>
    /// <param name="filter">Id of the filter.</param>
    /// <param name="expected">Choices and what they should leave.</param>
    public async Task<Dictionary<string, long>> FilterAsync(string filter, IReadOnlyDictionary<string, long> expected)
    {
        var shown = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (choice, lines) in expected)
        {
            await page.ClickAsync("#reset");
            if (filter != "label")
            {
                await page.SelectOptionAsync("#label", filter == "action" ? "all" : "sensitive");
            }

            await page.SelectOptionAsync("#" + filter, choice);
            shown[choice] = await CountAsync(lines);
        }

        await page.ClickAsync("#reset");
        return shown;
    }

    // The page counts anew a moment after a choice: what it shows when it agrees, or after a while.
    private async Task<long> CountAsync(long expected)
    {
        var text = expected.ToString("N0", CultureInfo.InvariantCulture) + " of ";
        try
        {
            await page.WaitForFunctionAsync("text => document.getElementById('count').textContent.startsWith(text)", text, new PageWaitForFunctionOptions { Timeout = Patience });
        }
        catch (TimeoutException)
        {
            // What it shows instead is what counts.
        }

        return Number((await page.InnerTextAsync("#count")).Split(' ')[0]);
    }

    private async Task<Dictionary<string, long>> PairsAsync(string expression) =>
        (await page.EvaluateAsync<string[][]>(expression)).ToDictionary(p => p[0], p => Number(p[1]), StringComparer.Ordinal);

    private static long Number(string text) => long.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
}
