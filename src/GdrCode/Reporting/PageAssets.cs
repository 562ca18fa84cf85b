using System.Security.Cryptography;
using System.Text;

namespace GdrCode.Reporting;

/// <summary>The parts of the pages, kept as files of their own and put into one.</summary>
internal static class PageAssets
{
    /// <summary>The report page with style, script and their policy in place; only <c>{{data}}</c> is left.</summary>
    public static string Report => Compose("report.html", ["base.css", "report.css"], ["dom.js", "rows.js", "data.js", "filter.js", "list.js", "overview.js", "main.js"], connects: false).Html;

    /// <summary>The page of <c>gdr review</c>, and its policy for the header of the reply. It talks to where it comes from.</summary>
    public static (string Html, string Policy) Review =>
        Compose("review.html", ["base.css", "review.css"], ["dom.js", "rows.js", "review-data.js", "review-list.js", "review-detail.js", "review-decide.js", "review-main.js"], connects: true);

    private static (string Html, string Policy) Compose(string page, string[] styles, string[] scripts, bool connects)
    {
        var style = "\n" + string.Concat(styles.Select(Read));
        var script = "\n(() => {\n'use strict';\n" + string.Concat(scripts.Select(Read)) + "})();\n";
        var policy = $"default-src 'none'; base-uri 'none'; form-action 'none'; script-src '{Hash(script)}'; style-src '{Hash(style)}'" + (connects ? "; connect-src 'self'" : string.Empty);
        var html = Read(page)
            .Replace("{{policy}}", policy, StringComparison.Ordinal)
            .Replace("{{style}}", style, StringComparison.Ordinal)
            .Replace("{{script}}", script, StringComparison.Ordinal);
        return (html, policy);
    }

    /// <summary>A part, with line feeds: a browser hashes it so.</summary>
    public static string Read(string name)
    {
        using var stream = typeof(PageAssets).Assembly.GetManifestResourceStream("page/" + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
