namespace GdrCode.Evaluation.Utility;

/// <summary>What builds and passes its tests before refining, and still does after it.</summary>
/// <param name="Repositories">One row each, in their order.</param>
public sealed record BuildScores(IReadOnlyList<RepositoryBuild> Repositories)
{
    /// <summary>Repositories that build before.</summary>
    public int Buildable => Repositories.Count(r => r.Before == BuildOutcome.Built);

    /// <summary>Of these, build after.</summary>
    public int StillBuilding => Repositories.Count(r => r is { Before: BuildOutcome.Built, After: BuildOutcome.Built });

    /// <summary>Tests that pass before.</summary>
    public int TestsPassing => Repositories.Sum(r => r.TestsPassing);

    /// <summary>Of these, pass after.</summary>
    public int TestsStillPassing => Repositories.Sum(r => r.TestsStillPassing);
}

/// <summary>How the build of a tree ended.</summary>
public enum BuildOutcome
{
    /// <summary>It has no solution and no project.</summary>
    NothingToBuild,

    /// <summary>Packages, frameworks or the SDK that it asks for are not on this machine, or a project can't be read.</summary>
    NotRestored,

    /// <summary>The compiler or a build step failed.</summary>
    NotBuilt,

    /// <summary>It took longer than allowed.</summary>
    TimedOut,

    /// <summary>It was not tried, since the raw repository doesn't build or was not refined.</summary>
    NotTried,

    /// <summary>It builds.</summary>
    Built,
}

/// <summary>One repository before and after.</summary>
/// <param name="Repository">Its name.</param>
/// <param name="Targets">Solutions and projects that build before; the others of it are not looked at again.</param>
/// <param name="Before">How the build of the raw repository ended.</param>
/// <param name="After">How that of the refined one ended.</param>
/// <param name="TestsPassing">Tests that pass before; a test with many rows of data counts a row at a time.</param>
/// <param name="TestsStillPassing">Of these, pass after.</param>
/// <param name="Reason">Why something did not build or pass, by code and place, never by message; empty where all is well.</param>
public sealed record RepositoryBuild(string Repository, int Targets, BuildOutcome Before, BuildOutcome After, int TestsPassing, int TestsStillPassing, string Reason);
