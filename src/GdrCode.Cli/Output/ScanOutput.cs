using GdrCode.Model;

namespace GdrCode.Cli.Output;

/// <summary>Prints the findings of a scan in one format; what needs an order or a sum is printed at the end.</summary>
internal sealed class ScanOutput
{
    private readonly ScanFormat format;
    private readonly List<LocatedFinding> findings = [];

    public ScanOutput(ScanFormat format) => this.format = format;

    /// <summary>What a run is to give, printed above the live display.</summary>
    public ScanOutputs Outputs(ProgressDisplay display) => format switch
    {
        ScanFormat.Json => new ScanOutputs { Span = display.Above<SpanLabel>(ReportJson.WriteRow) },
        ScanFormat.Sarif => new ScanOutputs { Sarif = Console.OpenStandardOutput() },
        ScanFormat.GitHub or ScanFormat.Markdown => new ScanOutputs { Located = findings.Add },
        _ => new ScanOutputs { Span = display.Above<SpanLabel>(FindingLines.Write) },
    };

    public void Close(RunReport report)
    {
        if (format == ScanFormat.GitHub)
        {
            GitHubAnnotations.Write(findings, Console.Out);
        }
        else if (format == ScanFormat.Markdown)
        {
            MarkdownSummary.Write(findings, report, Console.Out);
        }
    }
}
