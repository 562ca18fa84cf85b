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

        var place = Terminal.Safe($"{span.Repository}/{span.Path}") + $":{span.Line}:{span.Start + 1}";
        var detail = $"{span.Confidence:0.00} ({span.Rule})";
        if (!Terminal.OutIsRich)
        {
            Console.Out.WriteLine($"{place}: {span.Category} {detail}");
        }
        else if (span.Confidence >= Sure)
        {
            Terminal.Out.MarkupLineInterpolated($"{place}: [bold red]{span.Category}[/] [dim]{detail}[/]");
        }
        else
        {
            Terminal.Out.MarkupLineInterpolated($"{place}: [bold yellow]{span.Category}[/] [dim]{detail}[/]");
        }
    }

    /// <summary>Says on standard error what can be done about findings.</summary>
    public static void WriteHint() => Console.Error.WriteLine(
        "fix:   gdr refine INPUT --out DIR writes safe surrogates in their place\n"
        + "allow: a comment gdr:allow on the line or gdr:allow-next-line above it, a value in --allow FILE, a fingerprint in --baseline FILE");
}
