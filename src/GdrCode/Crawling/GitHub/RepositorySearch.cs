using System.Globalization;
using System.Runtime.CompilerServices;

namespace GdrCode.Crawling;

/// <summary>
/// Searches beyond what GitHub gives for one query: where it knows of more than a thousand repositories, the time in which they were made is
/// halved until each part has fewer.
/// </summary>
/// <param name="fetch">Gets the first page of a query, or a following one.</param>
/// <param name="say">Takes what could not be had.</param>
/// <param name="time">The clock.</param>
internal sealed class RepositorySearch(Func<string, Uri?, CancellationToken, Task<(SearchPage Page, Uri? Next)>> fetch, Action<string>? say, TimeProvider time)
{
    private const int MostResults = 1_000;
    private const int Attempts = 4;
    private const string Created = "created:";

    // Before the first repository of GitHub.
    private static readonly DateTimeOffset First = new(2007, 10, 1, 0, 0, 0, TimeSpan.Zero);

    public async IAsyncEnumerable<GitHubRepository> RunAsync(string query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var whole = await FirstPageAsync(query, cancellationToken);
        var splits = whole.Page.TotalCount > MostResults && !query.Contains(Created, StringComparison.OrdinalIgnoreCase);
        // The end of the day, so that the same search within it asks the same questions.
        var end = new DateTimeOffset(time.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero).AddDays(1);
        await foreach (var repository in splits ? PartAsync(query, First, end, cancellationToken) : PagesAsync(query, whole, cancellationToken))
        {
            yield return repository;
        }
    }

    // Both ends belong to a part, in whole seconds.
    private async IAsyncEnumerable<GitHubRepository> PartAsync(string query, DateTimeOffset from, DateTimeOffset to, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var parts = new Stack<(DateTimeOffset From, DateTimeOffset To)>([(from, to)]);
        while (parts.TryPop(out var part))
        {
            var narrowed = string.Create(CultureInfo.InvariantCulture, $"{query} {Created}{part.From:yyyy-MM-ddTHH:mm:ssZ}..{part.To:yyyy-MM-ddTHH:mm:ssZ}");
            var first = await FirstPageAsync(narrowed, cancellationToken);
            if (first.Page.TotalCount > MostResults && part.To > part.From)
            {
                var middle = part.From.AddSeconds(Math.Floor((part.To - part.From).TotalSeconds / 2));
                parts.Push((middle.AddSeconds(1), part.To));
                parts.Push((part.From, middle));
                continue;
            }

            await foreach (var repository in PagesAsync(narrowed, first, cancellationToken))
            {
                yield return repository;
            }
        }
    }

    private async IAsyncEnumerable<GitHubRepository> PagesAsync(string query, (SearchPage Page, Uri? Next) first, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (first.Page.TotalCount > MostResults)
        {
            say?.Invoke($"search {query}: GitHub knows {first.Page.TotalCount:N0} repositories and gives the first {MostResults:N0} alone; narrow the query");
        }

        for (var (page, next) = first; ; (page, next) = await fetch(query, next, cancellationToken))
        {
            foreach (var repository in page.Items ?? [])
            {
                yield return repository;
            }

            if (next is null || page.Items is not { Count: > 0 })
            {
                yield break;
            }
        }
    }

    // A search that took GitHub too long says so; asked again, it is mostly whole.
    private async Task<(SearchPage Page, Uri? Next)> FirstPageAsync(string query, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var reply = await fetch(query, null, cancellationToken);
            if (!reply.Page.IncompleteResults)
            {
                return reply;
            }

            if (attempt == Attempts)
            {
                say?.Invoke($"search {query}: GitHub ran out of time and may have left some repositories out; narrow the query");
                return reply;
            }

            await Task.Delay(TimeSpan.FromSeconds(attempt), time, cancellationToken);
        }
    }
}
