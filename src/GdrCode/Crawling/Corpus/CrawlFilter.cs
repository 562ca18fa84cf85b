using System.Globalization;

namespace GdrCode.Crawling;

/// <summary>Whether repositories of a kind are taken.</summary>
public enum Membership
{
    /// <summary>Like all others.</summary>
    Include,

    /// <summary>Not at all.</summary>
    Exclude,

    /// <summary>And no others.</summary>
    Only,
}

/// <summary>What a repository must be to be taken. What is null or empty asks nothing.</summary>
public sealed record CrawlFilter
{
    /// <summary>The word for a repository in whose files GitHub sees no licence, or no language.</summary>
    public const string None = "none";

    /// <summary>Main languages in GitHub's spelling, or <see cref="None"/>; case does not count.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>SPDX identifiers of licences, or <see cref="None"/>; case does not count.</summary>
    public IReadOnlyList<string> Licenses { get; init; } = [];

    /// <summary>The fewest stars.</summary>
    public int? MinStars { get; init; }

    /// <summary>The most stars.</summary>
    public int? MaxStars { get; init; }

    /// <summary>The least size on GitHub's disks, in bytes.</summary>
    public long? MinSize { get; init; }

    /// <summary>The largest size on GitHub's disks, in bytes.</summary>
    public long? MaxSize { get; init; }

    /// <summary>Forks, which hold much that their origins hold.</summary>
    public Membership Forks { get; init; } = Membership.Exclude;

    /// <summary>Archived repositories.</summary>
    public Membership Archived { get; init; } = Membership.Include;

    /// <summary>The first day of the last push, in UTC.</summary>
    public DateOnly? PushedSince { get; init; }

    /// <summary>Whether it asks anything, so that a repository of which nothing is known can't be taken.</summary>
    internal bool Asks => Languages.Count + Licenses.Count > 0 || (MinStars ?? MaxStars) is not null || (MinSize ?? MaxSize) is not null
        || Forks == Membership.Only || Archived != Membership.Include || PushedSince is not null;

    /// <summary>Whether a repository is taken.</summary>
    internal bool Takes(GitHubRepository repository) =>
        IsIn(Languages, repository.Language)
        && IsIn(Licenses, repository.License?.SpdxId)
        && !(repository.StargazersCount < MinStars) && !(repository.StargazersCount > MaxStars)
        && !(repository.Size * 1024 < MinSize) && !(repository.Size * 1024 > MaxSize)
        && Takes(Forks, repository.Fork)
        && Takes(Archived, repository.Archived)
        && (PushedSince is not { } day || repository.PushedAt >= new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero));

    /// <summary>What of the filter GitHub's search can apply itself, as qualifiers after a query. The rest, and all of it again, is applied here.</summary>
    internal string Qualifiers()
    {
        var qualifiers = new List<string?>
        {
            // Of several, a search takes those that bear all.
            Languages is [var language] && language != None ? $"language:\"{language}\"" : null,
            Licenses is [var license] && license != None ? string.Create(CultureInfo.InvariantCulture, $"license:{license.ToLowerInvariant()}") : null,
            Range("stars", MinStars, MaxStars),
            Range("size", MinSize / 1024, MaxSize / 1024),
            Forks switch { Membership.Include => "fork:true", Membership.Only => "fork:only", _ => null },
            Archived switch { Membership.Exclude => "archived:false", Membership.Only => "archived:true", _ => null },
            PushedSince is { } day ? string.Create(CultureInfo.InvariantCulture, $"pushed:>={day:yyyy-MM-dd}") : null,
        };
        return string.Concat(qualifiers.Where(q => q is not null).Select(q => " " + q));
    }

    private static string? Range(string name, long? min, long? max) => (min, max) switch
    {
        (null, null) => null,
        (_, null) => $"{name}:>={min}",
        (null, _) => $"{name}:<={max}",
        _ => $"{name}:{min}..{max}",
    };

    private static bool IsIn(IReadOnlyList<string> wanted, string? value) => wanted.Count == 0 || wanted.Contains(value ?? None, StringComparer.OrdinalIgnoreCase);

    private static bool Takes(Membership membership, bool isOne) => membership == Membership.Include || (membership == Membership.Only) == isOne;
}
