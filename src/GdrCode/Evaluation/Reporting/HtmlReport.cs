using System.Text;

namespace GdrCode.Evaluation.Reporting;

/// <summary>An evaluation as one page.</summary>
internal static class HtmlReport
{
    public static string Write(EvaluationReport report)
    {
        var html = HtmlPage.Begin(ReportTables.Title(report.Corpus), $"{ReportTables.Facts(report.Corpus)} {report.Tool}.");
        var tables = ReportTables.Of(report);
        HtmlPage.Table(html, tables[0]);
        ConfusionMatrices(html, report);
        Curves(html, report);
        foreach (var table in tables.Skip(1))
        {
            HtmlPage.Table(html, table);
        }

        return HtmlPage.End(html);
    }

    private static void ConfusionMatrices(StringBuilder html, EvaluationReport report)
    {
        HtmlPage.Drawings(
            html, "What was found and what was left alone", "Rows are the expert's, columns the system's; the tint is the share of the row.",
            [
                .. report.Systems.SelectMany(system => new[] { ("lines", system.Lines), ("repositories", system.Repositories) }
                    .Select(level => new Drawing($"{system.Name}, {level.Item1}", Charts.Confusion($"{system.Name}, {level.Item1}", level.Item2), "cells"))),
            ]);
    }

    private static void Curves(StringBuilder html, EvaluationReport report)
    {
        html.Append("<h2>Confidence</h2>\n<p>Precision and recall: of lines, as the threshold falls; the dot is the system as it stands. Calibration: how often a span of some confidence is sensitive; on the dotted line confidence and truth agree.</p>\n");
        html.Append("<ul class=\"key\">");
        foreach (var (system, i) in report.Systems.Select((s, i) => (s, i % 4)))
        {
            html.Append("<li><svg viewBox=\"0 0 44 16\" aria-hidden=\"true\"><line x1=\"0\" y1=\"8\" x2=\"44\" y2=\"8\" class=\"line s").Append(i).Append("\"/><circle cx=\"22\" cy=\"8\" r=\"5\" class=\"dot s").Append(i)
                .Append("\"/></svg>").Append(Svg.Encode(system.Name)).Append("</li>");
        }

        html.Append("</ul>\n<div class=\"charts\">\n");
        HtmlPage.Figure(html, "Precision and recall", Charts.PrecisionRecall(report.Systems), string.Empty);
        if (report.Systems.Any(s => s.Calibration is not null))
        {
            HtmlPage.Figure(html, "Calibration", Charts.Calibration(report.Systems), string.Empty);
        }

        html.Append("</div>\n");
    }
}
