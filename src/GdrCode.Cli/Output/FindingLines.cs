using GdrCode.Model;

using Spectre.Console;

namespace GdrCode.Cli.Output;

/// <summary>One line per sensitive span on standard output: place, category, confidence. Values are never shown.</summary>
internal static class FindingLines
{
    // Spectre wraps at the width of a terminal, which would break the lines that other programs read.
    private static readonly bool Plain = Console.IsOutputRedirected || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };

    public static void Write(SpanLabel span)
    {
        if (span.Label != Label.Sensitive)
        {
            return;
        }

        var place = $"{span.Repository}/{span.Path}:{span.Line}:{span.Start + 1}";
        var detail = $"{span.Confidence:0.00} ({span.Rule})";
        if (Plain)
        {
            Console.Out.WriteLine($"{place}: {span.Category} {detail}");
        }
        else
        {
            AnsiConsole.MarkupLineInterpolated($"{place}: [bold]{span.Category}[/] {detail}");
        }
    }
}
