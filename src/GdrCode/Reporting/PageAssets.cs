using System.Security.Cryptography;
using System.Text;

namespace GdrCode.Reporting;

/// <summary>The parts of the pages, kept as files of their own and put into one.</summary>
internal static class PageAssets
{
    private static readonly string[] Scripts = ["data.js", "filter.js", "list.js", "overview.js", "main.js"];

    /// <summary>The report page with style, script and their policy in place; only <c>{{data}}</c> is left.</summary>
    public static string Report
    {
        get
        {
            var style = "\n" + Read("report.css");
            var script = "\n(() => {\n'use strict';\n" + string.Concat(Scripts.Select(Read)) + "})();\n";
            return Read("report.html")
                .Replace("{{policy}}", $"default-src 'none'; base-uri 'none'; form-action 'none'; script-src '{Hash(script)}'; style-src '{Hash(style)}'", StringComparison.Ordinal)
                .Replace("{{style}}", style, StringComparison.Ordinal)
                .Replace("{{script}}", script, StringComparison.Ordinal);
        }
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
