using System.Text;
using System.Text.Json;

using GdrCode.Emitting.Sarif;
using GdrCode.Model;

namespace GdrCode.Tests.Emitting.Sarif;

public class SarifComposerTests
{
    private static readonly SarifComposer Composer = new([new SarifRule(Located.Mail, 0.8), new SarifRule(Located.Key, 0.95)], "embedded/1", "abc", "12345678");

    [Fact]
    public void Results_AreSorted_WorstFirst_AllowedLast()
    {
        var run = Run(
            Located.At("c.cs"), Located.At("d.cs", Located.Key) with { Allowance = Allowance.Baseline }, Located.At("b.cs", confidence: 0.95), Located.At("a.cs", Located.Key));

        Assert.Equal(["a.cs", "b.cs", "c.cs", "d.cs"], run.Results.Select(r => r.Locations[0].PhysicalLocation.ArtifactLocation.Uri));
    }

    [Fact]
    public void Rule_HasHelpSeverityAndPrecision()
    {
        var rule = Run(Located.At("a.cs")).Tool.Driver.Rules[1];

        Assert.Equal(("private-key-block", "error", "9.3", "very-high"), (rule.Id, rule.DefaultConfiguration.Level, rule.Properties.SecuritySeverity, rule.Properties.Precision));
        Assert.Contains("security", rule.Properties.Tags);
        Assert.Contains("gdr:allow", rule.Help.Text, StringComparison.Ordinal);
        Assert.Contains("`gdr:allow`", rule.Help.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void LongDescription_IsCutToWhatGitHubTakes()
    {
        var rule = new SarifRule(Located.Mail with { Description = new string('d', 3000) }, 0.8).Describe();

        Assert.Equal((1024, 1024), (rule.ShortDescription.Text.Length, rule.FullDescription.Text.Length));
    }

    [Theory]
    [InlineData(Allowance.Comment, "inSource")]
    [InlineData(Allowance.Value, "external")]
    [InlineData(Allowance.Baseline, "external")]
    public void AllowedFinding_IsSuppressed(Allowance allowance, string kind)
    {
        var suppression = Assert.Single(Assert.Single(Run(Located.At("a.cs") with { Allowance = allowance }).Results).Suppressions!);

        Assert.Equal((kind, "accepted"), (suppression.Kind, suppression.Status));
    }

    [Theory]
    [InlineData("src/a b#c%.cs", "src/a%20b%23c%25.cs")]
    [InlineData("c:/x?.cs", "c%3A/x%3F.cs")]
    [InlineData("größe.cs", "gr%C3%B6%C3%9Fe.cs")]
    public void Uri_IsRelativeAndEscaped(string path, string escaped) =>
        Assert.Equal(escaped, Run(Located.At(path)).Results[0].Locations[0].PhysicalLocation.ArtifactLocation.Uri);

    [Fact]
    public void Fix_ReplacesEveryRun()
    {
        var finding = Located.At("a.cs") with { Fix = [new Replacement(new Region(1, 2, 1, 4), "xy"), new Replacement(new Region(2, 1, 2, 3), "z")] };

        var change = Assert.Single(Assert.Single(Run(finding).Results[0].Fixes!).ArtifactChanges);

        Assert.Equal(["xy", "z"], change.Replacements.Select(r => r.InsertedContent.Text));
        Assert.Null(Run(Located.At("a.cs")).Results[0].Fixes);
    }

    [Fact]
    public void Repositories_HaveRunsWithCategoriesOfTheirOwn()
    {
        var log = Composer.Compose([("one", [Located.At("a.cs")]), ("two", [])]);

        Assert.Equal(["gdr/one/", "gdr/two/"], log.Runs.Select(r => r.AutomationDetails.Id));
    }

    [Fact]
    public void MoreThanIsShown_IsSplitByTopFolder()
    {
        LocatedFinding[] findings = [.. Enumerable.Range(0, SarifLimits.ShownPerRun + 1).Select(i => Located.At(i % 3 == 0 ? $"lib/{i}.cs" : i % 3 == 1 ? $"src/{i}.cs" : $"{i}.cs"))];

        var log = Composer.Compose([("repo", findings)]);

        Assert.Equal(["gdr/lib/", "gdr/root/", "gdr/src/"], log.Runs.Select(r => r.AutomationDetails.Id));
        Assert.Equal(findings.Length, log.Runs.Sum(r => r.Results.Count));
    }

    [Fact]
    public void MoreFoldersThanRuns_ShareTheLastRun()
    {
        LocatedFinding[] findings = [.. Enumerable.Range(0, SarifLimits.ShownPerRun + 1).Select(i => Located.At($"f{i % 40:00}/{i}.cs"))];

        var log = Composer.Compose([("repo", findings)]);

        Assert.Equal(SarifLimits.RunsPerFile, log.Runs.Count);
        Assert.Equal(findings.Length, log.Runs.Sum(r => r.Results.Count));
        Assert.Equal(log.Runs.Count, log.Runs.Select(r => r.AutomationDetails.Id).Distinct().Count());
    }

    [Fact]
    public void MoreThanARunTakes_IsCut_LeastSevereFirst_WithANotification()
    {
        LocatedFinding[] findings = [.. Enumerable.Range(0, SarifLimits.ResultsPerRun + 2).Select(i => Located.At("src/a.cs", i == 7 ? Located.Key : Located.Mail, line: i + 1))];

        var run = Run(findings);

        Assert.Equal(SarifLimits.ResultsPerRun, run.Results.Count);
        Assert.Equal("private-key-block", run.Results[0].RuleId);
        Assert.Contains("2 less severe results are left out", Assert.Single(run.Invocations[0].ToolExecutionNotifications).Message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void FileTooLarge_IsCutUntilItFits()
    {
        LocatedFinding[] findings = [.. Enumerable.Range(0, 3000).Select(i => Located.At($"src/{i}.cs", line: i + 1) with { Fingerprint = Convert.ToHexStringLower(Guid.NewGuid().ToByteArray()) })];
        using var file = new MemoryStream();

        SarifFile.Write(file, Composer, [("repo", findings)], compressedBytes: 40_000);

        using var packed = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(file.ToArray());
        }

        using var log = JsonDocument.Parse(Encoding.UTF8.GetString(file.ToArray()));
        Assert.InRange(packed.Length, 1, 40_000);
        Assert.InRange(log.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength(), 300, 2999);
    }

    private static SarifRun Run(params LocatedFinding[] findings) => Assert.Single(Composer.Compose([("repo", findings)]).Runs);
}
