using GdrCode.Crawling;

namespace GdrCode;

/// <summary>What a crawl tells while it works. All are called one at a time.</summary>
/// <param name="Say">Takes what a user should know while it waits, one line each.</param>
/// <param name="LeftOut">Takes each repository that is left out.</param>
/// <param name="Progress">Takes the progress after every repository.</param>
public sealed record CrawlHooks(Action<string>? Say = null, Action<LeftOut>? LeftOut = null, Action<CrawlProgress>? Progress = null);

/// <summary>How far a crawl is.</summary>
/// <param name="Listed">Repositories listed so far.</param>
/// <param name="Done">Repositories cloned or left out so far; null while it is listing.</param>
/// <param name="Bytes">Bytes received from git servers so far.</param>
public readonly record struct CrawlProgress(int Listed, int? Done, long Bytes);

/// <summary>What a crawl did.</summary>
/// <param name="Rows">The repositories that are there, in the order of their names.</param>
/// <param name="LeftOut">What was named and is not there.</param>
/// <param name="Filtered">How many the filter did not let through; null where the listing is an earlier one.</param>
/// <param name="Bytes">Bytes received from git servers.</param>
public sealed record CrawlReport(IReadOnlyList<ManifestRow> Rows, IReadOnlyList<LeftOut> LeftOut, int? Filtered, long Bytes);
