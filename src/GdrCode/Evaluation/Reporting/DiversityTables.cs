using System.Globalization;

using GdrCode.Evaluation.Diversity;

namespace GdrCode.Evaluation.Reporting;

/// <summary>How diverse texts are in each form, as a table and as drawings.</summary>
public static class DiversityTables
{
    private const double Side = 280;
    private const double Margin = 12;

    /// <summary>One table, a form a row.</summary>
    public static IReadOnlyList<FigureTable> Of(DiversityScores scores) =>
    [
        new FigureTable(
            "Diversity",
            $"Means over all pairs of {scores.Files:N0} files and of {scores.Lines:N0} lines that refining or redaction changes. Texts that are alike have a high ROUGE-2 and a low distance.",
            ["form", "ROUGE-2 of files", "distance of files", "ROUGE-2 of changed lines", "distance of changed lines"],
            [.. scores.Forms.Select(f => (IReadOnlyList<string>)[Word(f.Form), Figure(f.OfFiles?.Rouge2), Figure(f.OfFiles?.Distance), Figure(f.OfLines?.Rouge2), Figure(f.OfLines?.Distance)])]),
    ];

    internal static FigurePage Page(DiversityScores scores) => new(
        "Diversity", "How much the texts of a corpus differ from each other: as it is, with placeholders for all that the rules find, and refined.", Of(scores),
        scores.Lines < 2 ? [] :
        [
            ("Changed lines", $"Each dot is a line, placed by the two directions in which the lines of all three forms differ most; these hold {ReportTables.Percent(scores.Explained)} of the variance. Dots that fall together are lines that are alike.",
                [.. scores.Forms.Select((f, i) => new Drawing(Word(f.Form), Draw(scores, f, i)))]),
        ]);

    private static string Draw(DiversityScores scores, DiversityForm form, int style)
    {
        var all = scores.Forms.SelectMany(f => f.Points).ToList();
        var (left, right, low, high) = (all.Min(p => p.X), all.Max(p => p.X), all.Min(p => p.Y), all.Max(p => p.Y));

        // One scale for both directions and all forms: distances can be compared.
        var scale = Side / Math.Max(Math.Max(right - left, high - low), 1e-9);
        var (width, height) = (scale * (right - left), scale * (high - low));
        var svg = new Svg(width + (2 * Margin), height + (2 * Margin), $"{form.Points.Count} lines, {Word(form.Form)}");
        svg.Rectangle(0.5, 0.5, width + (2 * Margin) - 1, height + (2 * Margin) - 1, "frame");
        foreach (var point in form.Points)
        {
            svg.Circle(Margin + (scale * (point.X - left)), Margin + (scale * (high - point.Y)), 3, $"dot s{style} faint", string.Empty);
        }

        return svg.ToString();
    }

    private static string Word(string form) => form switch
    {
        "raw" => "as it is",
        "redacted" => "placeholders",
        _ => "refined",
    };

    private static string Figure(double? value) => value is { } v ? v.ToString("0.0000", CultureInfo.InvariantCulture) : "–";
}
