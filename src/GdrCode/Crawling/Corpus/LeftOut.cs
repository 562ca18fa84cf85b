namespace GdrCode.Crawling;

/// <summary>A repository that a crawl names but does not have.</summary>
/// <param name="Name">Owner and name.</param>
/// <param name="Url">Where git reads it; null where it has no URL that could be one.</param>
/// <param name="Reason">The word of a <see cref="LeftOutReason"/>.</param>
/// <param name="Detail">The particulars, in a few words.</param>
public sealed record LeftOut(string Name, Uri? Url, LeftOutReason Reason, string Detail);
