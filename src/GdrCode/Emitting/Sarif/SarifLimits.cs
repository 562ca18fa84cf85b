using GdrCode.Model;

namespace GdrCode.Emitting.Sarif;

/// <summary>What GitHub's code scanning takes in one file, and how more than that is split.</summary>
internal static class SarifLimits
{
    /// <summary>Further results of a run are refused.</summary>
    public const int ResultsPerRun = 25_000;

    /// <summary>Further results of a run are taken but not shown.</summary>
    public const int ShownPerRun = 5_000;

    /// <summary>A file with more runs is refused.</summary>
    public const int RunsPerFile = 20;

    private const string Root = "root";
    private const string Others = "others";

    /// <summary>The results of one run.</summary>
    /// <param name="Folder">The top-level folder that the run is about; null where it is about all.</param>
    /// <param name="Findings">Worst first.</param>
    /// <param name="LeftOut">How many more there are.</param>
    public sealed record Part(string? Folder, IReadOnlyList<LocatedFinding> Findings, int LeftOut);

    /// <summary>One part where all can be shown, else one per top-level folder, the smallest folders together.</summary>
    /// <param name="findings">Worst first.</param>
    /// <param name="mostRuns">How many parts there may be; 1 at least is made.</param>
    /// <param name="resultsPerRun">How many findings a part may have.</param>
    public static IReadOnlyList<Part> Split(IReadOnlyList<LocatedFinding> findings, int mostRuns, int resultsPerRun)
    {
        if (findings.Count <= ShownPerRun || mostRuns <= 1)
        {
            return [Cut(null, findings, resultsPerRun)];
        }

        var folders = findings.GroupBy(f => TopFolder(f.Path), StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
        var own = folders.Count <= mostRuns ? folders.Count : mostRuns - 1;
        var kept = folders.Take(own).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        // Grouping the sorted findings anew keeps their order inside each part.
        return
        [
            .. findings.GroupBy(f => TopFolder(f.Path) is var folder && kept.Contains(folder) ? folder : Others, StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Cut(g.Key, [.. g], resultsPerRun)),
        ];
    }

    private static Part Cut(string? folder, IReadOnlyList<LocatedFinding> findings, int resultsPerRun) =>
        new(folder, [.. findings.Take(resultsPerRun)], Math.Max(0, findings.Count - resultsPerRun));

    private static string TopFolder(string path) => path.IndexOf('/', StringComparison.Ordinal) is var slash and > 0 ? path[..slash] : Root;
}
