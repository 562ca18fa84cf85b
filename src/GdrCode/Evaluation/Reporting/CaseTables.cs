using GdrCode.Evaluation.Cases;

namespace GdrCode.Evaluation.Reporting;

/// <summary>Scores on cases as tables, the systems side by side.</summary>
public static class CaseTables
{
    /// <summary>The summary by source, and the categories that fail.</summary>
    public static IReadOnlyList<FigureTable> Of(IReadOnlyList<CaseScores> systems)
    {
        var first = systems[0];
        return
        [
            new FigureTable(
                "Positives found",
                "On the value / under the category's own name; distinct values found in every case of theirs.",
                ["source", "cases", .. systems.Select(s => s.Name), "values", .. systems.Select(s => $"{s.Name}, by value")],
                [.. new[] { first.Total }.Concat(first.Sources).Select((row, i) => (IReadOnlyList<string>)
                [
                    row.Name, $"{row.Positives}", .. systems.Select(s => Row(s, i)).Select(c => $"{Share(c.Found, c.Positives)} / {Share(c.FoundCategory, c.Positives)}"),
                    $"{row.Values}", .. systems.Select(s => Row(s, i)).Select(c => Share(c.ValuesFound, c.Values)),
                ])]),
            new FigureTable(
                "Negatives left alone",
                "Near misses are tokens that a generic rule may fairly report; they are counted apart.",
                ["source", "cases", .. systems.Select(s => s.Name), "near misses", .. systems.Select(s => $"{s.Name}, near misses")],
                [.. new[] { first.Total }.Concat(first.Sources).Select((row, i) => (IReadOnlyList<string>)
                [
                    row.Name, $"{row.Negatives}", .. systems.Select(s => Row(s, i)).Select(c => Share(c.Left, c.Negatives)),
                    $"{row.NearMisses}", .. systems.Select(s => Row(s, i)).Select(c => Share(c.NearMissesLeft, c.NearMisses)),
                ])]),
            .. systems.Select(s => new FigureTable(
                $"Categories that fail under {s.Name}",
                "The most failures first.",
                ["category", "positives", "found", "under its name", "negatives", "left alone"],
                [.. s.Categories.Where(c => c.Found < c.Positives || c.Left < c.Negatives).Select(c => (IReadOnlyList<string>)[c.Name, $"{c.Positives}", $"{c.Found}", $"{c.FoundCategory}", $"{c.Negatives}", $"{c.Left}"])],
                Detail: true)),
        ];
    }

    internal static FigurePage Page(IReadOnlyList<CaseScores> systems) => new(
        "Cases of public scanners", $"{systems[0].Total.Positives + systems[0].Total.Negatives + systems[0].Total.NearMisses:N0} cases under {string.Join(" and ", systems.Select(s => s.Name))}.", Of(systems), []);

    private static CaseCounts Row(CaseScores scores, int row) => row == 0 ? scores.Total : scores.Sources[row - 1];

    private static string Share(int part, int whole) => whole == 0 ? "–" : ReportTables.Figure(ConfusionMatrix.Share(part, whole));
}
