using GdrCode.Model;

namespace GdrCode.Emitting.Sarif;

/// <summary>Composes SARIF logs that GitHub's code scanning takes.</summary>
/// <param name="rules">All categories, in the order of their ids.</param>
/// <param name="judge">Name and version of the judge.</param>
/// <param name="rulesVersion">Hash of the rules in force.</param>
/// <param name="keyId">Names the key of the fingerprints.</param>
internal sealed class SarifComposer(IReadOnlyList<SarifRule> rules, string judge, string rulesVersion, string keyId)
{
    private readonly SarifTool tool = new(new SarifDriver("GdrCode", ToolVersion.Number, ToolVersion.Number, [.. rules.Select(r => r.Describe())]));
    private readonly Dictionary<string, int> indices = rules.Select((r, i) => (r.Category.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);

    /// <summary>The log of some repositories: usually a run for each.</summary>
    /// <param name="findings">Each repository's findings, in any order.</param>
    /// <param name="resultsPerRun">How many results a run may have.</param>
    public SarifLog Compose(IReadOnlyList<(string Repository, IReadOnlyList<LocatedFinding> Findings)> findings, int resultsPerRun = SarifLimits.ResultsPerRun)
    {
        var limit = SarifLimits.RunsPerFile / Math.Max(1, findings.Count);
        return new SarifLog([.. findings.SelectMany(f => Compose(findings.Count == 1 ? "gdr/" : $"gdr/{f.Repository}/", f.Findings, limit, resultsPerRun))]);
    }

    private IEnumerable<SarifRun> Compose(string category, IReadOnlyList<LocatedFinding> findings, int mostRuns, int resultsPerRun) =>
        SarifLimits.Split(Sorted(findings), mostRuns, resultsPerRun).Select(part => new SarifRun(
            tool,
            new SarifAutomation(part.Folder is null ? category : $"{category}{part.Folder}/"),
            [new SarifInvocation(true, part.LeftOut == 0 ? [] : [Cut(part)])],
            [.. part.Findings.Select(Result)],
            new SarifRunProperties(judge, rulesVersion, keyId)));

    // Code scanning shows what comes first, so the worst does.
    private static IReadOnlyList<LocatedFinding> Sorted(IEnumerable<LocatedFinding> findings) =>
    [
        .. findings.OrderBy(f => f.Allowance is not null).ThenByDescending(f => f.Severity).ThenByDescending(f => f.Confidence)
            .ThenBy(f => f.Path, StringComparer.Ordinal).ThenBy(f => f.Region.StartLine).ThenBy(f => f.Region.StartColumn).ThenBy(f => f.Category.Id, StringComparer.Ordinal),
    ];

    private SarifResult Result(LocatedFinding finding)
    {
        var location = new SarifArtifactLocation(Uri(finding.Path));
        return new SarifResult(
            finding.Category.Id,
            indices[finding.Category.Id],
            Severities.Level(finding.Severity),
            new SarifMessage($"{finding.Category.Description} Found by {finding.Rule} with confidence {finding.Confidence:0.00}."),
            [new SarifLocation(new SarifPhysicalLocation(location, finding.Region))],
            new SarifFingerprints(finding.LineHash),
            new SarifKeyedFingerprint(finding.Fingerprint),
            Math.Round(100 * finding.Confidence, 1),
            new SarifResultProperties(finding.Rule, finding.Confidence))
        {
            Suppressions = finding.Allowance is { } allowance ? [new SarifSuppression(allowance == Allowance.Comment ? "inSource" : "external", "accepted", allowance.Reason())] : null,
            Fixes = finding.Fix.Count == 0 ? null :
            [
                new SarifFix(
                    new SarifMessage("Replace the value by a safe surrogate."),
                    [new SarifArtifactChange(location, [.. finding.Fix.Select(r => new SarifReplacement(r.Region, new SarifMessage(r.Text)))])]),
            ],
        };
    }

    private static SarifNotification Cut(SarifLimits.Part part) => new(
        "warning", new SarifMessage($"{part.LeftOut} less severe results are left out, since code scanning would refuse the file with them; {part.Findings.Count} stand here. The labels name all of them."));

    // A colon or a question mark in a name would begin another part of the URI.
    private static string Uri(string path) => string.Join('/', path.Split('/').Select(System.Uri.EscapeDataString));
}
