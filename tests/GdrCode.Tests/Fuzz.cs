using System.Globalization;

using FsCheck;
using FsCheck.Fluent;

namespace GdrCode.Tests;

/// <summary>How random tests draw.</summary>
/// <remarks>
/// The seed is fixed, so that a change is judged by what it changes and not by luck: a test that fails by chance stops whoever comes by. To look for new faults,
/// <c>GDR_FUZZ=5000</c> draws that many cases of each property from a fresh seed. A failure names its seed, and <c>GDR_FUZZ_SEED=seed,gamma</c> draws it again.
/// </remarks>
internal static class Fuzz
{
    private const ulong Seed = 20260101;
    private const ulong Gamma = 4711;

    private static readonly int? Count = Environment.GetEnvironmentVariable("GDR_FUZZ") is { Length: > 0 } count ? int.Parse(count, CultureInfo.InvariantCulture) : null;

    private static readonly ulong[]? Replay = Environment.GetEnvironmentVariable("GDR_FUZZ_SEED") is { Length: > 0 } seed
        ? [.. seed.Trim('(', ')').Split(',').Select(s => ulong.Parse(s, CultureInfo.InvariantCulture))]
        : null;

    /// <summary>The settings of a property.</summary>
    /// <param name="count">Cases drawn where nothing else is asked for.</param>
    public static Config Runs(int count = 100)
    {
        var config = Config.QuickThrowOnFailure.WithMaxTest(Count ?? count);
        return Replay is [var seed, var gamma] ? config.WithReplay(seed, gamma)
            : Count is null ? config.WithReplay(Seed, Gamma)
            : config;
    }
}
