using GdrCode.Model;

namespace GdrCode;

/// <summary>Where the results of a <c>scan</c> go.</summary>
public sealed record ScanOutputs
{
    /// <summary>Takes <c>lines.jsonl</c>, <c>spans.jsonl</c>, <c>files.jsonl</c> and <c>report.json</c>, and SARIF files where the options ask for them; null to write none.</summary>
    public string? LabelsFolder { get; init; }

    /// <summary>Takes one SARIF log of all repositories; null to write none.</summary>
    public Stream? Sarif { get; init; }

    /// <summary>Takes every labelled span, in order.</summary>
    public Action<SpanLabel>? Span { get; init; }

    /// <summary>Takes the lines that would be rewritten, in order, where the options ask for fixes.</summary>
    public Action<LineFix>? Fix { get; init; }

    /// <summary>Takes every finding with its place, allowed ones among them, in order.</summary>
    public Action<LocatedFinding>? Located { get; init; }
}
