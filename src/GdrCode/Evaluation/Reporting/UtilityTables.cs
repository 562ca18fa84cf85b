using GdrCode.Evaluation.Utility;

namespace GdrCode.Evaluation.Reporting;

/// <summary>What refining left of a corpus' use, as a table.</summary>
public static class UtilityTables
{
    /// <summary>One table.</summary>
    public static IReadOnlyList<FigureTable> Of(UtilityScores scores) =>
    [
        new FigureTable(
            "Utility",
            "Parse rates are of files that parsed before; Δ is the share of characters changed.",
            ["figure", "share", "count"],
            [
                Row("files written", scores.Files - scores.Missing, scores.Files),
                Row("files changed", scores.Changed, scores.Files - scores.Missing),
                Row("files with the same number of lines", scores.LinesKept, scores.Files - scores.Missing),
                .. scores.Formats.Select(f => Row($"{f.Format} that still parses", f.After, f.Before)),
                Row("C# files with the same identifiers", scores.SameIdentifiers, scores.CSharpFiles),
                Row("C# files with the same token shape", scores.SameShape, scores.CSharpFiles),
                Row("lines changed", scores.ChangedLines, scores.Lines),
                Row("characters changed (Δ)", scores.ChangedCharacters, scores.Characters),
            ]),
    ];

    private static IReadOnlyList<string> Row(string name, long part, long whole) => [name, ReportTables.Percent(ConfusionMatrix.Share(part, whole)), $"{part:N0} of {whole:N0}"];
}
