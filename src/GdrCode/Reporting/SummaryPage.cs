using System.Globalization;
using System.Net;
using System.Text;

namespace GdrCode.Reporting;

/// <summary>The executive summary: one printed page without any script.</summary>
internal static class SummaryPage
{
    private const int MostCategories = 8;

    public static string Compose(ReportModel model)
    {
        var (report, totals) = (model.Report, model.Report.Totals);
        var share = totals.Lines == 0 ? 0 : 100.0 * totals.SensitiveLines / totals.Lines;
        var withFindings = report.Repositories.Count(r => r.Counts.SensitiveLines + r.Counts.SensitivePaths > 0);
        var unread = report.Repositories.Count(r => r.Error is not null);
        return PageAssets.Read("summary.html")
            .Replace("{{found}}", $"{Number(totals.SensitiveLines)} of {Number(totals.Lines)} lines ({share.ToString("0.###", CultureInfo.InvariantCulture)} %) in {Number(withFindings)} of {Number(report.Repositories.Count)} repositories hold personal data or credentials.", StringComparison.Ordinal)
            .Replace("{{numbers}}", Rows(
                ("repositories", report.Repositories.Count), ("of these not read", unread), ("files", totals.Files), ("lines", totals.Lines), ("sensitive lines", totals.SensitiveLines),
                ("rewritten lines", model.RewrittenLines), ("withheld lines", model.WithheldLines), ("neutral lines, kept", totals.NeutralLines), ("files withheld", totals.FilesWithheld), ("files failed", totals.FilesFailed),
                ("files copied unread", totals.FilesPassed), ("values left inside identifiers", totals.ResidualInIdentifiers)), StringComparison.Ordinal)
            .Replace("{{groups}}", Rows([.. model.Groups.Select(g => (g.Group, (long)g.Lines))]), StringComparison.Ordinal)
            .Replace("{{categories}}", Rows([.. model.Categories.Take(MostCategories).Select(c => (c.Category, (long)c.Lines))]), StringComparison.Ordinal)
            .Replace("{{how}}", WebUtility.HtmlEncode($"{report.Tool}, rules {report.Rules}, judge {report.Judge}, key {report.KeyId}"), StringComparison.Ordinal);
    }

    private static string Rows(params (string Name, long Number)[] rows)
    {
        var text = new StringBuilder();
        foreach (var (name, number) in rows)
        {
            text.Append("<tr><th scope=\"row\">").Append(WebUtility.HtmlEncode(name)).Append("</th><td>").Append(Number(number)).Append("</td></tr>\n");
        }

        return text.ToString();
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
