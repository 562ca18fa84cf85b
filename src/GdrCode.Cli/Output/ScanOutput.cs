using GdrCode.Model;

namespace GdrCode.Cli.Output;

/// <summary>Prints the findings of a scan in one format; what needs an order or a sum is printed at the end.</summary>
internal sealed class ScanOutput
{
    private readonly ScanFormat format;
    private readonly List<LocatedFinding> findings = [];
    private readonly List<LineFix> fixes = [];
    private FailOn? worst;

    public ScanOutput(ScanFormat format) => this.format = format;

    /// <summary>A file that takes the Markdown summary besides, after what it holds; null for none.</summary>
    public string? Summary { get; init; }

    /// <summary>A file that takes suggestions for a review; null for none.</summary>
    public string? Suggestions { get; init; }

    /// <summary>Whether something sensitive was found that nothing allows.</summary>
    public bool HasFound => worst is not null;

    /// <summary>Whether something was found that is as bad as that.</summary>
    public bool HasFoundFor(FailOn least) => least != FailOn.Never && worst >= least;

    /// <summary>What a run is to give, printed above the live display.</summary>
    public ScanOutputs Outputs(ProgressDisplay display)
    {
        var outputs = new ScanOutputs { Located = display.Above<LocatedFinding>(Add), Fix = Suggestions is null ? null : fixes.Add };
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
        if (finding.Allowance is null)
        {
            var severity = Severities.Level(finding.Severity) switch { "error" => FailOn.Error, "warning" => FailOn.Warning, _ => FailOn.Any };
            worst = worst > severity ? worst : severity;
        }

        if (Summary is not null || format is ScanFormat.GitHub or ScanFormat.Markdown)
        {
            findings.Add(finding);
        }

        if (format == ScanFormat.Table && finding is { IsWholeFile: true, Allowance: null })
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

        if (Summary is not null)
        {
            using var writer = new StreamWriter(Summary, append: true);
            MarkdownSummary.Write(findings, report, writer);
        }

        if (Suggestions is not null)
        {
            ReviewSuggestions.Write(fixes, Suggestions);
        }
    }
}
