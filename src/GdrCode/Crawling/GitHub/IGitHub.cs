namespace GdrCode.Crawling;

/// <summary>
/// What a crawl asks GitHub. The members are those of Octokit's <c>IGitHubClient</c> that do the same, so that an adapter of a line each
/// could take the place of <see cref="GitHubClient"/>. Each throws <see cref="GitHubException"/>.
/// </summary>
public interface IGitHub
{
    /// <summary>All repositories of an organisation (<c>Repository.GetAllForOrg</c>).</summary>
    IAsyncEnumerable<GitHubRepository> GetAllForOrgAsync(string organization, CancellationToken cancellationToken);

    /// <summary>All repositories that a user owns (<c>Repository.GetAllForUser</c>).</summary>
    IAsyncEnumerable<GitHubRepository> GetAllForUserAsync(string login, CancellationToken cancellationToken);

    /// <summary>All repositories that fit a search query, also beyond the thousand that GitHub gives for one (<c>Search.SearchRepo</c>).</summary>
    IAsyncEnumerable<GitHubRepository> SearchRepoAsync(string query, CancellationToken cancellationToken);

    /// <summary>One repository, also under a name that it had before; null where there is none (<c>Repository.Get</c>).</summary>
    Task<GitHubRepository?> GetAsync(string owner, string name, CancellationToken cancellationToken);

    /// <summary>The commit that a branch names, 40 hexadecimal digits; null for a repository without commits (<c>Repository.Commit.GetSha1</c>).</summary>
    Task<string?> GetSha1Async(string owner, string name, string reference, CancellationToken cancellationToken);
}
