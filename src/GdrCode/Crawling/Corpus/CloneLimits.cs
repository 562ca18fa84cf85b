namespace GdrCode.Crawling;

/// <summary>What one clone may cost.</summary>
public sealed record CloneLimits
{
    /// <summary>The most bytes that a server may send.</summary>
    public const long DefaultMaxBytes = 2L << 30;

    /// <summary>The longest time for a clone, in seconds.</summary>
    public const double DefaultTimeoutSeconds = 1_800;

    /// <summary>The most bytes that a server may send.</summary>
    public long MaxBytes { get; init; } = DefaultMaxBytes;

    /// <summary>The most objects: each takes memory, and millions of empty ones are sent in no time.</summary>
    public long MaxObjects { get; init; } = 20_000_000;

    /// <summary>The longest time for a clone.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(DefaultTimeoutSeconds);

    /// <summary>The longest silence of a server.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Attempts after the first, for faults that pass.</summary>
    public int Retries { get; init; } = 5;
}
