using System.Globalization;

namespace GdrCode.Evaluation.Utility.Builds;

/// <summary>Builds one tree and runs its tests.</summary>
/// <param name="Outcome">How the build ended; of several targets, how the best one did.</param>
/// <param name="Targets">What builds.</param>
/// <param name="Passed">Tests that pass, by method.</param>
/// <param name="Reason">Why a target did not build or tests did not run; empty where all did.</param>
/// <param name="Log">Everything that was printed; may quote values.</param>
internal sealed record TreeBuild(BuildOutcome Outcome, IReadOnlyList<string> Targets, IReadOnlyDictionary<string, int> Passed, string Reason, string Log)
{
    /// <summary>Builds a copy of a repository.</summary>
    /// <param name="repository">The folder; nothing is written into it.</param>
    /// <param name="only">The targets to build, or null for all.</param>
    /// <param name="limit">For each target's build, and for its tests.</param>
    /// <param name="cancellationToken">Ends what runs.</param>
    public static async Task<TreeBuild> OfAsync(string repository, IReadOnlyList<string>? only, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var copy = new BuildCopy(repository);
        var targets = only ?? BuildTargets.In(copy.Tree);
        var (built, reasons, log, outcome) = (new List<string>(), new List<string>(), string.Empty, BuildOutcome.NothingToBuild);
        foreach (var target in targets)
        {
            var result = await DotnetCommand.RunAsync(copy.Tree, Build(target, copy), limit, cancellationToken);
            log += $"== build {target}\n{result.Log}";
            var fault = BuildFault.Of(result.Log, copy.Tree);
            var ended = result.TimedOut ? BuildOutcome.TimedOut : result.ExitCode == 0 ? BuildOutcome.Built : fault.IsOfRestore ? BuildOutcome.NotRestored : BuildOutcome.NotBuilt;
            outcome = outcome > ended ? outcome : ended;
            if (ended != BuildOutcome.Built)
            {
                reasons.Add(ended == BuildOutcome.TimedOut ? $"building {target} took longer than {Seconds(limit)} s" : $"{target}: {fault}");
                continue;
            }

            built.Add(target);
            var tests = await DotnetCommand.RunAsync(copy.Tree, Test(target, copy), limit, cancellationToken);
            log += $"== test {target}\n{tests.Log}";
            if (tests.TimedOut)
            {
                reasons.Add($"the tests of {target} took longer than {Seconds(limit)} s");
            }
        }

        return new TreeBuild(outcome, built, TestResults.Passed(copy.Results), string.Join("; ", reasons), log);
    }

    // An empty folder as the only source of packages: what is not on the machine is not fetched. Nothing stays running afterwards.
    private static List<string> Build(string target, BuildCopy copy) =>
    [
        "build", target, "-nologo", "-v:q", "-nodeReuse:false", "-p:UseSharedCompilation=false", $"-p:RestoreSources={copy.NoPackages}", "-p:NuGetAudit=false", "-p:EnableSourceControlManagerQueries=false",
    ];

    private static List<string> Test(string target, BuildCopy copy) =>
        ["test", target, "--no-build", "-nologo", "-nodeReuse:false", "--logger", "trx", "--results-directory", copy.Results];

    private static string Seconds(TimeSpan limit) => limit.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture);
}
