using GdrCode.Model;

namespace GdrCode.Cli.Output;

/// <summary>The order in which readers want findings.</summary>
internal static class Worst
{
    /// <summary>Findings that count, by severity, confidence and place.</summary>
    public static IEnumerable<LocatedFinding> First(IEnumerable<LocatedFinding> findings) =>
        findings.Where(f => f.Allowance is null)
            .OrderByDescending(f => f.Severity).ThenByDescending(f => f.Confidence)
            .ThenBy(f => f.Repository, StringComparer.Ordinal).ThenBy(f => f.Path, StringComparer.Ordinal).ThenBy(f => f.Region.StartLine).ThenBy(f => f.Region.StartColumn);
}
