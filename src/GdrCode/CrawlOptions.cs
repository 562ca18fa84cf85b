using GdrCode.Crawling;

namespace GdrCode;

/// <summary>How a crawl is run.</summary>
public sealed record CrawlOptions
{
    /// <summary>Clones at the same time.</summary>
    public const int DefaultWorkers = 8;

    /// <summary>Clones of one host at the same time.</summary>
    public const int DefaultPerHost = 4;

    /// <summary>Which GitHub.</summary>
    public GitHubEndpoint Endpoint { get; init; } = GitHubEndpoint.Default;

    /// <summary>The token for <see cref="Endpoint"/>, sent nowhere else; null to go without.</summary>
    public string? Token { get; init; }

    /// <summary>Clones at the same time.</summary>
    public int Workers { get; init; } = DefaultWorkers;

    /// <summary>Clones of one host at the same time.</summary>
    public int PerHost { get; init; } = DefaultPerHost;

    /// <summary>What one clone may cost.</summary>
    public CloneLimits Limits { get; init; } = new();

    /// <summary>How long the whole crawl may take; null for as long as it does.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Go on with what an earlier crawl left.</summary>
    public bool Resume { get; init; }

    /// <summary>List again, and clone what is new or has changed.</summary>
    public bool Update { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Stands for GitHub in place of <see cref="GitHubClient"/>; null for that one.</summary>
    public IGitHub? GitHub { get; init; }
}
