using GdrCode.Model;

using Spectre.Console;

namespace GdrCode.Cli.Output;

/// <summary>One line per sensitive span on standard output: place, category, confidence. Values are never shown.</summary>
internal static class FindingLines
{
    private const double Sure = 0.8;

    public static void Write(SpanLabel span)
    {
        if (span.Label != Label.Sensitive)
        {
            return;
        }

        Write($"{span.Repository}/{span.Path}", $":{span.Line}:{span.Start + 1}", span.Category, span.Confidence, span.Rule);
    }

    /// <summary>A file that is sensitive as a whole.</summary>
    public static void Write(LocatedFinding finding) => Write($"{finding.Repository}/{finding.Path}", ":0:1", finding.Category.Id, finding.Confidence, finding.Rule);

    private static void Write(string path, string position, string category, double confidence, string rule)
    {
        var place = Terminal.Safe(path) + position;
        var detail = $"{confidence:0.00} ({rule})";
        if (!Terminal.OutIsRich)
        {
            Console.Out.WriteLine($"{place}: {category} {detail}");
        }
        else if (confidence >= Sure)
        {
            Terminal.Out.MarkupLineInterpolated($"{place}: [bold red]{category}[/] [dim]{detail}[/]");
        }
        else
        {
            Terminal.Out.MarkupLineInterpolated($"{place}: [bold yellow]{category}[/] [dim]{detail}[/]");
        }
    }

    /// <summary>Says on standard error what can be done about findings.</summary>
    public static void WriteHint() => Console.Error.WriteLine(
        "fix:   gdr refine INPUT --out DIR writes safe surrogates in their place\n"
        + "allow: a comment gdr:allow on the line or gdr:allow-next-line above it, a value in --allow FILE, all of today with gdr baseline");
}
