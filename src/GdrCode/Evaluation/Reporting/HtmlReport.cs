using System.Text;

namespace GdrCode.Evaluation.Reporting;

/// <summary>An evaluation as one page that needs nothing else: no script, no font, no request.</summary>
internal static class HtmlReport
{
    private const string Style = """
        :root { color-scheme: light dark; --bg: #ffffff; --fg: #1b1f24; --dim: #57606a; --rule: #d0d7de; --head: #f3f5f7; --good: #0b57d0; --bad: #b3261e; --s0: #0b57d0; --s1: #b3261e; --s2: #146c2e; --s3: #7a4a00; }
        @media (prefers-color-scheme: dark) { :root { --bg: #14171a; --fg: #e8eaed; --dim: #a8b0b8; --rule: #3b4248; --head: #1f2429; --good: #8ab4f8; --bad: #f28b82; --s0: #8ab4f8; --s1: #f28b82; --s2: #81c995; --s3: #fdd663; } }
        * { box-sizing: border-box; }
        body { margin: 0 auto; padding: 1.5rem clamp(1rem, 4vw, 3rem) 4rem; max-width: 80rem; background: var(--bg); color: var(--fg); font: 1rem/1.5 system-ui, sans-serif; }
        h1 { font-size: 1.6rem; margin: 0 0 .5rem; } h2 { font-size: 1.15rem; margin: 2.5rem 0 .25rem; } h3 { font-size: 1rem; margin: 0; font-weight: 600; }
        p { margin: .25rem 0 .75rem; color: var(--dim); max-width: 70ch; }
        .wide { overflow-x: auto; } .wide:focus-visible { outline: 2px solid var(--good); }
        table { border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: .9rem; }
        th, td { padding: .3rem .8rem .3rem 0; border-bottom: 1px solid var(--rule); text-align: right; white-space: nowrap; } th:first-child, td:first-child { text-align: left; }
        thead th { background: var(--head); font-weight: 600; } th:first-child { padding-left: .5rem; } td:first-child, tbody th { padding-left: .5rem; font-weight: 400; }
        .charts { display: flex; flex-wrap: wrap; gap: 1.5rem 2.5rem; } figure { margin: 0; width: min(100%, 23rem); } figcaption { margin-bottom: .25rem; } .cells { width: min(100%, 19rem); }
        svg { display: block; width: 100%; height: auto; font-size: 12px; } svg text { fill: var(--fg); } svg .axis { fill: var(--dim); } svg .count { font-size: 18px; font-weight: 600; }
        .right { fill: var(--good); } .wrong { fill: var(--bad); } .grid { stroke: var(--rule); stroke-width: 1; } .ideal { stroke: var(--dim); stroke-dasharray: 2 4; }
        .line { fill: none; stroke-width: 2; } .dot { stroke: var(--bg); stroke-width: 1; }
        .line.s0 { stroke: var(--s0); } .line.s1 { stroke: var(--s1); stroke-dasharray: 7 3; } .line.s2 { stroke: var(--s2); stroke-dasharray: 2 3; } .line.s3 { stroke: var(--s3); stroke-dasharray: 10 3 2 3; }
        .dot.s0 { fill: var(--s0); } .dot.s1 { fill: var(--s1); } .dot.s2 { fill: var(--s2); } .dot.s3 { fill: var(--s3); }
        .key { list-style: none; margin: .25rem 0 0; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; font-size: .9rem; } .key svg { display: inline-block; width: 2.2rem; height: .8rem; vertical-align: -.05rem; margin-right: .4rem; }
        @media print { body { max-width: none; } h2 { break-after: avoid; } figure, tr { break-inside: avoid; } }
        """;

    public static string Write(EvaluationReport report)
    {
        var html = new StringBuilder();
        html.Append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Evaluation on ")
            .Append(Svg.Encode(report.Corpus.Name)).Append("</title>\n<style>\n").Append(Style).Append("\n</style>\n</head>\n<body>\n<main>\n<h1>Evaluation on ")
            .Append(Svg.Encode(report.Corpus.Name)).Append("</h1>\n<p>").Append(Svg.Encode(ReportTables.Facts(report.Corpus))).Append(' ').Append(Svg.Encode(report.Tool)).Append(".</p>\n");
        var tables = ReportTables.Of(report);
        Table(html, tables[0]);
        ConfusionMatrices(html, report);
        Curves(html, report);
        foreach (var table in tables.Skip(1))
        {
            Table(html, table);
        }

        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void ConfusionMatrices(StringBuilder html, EvaluationReport report)
    {
        html.Append("<h2>What was found and what was left alone</h2>\n<p>Rows are the expert's, columns the system's; the tint is the share of the row.</p>\n<div class=\"charts\">\n");
        foreach (var system in report.Systems)
        {
            foreach (var (level, matrix) in new[] { ("lines", system.Lines), ("repositories", system.Repositories) })
            {
                Figure(html, $"{system.Name}, {level}", Charts.Confusion($"{system.Name}, {level}", matrix), "cells");
            }
        }

        html.Append("</div>\n");
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
        Figure(html, "Precision and recall", Charts.PrecisionRecall(report.Systems), string.Empty);
        if (report.Systems.Any(s => s.Calibration is not null))
        {
            Figure(html, "Calibration", Charts.Calibration(report.Systems), string.Empty);
        }

        html.Append("</div>\n");
    }

    private static void Figure(StringBuilder html, string caption, string drawing, string style) =>
        html.Append("<figure class=\"").Append(style).Append("\"><figcaption><h3>").Append(Svg.Encode(caption)).Append("</h3></figcaption>").Append(drawing).Append("</figure>\n");

    private static void Table(StringBuilder html, FigureTable table)
    {
        html.Append("<h2>").Append(Svg.Encode(table.Title)).Append("</h2>\n<p>").Append(Svg.Encode(table.Note)).Append("</p>\n");

        // A wide table scrolls by itself, and can be reached by keyboard.
        html.Append("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"").Append(Svg.Encode(table.Title)).Append("\">\n<table>\n<thead><tr>");
        foreach (var cell in table.Header)
        {
            html.Append("<th scope=\"col\">").Append(Svg.Encode(cell)).Append("</th>");
        }

        html.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            html.Append("<tr><th scope=\"row\">").Append(Svg.Encode(row[0])).Append("</th>");
            foreach (var cell in row.Skip(1))
            {
                html.Append("<td>").Append(Svg.Encode(cell)).Append("</td>");
            }

            html.Append("</tr>\n");
        }

        html.Append("</tbody>\n</table>\n</div>\n");
    }
}
