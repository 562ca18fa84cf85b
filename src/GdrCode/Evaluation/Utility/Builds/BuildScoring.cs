namespace GdrCode.Evaluation.Utility.Builds;

/// <summary>Builds repositories before and after; one that does not build before tells nothing about refining.</summary>
internal static class BuildScoring
{
    /// <summary>Scores one repository.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="raw">Its folder.</param>
    /// <param name="refined">The folder of the refined one; may be missing.</param>
    /// <param name="limit">For each build and each run of tests.</param>
    /// <param name="log">Takes everything that was printed, with its values, or null.</param>
    /// <param name="cancellationToken">Ends what runs.</param>
    public static async Task<RepositoryBuild> ScoreAsync(string name, string raw, string refined, TimeSpan limit, Action<string>? log, CancellationToken cancellationToken)
    {
        var before = await TreeBuild.OfAsync(raw, only: null, limit, cancellationToken);
        log?.Invoke($"# before\n{before.Log}");
        if (before.Outcome != BuildOutcome.Built)
        {
            return new RepositoryBuild(name, 0, before.Outcome, BuildOutcome.NotTried, 0, 0, before.Outcome == BuildOutcome.NothingToBuild ? "no solution and no project" : before.Reason);
        }

        var passing = before.Passed.Values.Sum();
        if (!Directory.Exists(refined))
        {
            return new RepositoryBuild(name, before.Targets.Count, before.Outcome, BuildOutcome.NotTried, passing, 0, "not refined");
        }

        var after = await TreeBuild.OfAsync(refined, before.Targets, limit, cancellationToken);
        log?.Invoke($"# after\n{after.Log}");
        var whole = after.Targets.Count == before.Targets.Count;
        var still = before.Passed.Sum(t => Math.Min(t.Value, after.Passed.GetValueOrDefault(t.Key)));
        var failing = before.Passed.Where(t => after.Passed.GetValueOrDefault(t.Key) < t.Value).Select(t => t.Key).Order(StringComparer.Ordinal).ToList();
        string[] reasons =
        [
            .. before.Reason.Length > 0 ? [$"before: {before.Reason}"] : Array.Empty<string>(),
            .. after.Reason.Length > 0 ? [$"after: {after.Reason}"] : Array.Empty<string>(),
            .. whole && failing.Count > 0 ? [$"no longer passes: {failing[0]}" + (failing.Count > 1 ? $" and {failing.Count - 1} more" : string.Empty)] : Array.Empty<string>(),
        ];
        return new RepositoryBuild(
            name, before.Targets.Count, before.Outcome, whole ? BuildOutcome.Built : after.Outcome == BuildOutcome.Built ? BuildOutcome.NotBuilt : after.Outcome, passing, still, string.Join("; ", reasons));
    }
}
