using System.Globalization;

namespace GdrCode.Evaluation.Reporting;

/// <summary>The drawings of the page.</summary>
internal static class Charts
{
    private const double Left = 46;
    private const double Top = 28;
    private const double Side = 300;

    /// <summary>Two by two cells; the tint is the share of the row, so both rows can be compared.</summary>
    public static string Confusion(string title, ConfusionMatrix matrix)
    {
        var svg = new Svg(300, 196, $"{title}: {matrix.TruePositives} true positives, {matrix.FalseNegatives} false negatives, {matrix.FalsePositives} false positives, {matrix.TrueNegatives} true negatives");
        svg.Text(184, 14, "predicted", "middle", "axis").Text(128, 32, "sensitive", "middle", "axis").Text(240, 32, "clean", "middle", "axis");
        Row(svg, 40, "sensitive", matrix.TruePositives, "found", matrix.FalseNegatives, "missed", rightFirst: true);
        Row(svg, 116, "clean", matrix.FalsePositives, "false alarm", matrix.TrueNegatives, "left alone", rightFirst: false);
        return svg.ToString();
    }

    /// <summary>Recall to the right, precision up; a system without confidences is a single point.</summary>
    public static string PrecisionRecall(IReadOnlyList<SystemScores> systems)
    {
        var svg = new Svg(Left + Side + 20, Top + Side + 46, "Precision by recall of lines; the table has the figures");
        Axes(svg, "recall", "precision");
        foreach (var (system, i) in systems.Select((s, i) => (s, i % 4)))
        {
            if (system.Curve.Count > 1)
            {
                svg.Path(system.Curve.Select(p => (X(p.Recall), Y(p.Precision))), $"line s{i}");
            }

            svg.Circle(X(system.Lines.Recall), Y(system.Lines.Precision), 5, $"dot s{i}", $"{system.Name}: precision {ReportTables.Figure(system.Lines.Precision)}, recall {ReportTables.Figure(system.Lines.Recall)}");
        }

        return svg.ToString();
    }

    /// <summary>Mean confidence to the right, share of truth up; the size of a dot tells how many spans it stands for.</summary>
    public static string Calibration(IReadOnlyList<SystemScores> systems)
    {
        var svg = new Svg(Left + Side + 20, Top + Side + 46, "Share of sensitive spans by confidence; the tables have the figures");
        Axes(svg, "mean confidence", "share sensitive");
        svg.Line(X(0), Y(0), X(1), Y(1), "ideal");
        foreach (var (system, i) in systems.Select((s, i) => (s, i % 4)).Where(s => s.s.Calibration is not null))
        {
            var bins = system.Calibration!.Bins;
            var largest = bins.Max(b => b.Count);
            svg.Path(bins.Select(b => (X(b.Confidence), Y(b.Truth))), $"line s{i}");
            foreach (var bin in bins)
            {
                svg.Circle(
                    X(bin.Confidence), Y(bin.Truth), 3 + (6 * Math.Sqrt((double)bin.Count / largest)), $"dot s{i}",
                    $"{system.Name}: {bin.Count} spans, mean confidence {ReportTables.Figure(bin.Confidence)}, share sensitive {ReportTables.Figure(bin.Truth)}");
            }
        }

        return svg.ToString();
    }

    private static void Row(Svg svg, double y, string name, long first, string firstName, long second, string secondName, bool rightFirst)
    {
        svg.Text(64, y + 40, name, "end", "axis");
        Cell(svg, 72, y, first, first + second, firstName, rightFirst);
        Cell(svg, 184, y, second, first + second, secondName, !rightFirst);
    }

    private static void Cell(Svg svg, double x, double y, long count, long row, string name, bool right)
    {
        var share = ConfusionMatrix.Share(count, row);
        svg.Rectangle(x, y, 110, 74, right ? "right" : "wrong", 0.06 + (0.3 * share))
            .Text(x + 55, y + 30, count.ToString("N0", CultureInfo.InvariantCulture), "middle", "count")
            .Text(x + 55, y + 48, $"{100 * share:0.0} %", "middle", "note")
            .Text(x + 55, y + 64, name, "middle", "note");
    }

    private static void Axes(Svg svg, string across, string up)
    {
        for (var tick = 0; tick <= 5; tick++)
        {
            var value = tick / 5.0;
            var label = value.ToString("0.0", CultureInfo.InvariantCulture);
            svg.Line(X(value), Y(0), X(value), Y(1), "grid").Line(X(0), Y(value), X(1), Y(value), "grid")
                .Text(X(value), Y(0) + 16, label, "middle", "axis").Text(X(0) - 6, Y(value) + 4, label, "end", "axis");
        }

        svg.Text(X(0.5), Y(0) + 36, across, "middle", "axis").Text(X(0) - 26, Y(1) - 12, up, "start", "axis");
    }

    private static double X(double value) => Left + (Side * value);

    private static double Y(double value) => Top + (Side * (1 - value));
}
