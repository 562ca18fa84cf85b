using GdrCode.Model;

namespace GdrCode.Cli.Output;

/// <summary>Workflow commands, from which GitHub Actions makes annotations.</summary>
internal static class GitHubAnnotations
{
    /// <summary>Writes the findings, worst first: GitHub shows the first ten of a kind.</summary>
    public static void Write(IEnumerable<LocatedFinding> findings, TextWriter output)
    {
        foreach (var finding in Worst.First(findings))
        {
            output.WriteLine(Command(finding));
        }
    }

    private static string Command(LocatedFinding finding)
    {
        var (region, level) = (finding.Region, Severities.Level(finding.Severity));
        // GitHub takes columns only where the annotation is on one line.
        var columns = region.StartLine == region.EndLine ? $",col={region.StartColumn},endColumn={region.EndColumn}" : string.Empty;
        return $"::{(level == "note" ? "notice" : level)} file={Property(finding.Path)},line={region.StartLine},endLine={region.EndLine}{columns},title={Property(finding.Category.Id)}"
            + $"::{Data($"{finding.Category.Description} Found by {finding.Rule} with confidence {finding.Confidence:0.00}; allow it with a comment gdr:allow.")}";
    }

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
