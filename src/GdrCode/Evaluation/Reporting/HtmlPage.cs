using System.Text;

namespace GdrCode.Evaluation.Reporting;

/// <summary>The frame of a page that needs nothing else: no script, no font, no request.</summary>
internal static class HtmlPage
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
        th, td { padding: .3rem .8rem; border-bottom: 1px solid var(--rule); text-align: right; white-space: nowrap; } th:first-child, td:first-child { text-align: left; }
        thead th { background: var(--head); font-weight: 600; } tbody th { font-weight: 400; }
        .charts { display: flex; flex-wrap: wrap; gap: 1.5rem; } figure { margin: 0; width: min(100%, 22rem); } figcaption { margin-bottom: .25rem; } .cells { width: min(100%, 16rem); }
        svg { display: block; width: 100%; height: auto; font-size: 12px; } svg text { fill: var(--fg); } svg .axis { fill: var(--dim); } svg .count { font-size: 18px; font-weight: 600; }
        .right { fill: var(--good); } .wrong { fill: var(--bad); } .grid { stroke: var(--rule); stroke-width: 1; } .ideal { stroke: var(--dim); stroke-dasharray: 2 4; }
        .line { fill: none; stroke-width: 2; } .dot { stroke: var(--bg); stroke-width: 1; } .faint { fill-opacity: .55; stroke: none; } .frame { fill: none; stroke: var(--rule); }
        .line.s0 { stroke: var(--s0); } .line.s1 { stroke: var(--s1); stroke-dasharray: 7 3; } .line.s2 { stroke: var(--s2); stroke-dasharray: 2 3; } .line.s3 { stroke: var(--s3); stroke-dasharray: 10 3 2 3; }
        .dot.s0 { fill: var(--s0); } .dot.s1 { fill: var(--s1); } .dot.s2 { fill: var(--s2); } .dot.s3 { fill: var(--s3); }
        .key { list-style: none; margin: .25rem 0 .75rem; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; font-size: .9rem; } .key svg { display: inline-block; width: 2.2rem; height: .8rem; vertical-align: -.05rem; margin-right: .4rem; }
        @media print { body { max-width: none; } h2 { break-after: avoid; } figure, tr { break-inside: avoid; } }
        """;

    /// <summary>A whole page: a summary, drawings, and the other tables.</summary>
    public static string Write(FigurePage page)
    {
        var html = Begin(page.Title, page.Lead);
        Table(html, page.Tables[0]);
        foreach (var (title, note, drawings) in page.Drawings)
        {
            Drawings(html, title, note, drawings);
        }

        foreach (var table in page.Tables.Skip(1))
        {
            Table(html, table);
        }

        return End(html);
    }

    public static StringBuilder Begin(string title, string lead) => new StringBuilder()
        .Append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
        .Append(Svg.Encode(title)).Append("</title>\n<style>\n").Append(Style).Append("\n</style>\n</head>\n<body>\n<main>\n<h1>")
        .Append(Svg.Encode(title)).Append("</h1>\n<p>").Append(Svg.Encode(lead)).Append("</p>\n");

    public static string End(StringBuilder html) => html.Append("</main>\n</body>\n</html>\n").ToString();

    /// <summary>A heading and drawings under it, side by side where there is room.</summary>
    public static void Drawings(StringBuilder html, string title, string note, IReadOnlyList<Drawing> drawings)
    {
        html.Append("<h2>").Append(Svg.Encode(title)).Append("</h2>\n<p>").Append(Svg.Encode(note)).Append("</p>\n<div class=\"charts\">\n");
        foreach (var drawing in drawings)
        {
            Figure(html, drawing.Caption, drawing.Svg, drawing.Style);
        }

        html.Append("</div>\n");
    }

    public static void Figure(StringBuilder html, string caption, string drawing, string style) =>
        html.Append("<figure class=\"").Append(style).Append("\"><figcaption><h3>").Append(Svg.Encode(caption)).Append("</h3></figcaption>").Append(drawing).Append("</figure>\n");

    public static void Table(StringBuilder html, FigureTable table)
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
