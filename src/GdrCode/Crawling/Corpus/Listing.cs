using System.Runtime.CompilerServices;

namespace GdrCode.Crawling;

/// <summary>What a crawl lists before it clones.</summary>
/// <param name="Rows">The repositories to clone, in the order of their names.</param>
/// <param name="LeftOut">What was named and can't be cloned.</param>
/// <param name="Filtered">How many the filter did not let through.</param>
internal sealed record Listed(IReadOnlyList<ManifestRow> Rows, IReadOnlyList<LeftOut> LeftOut, int Filtered);

/// <summary>Lists the repositories of a selection.</summary>
/// <param name="github">The GitHub to ask.</param>
/// <param name="endpoint">Where it is; repositories that it says lie elsewhere are refused.</param>
/// <param name="selection">What is wanted.</param>
/// <param name="listed">Takes how many were listed so far.</param>
internal sealed class Listing(IGitHub github, GitHubEndpoint endpoint, CrawlSelection selection, Action<int>? listed)
{
    private readonly SortedDictionary<string, ManifestRow> rows = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, LeftOut> leftOut = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> branches = new(StringComparer.Ordinal);
    private int filtered;

    /// <param name="withCommits">Whether to ask for the commit of each, which costs a request.</param>
    /// <param name="cancellationToken">Stops between requests.</param>
    public async Task<Listed> RunAsync(bool withCommits, CancellationToken cancellationToken)
    {
        await foreach (var repository in AllAsync(cancellationToken))
        {
            Add(repository);
            listed?.Invoke(rows.Count);
        }

        foreach (var key in rows.Keys.Skip(selection.Limit ?? int.MaxValue).ToList())
        {
            rows.Remove(key);
        }

        if (withCommits)
        {
            await PinAsync(cancellationToken);
        }

        return new Listed([.. rows.Values], [.. leftOut.Values], filtered);
    }

    private async IAsyncEnumerable<GitHubRepository> AllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var qualifiers = selection.Filter.Qualifiers();
        IEnumerable<IAsyncEnumerable<GitHubRepository>> lists =
        [
            .. selection.Organizations.Select(o => github.GetAllForOrgAsync(o, cancellationToken)),
            .. selection.Users.Select(u => github.GetAllForUserAsync(u, cancellationToken)),
            .. selection.Searches.Concat(selection.Topics.Select(t => "topic:" + t)).Select(q => github.SearchRepoAsync(q + qualifiers, cancellationToken)),
            NamedAsync(cancellationToken),
        ];
        foreach (var list in lists)
        {
            await foreach (var repository in list.WithCancellation(cancellationToken))
            {
                yield return repository;
            }
        }
    }

    private async IAsyncEnumerable<GitHubRepository> NamedAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var name in selection.Names)
        {
            var url = name.Contains("://", StringComparison.Ordinal) ? Uri.TryCreate(name, UriKind.Absolute, out var u) ? u : null : new Uri(endpoint.Web, name);
            var shown = SourceSpec.Redact(name);
            if (RemoteUrl.Fault(url) is { } fault)
            {
                LeaveOut(shown, null, LeftOutReason.Refused, fault);
            }
            else if (!IsOwn(url!))
            {
                // Of other hosts nothing is known but the URL.
                AddForeign(url!);
            }
            else if (RemoteUrl.Name(url!).Split('/') is not [var owner, var repository])
            {
                LeaveOut(shown, null, LeftOutReason.Refused, "is not OWNER/NAME");
            }
            else if (await github.GetAsync(owner, repository, cancellationToken) is { } found)
            {
                yield return found;
            }
            else
            {
                LeaveOut(shown, url, LeftOutReason.Gone, $"{endpoint.Api.Host} knows none of this name, or shows it to nobody without a token");
            }
        }
    }

    private void Add(GitHubRepository repository)
    {
        var name = repository.FullName ?? "";
        if (RemoteUrl.Fault(repository.CloneUrl) is { } fault)
        {
            LeaveOut(name, null, LeftOutReason.Refused, "its clone URL " + fault);
        }
        else if (!IsOwn(repository.CloneUrl!) || !RemoteUrl.Name(repository.CloneUrl!).Equals(name, StringComparison.OrdinalIgnoreCase) || name.Count(c => c == '/') != 1)
        {
            LeaveOut(name, null, LeftOutReason.Refused, "its clone URL leads elsewhere");
        }
        else if (!selection.Filter.Takes(repository))
        {
            filtered++;
        }
        else
        {
            var folder = RemoteUrl.Folder(repository.CloneUrl!);
            branches[folder] = repository.DefaultBranch ?? "HEAD";
            rows[folder] = new ManifestRow(
                name, repository.CloneUrl!, null, repository.License?.SpdxId, repository.Size * 1024, repository.Language, repository.StargazersCount, repository.Fork, repository.Archived, repository.PushedAt, null);
        }
    }

    private void AddForeign(Uri url)
    {
        if (selection.Filter.Asks)
        {
            LeaveOut(RemoteUrl.Name(url), url, LeftOutReason.Refused, $"is not on {endpoint.Web.Host}, and nothing is known of it that a filter could go by");
        }
        else
        {
            rows[RemoteUrl.Folder(url)] = new ManifestRow(RemoteUrl.Name(url), url, null, null, null, null, null, null, null, null, null);
        }
    }

    private async Task PinAsync(CancellationToken cancellationToken)
    {
        foreach (var (folder, row) in rows.ToList())
        {
            if (!branches.TryGetValue(folder, out var branch))
            {
                continue;
            }

            var parts = row.Name.Split('/');
            try
            {
                if (await github.GetSha1Async(parts[0], parts[1], branch, cancellationToken) is { } commit)
                {
                    rows[folder] = row with { Commit = commit };
                    continue;
                }

                LeaveOut(row.Name, row.Url, LeftOutReason.Empty, "has no commits");
            }
            catch (GitHubException e) when (e.Fault is GitHubFault.NotFound or GitHubFault.Denied)
            {
                LeaveOut(row.Name, row.Url, LeftOutReason.Gone, e.Message);
            }

            rows.Remove(folder);
        }
    }

    private bool IsOwn(Uri url) => url.Scheme == endpoint.Web.Scheme && url.Authority.Equals(endpoint.Web.Authority, StringComparison.OrdinalIgnoreCase);

    private void LeaveOut(string name, Uri? url, LeftOutReason reason, string detail) => leftOut[name] = new LeftOut(name, url, reason, detail);
}
