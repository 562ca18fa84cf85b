using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace GdrCode.Benchmarks.Reports;

/// <summary>The numbers in the reports that are not for a browser.</summary>
internal static partial class FileNumbers
{
    /// <summary>The rows of a table of a Markdown report, by its heading; the empty heading names the table at its top.</summary>
    public static IReadOnlyList<string[]> Table(string markdown, string heading)
    {
        var part = heading.Length == 0 ? markdown : Section(markdown, heading);
        return [.. part.Split('\n').SkipWhile(l => !l.StartsWith('|')).TakeWhile(l => l.StartsWith('|')).Select(l => l.Trim('|', ' ').Split(" | ")).Where(r => !r[0].StartsWith("---", StringComparison.Ordinal))];
    }

    /// <summary>The table at the top of a Markdown report.</summary>
    public static Dictionary<string, long> Headline(string markdown) =>
        Table(markdown, string.Empty) is [var names, var numbers] ? names.Zip(numbers).ToDictionary(p => p.First, p => Number(p.Second), StringComparer.Ordinal) : [];

    /// <summary>One column of a table, by the first.</summary>
    public static Dictionary<string, long> Column(string markdown, string heading, string column)
    {
        var rows = Table(markdown, heading);
        return rows.Count == 0 ? [] : rows.Skip(1).ToDictionary(r => Name(r[0]), r => Number(r[Array.IndexOf(rows[0], column)]), StringComparer.Ordinal);
    }

    /// <summary>The tables of the executive summary.</summary>
    public static Dictionary<string, long> Summary(string html) =>
        Row().Matches(html).Select(m => (Name(m.Groups[1].Value), Number(m.Groups[2].Value))).DistinctBy(r => r.Item1).ToDictionary(r => r.Item1, r => r.Item2, StringComparer.Ordinal);

    /// <summary>How many records a table for spreadsheets has; line breaks in quotes end none.</summary>
    public static long Records(string csv)
    {
        var (records, quoted) = (0L, false);
        foreach (var c in csv)
        {
            quoted ^= c == '"';
            records += c == '\n' && !quoted ? 1 : 0;
        }

        return records - 1;
    }

    private static string Section(string markdown, string heading)
    {
        var start = markdown.IndexOf($"## {heading}\n", StringComparison.Ordinal);
        return start < 0 ? string.Empty : markdown[start..];
    }

    private static string Name(string cell) => WebUtility.HtmlDecode(Markup().Replace(cell, string.Empty));

    private static long Number(string text) => long.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    [GeneratedRegex("<th scope=\"row\">(.*?)</th><td>([0-9,]+)</td>")]
    private static partial Regex Row();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Markup();
}
