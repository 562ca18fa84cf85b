using GdrCode.Model;

namespace GdrCode.Cli.Output;

/// <summary>Prints the findings of a scan in one format; what needs an order or a sum is printed at the end.</summary>
internal sealed class ScanOutput
{
    private readonly ScanFormat format;
    private readonly List<LocatedFinding> findings = [];

    public ScanOutput(ScanFormat format) => this.format = format;

    /// <summary>Whether something sensitive was found that nothing allows.</summary>
    public bool HasFound { get; private set; }

    /// <summary>What a run is to give, printed above the live display.</summary>
    public ScanOutputs Outputs(ProgressDisplay display)
    {
        var outputs = new ScanOutputs { Located = display.Above<LocatedFinding>(Add) };
        return format switch
        {
            ScanFormat.Json => outputs with { Span = display.Above<SpanLabel>(ReportJson.WriteRow) },
            ScanFormat.Sarif => outputs with { Sarif = Console.OpenStandardOutput() },
            ScanFormat.Table => outputs with { Span = display.Above<SpanLabel>(FindingLines.Write) },
            _ => outputs,
        };
    }

    private void Add(LocatedFinding finding)
    {
        HasFound |= finding.Allowance is null;
        if (format is ScanFormat.GitHub or ScanFormat.Markdown)
        {
            findings.Add(finding);
        }
        else if (format == ScanFormat.Table && finding is { IsWholeFile: true, Allowance: null })
        {
            FindingLines.Write(finding);
        }
    }

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
