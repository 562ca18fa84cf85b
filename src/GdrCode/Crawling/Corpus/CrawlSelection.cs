namespace GdrCode.Crawling;

/// <summary>Which repositories a crawl takes: all that any of the lists names and the filter lets through.</summary>
/// <param name="Organizations">Organisations, all of whose repositories are meant.</param>
/// <param name="Users">Users, all of whose own repositories are meant.</param>
/// <param name="Searches">Queries in GitHub's search syntax.</param>
/// <param name="Topics">Topics that repositories bear.</param>
/// <param name="Names">Repositories by <c>owner/name</c>, or by URL.</param>
/// <param name="Filter">What all of them must be.</param>
/// <param name="Limit">How many to take at most, in the order of their names; null for all.</param>
public sealed record CrawlSelection(
    IReadOnlyList<string> Organizations, IReadOnlyList<string> Users, IReadOnlyList<string> Searches, IReadOnlyList<string> Topics, IReadOnlyList<string> Names, CrawlFilter Filter, int? Limit);
