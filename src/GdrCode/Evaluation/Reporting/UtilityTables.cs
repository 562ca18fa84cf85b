using GdrCode.Evaluation.Utility;

namespace GdrCode.Evaluation.Reporting;

/// <summary>What refining left of a corpus' use.</summary>
public static class UtilityTables
{
    /// <summary>The shares, and a row per repository that was built.</summary>
    public static IReadOnlyList<FigureTable> Of(UtilityScores scores) =>
    [
        new FigureTable(
            "Utility",
            "Parse, build and test rates are of what parsed, built and passed before; Δ is the edit distance as a share of the longer text.",
            ["figure", "share", "count"],
            [
                Row("files written", scores.Files - scores.Missing, scores.Files),
                Row("files changed", scores.Changed, scores.Files - scores.Missing),
                Row("files with the same number of lines", scores.LinesKept, scores.Files - scores.Missing),
                .. scores.Formats.Select(f => Row($"{f.Format} that still parses", f.After, f.Before)),
                .. scores.Builds is { } b ? [Row("repositories that still build", b.StillBuilding, b.Buildable), Row("tests that still pass", b.TestsStillPassing, b.TestsPassing)] : Array.Empty<IReadOnlyList<string>>(),
                Row("C# files with the same identifiers", scores.SameIdentifiers, scores.CSharpFiles),
                Row("C# files with the same token shape", scores.SameShape, scores.CSharpFiles),
                Row("lines changed", scores.ChangedLines, scores.Lines),
                Row("characters changed", scores.ChangedCharacters, scores.Characters),
                Row("edit distance (Δ)", scores.EditDistance, scores.LongerCharacters),
            ]),
        .. scores.Builds is { } builds ? [Builds(builds)] : Array.Empty<FigureTable>(),
    ];

    internal static FigurePage Page(UtilityScores scores) => new("Utility", $"{scores.Files:N0} text files, before and after refining.", Of(scores), []);

    private static FigureTable Builds(BuildScores scores) => new(
        "Builds",
        $"{scores.Repositories.Count - scores.Buildable:N0} of {scores.Repositories.Count:N0} repositories don't build before, which says nothing of refining.",
        ["repository", "before", "after", "tests passing before", "after", "reason"],
        [.. scores.Repositories.Select(r => (IReadOnlyList<string>)[r.Repository, Word(r.Before), Word(r.After), $"{r.TestsPassing:N0}", $"{r.TestsStillPassing:N0}", r.Reason])]);

    private static string Word(BuildOutcome outcome) => outcome switch
    {
        BuildOutcome.Built => "builds",
        BuildOutcome.NothingToBuild => "nothing to build",
        BuildOutcome.NotRestored => "not buildable here",
        BuildOutcome.NotBuilt => "does not build",
        BuildOutcome.TimedOut => "timed out",
        _ => "–",
    };

    private static IReadOnlyList<string> Row(string name, long part, long whole) => [name, whole == 0 ? "–" : ReportTables.Percent(ConfusionMatrix.Share(part, whole)), $"{part:N0} of {whole:N0}"];
}
