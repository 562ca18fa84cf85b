namespace GdrCode.Cli.Tests.Configuration;

public class ConfigurationCheckTests
{
    [Fact]
    public void EveryFault_IsToldWithLineAndColumn()
    {
        using var folder = new ConfiguredFolder("""
            judge: oracle
            workrs: 3
            workers: 0
            attribution: burn
            allow: missing.txt
            file-timeout: soon
            max-cost: 3
            rules:
            sure: [0.1, 0.9]
            labels: out
            report: yes
            train:
              out: model
            baseline:
              out: known
              labels: out
            scan:
              format: yaml
              json: maybe
              sarif: true
            workers: 2
            """);

        var result = folder.Run("config", "check");

        Assert.Equal(2, result.ExitCode);
        Assert.Equal(
            [
                "gdr.yaml:1:8: judge", "gdr.yaml:2:1: workrs", "gdr.yaml:3:10: workers", "gdr.yaml:4:14: attribution", "gdr.yaml:5:8: allow", "gdr.yaml:6:15: file-timeout", "gdr.yaml:7:1: --max-cost needs the price of a million tokens",
                "gdr.yaml:8:1: rules", "gdr.yaml:9:1: sure", "gdr.yaml:10:1: labels", "gdr.yaml:11:1: report", "gdr.yaml:12:1: train", "gdr.yaml:16:3: labels", "gdr.yaml:18:11: format", "gdr.yaml:19:9: json", "gdr.yaml:20:3: --sarif writes beside the labels", "gdr.yaml:21:1: workers",
            ],
            result.Error.TrimEnd().Split('\n').Where(l => !l.Contains("note", StringComparison.Ordinal)).Select(l => string.Join(':', l.Split(':').Take(4))));
    }

    [Theory]
    [InlineData("workrs: 3", "did you mean workers?")]
    [InlineData("format: github", "put it under scan:")]
    [InlineData("force: true", "put it under refine:")]
    [InlineData("sarif: true", "scan and refine")]
    [InlineData("scan: 3", "is a command")]
    [InlineData("- a\n- b", "write NAME: VALUE")]
    [InlineData("workers: 2\n---\nworkers: 3", "one document")]
    [InlineData("workers: &n 2\nshots: *n", "aliases are not taken")]
    public void Fault_SaysWhatToDo(string settings, string advice)
    {
        using var folder = new ConfiguredFolder(settings);

        Assert.Contains(advice, folder.Run("config", "check").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a: [\nworkers: 0")]
    [InlineData("workers: 2\n\tscan: 3")]
    [InlineData("{ workers: 2")]
    [InlineData("\"workers: 2")]
    public void BrokenYaml_IsAFault_WithItsPlace(string settings)
    {
        using var folder = new ConfiguredFolder(settings);

        var result = folder.Run("config", "check");

        Assert.Equal(2, result.ExitCode);
        Assert.Matches(@"gdr\.yaml:\d+:\d+: not YAML", result.Error);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("judge: none\nworkers: 2\nbaseline:\n  out: known\nscan:\n  format: github\n  judge: embedded\nrefine:\n  out: out\n  sarif: true\nreport:\n  reveal: false\n")]
    public void SoundFile_HasNoFault(string settings)
    {
        using var folder = new ConfiguredFolder(settings);

        var result = folder.Run("config", "check");

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Contains("no fault", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void MissingFile_IsSaid()
    {
        using var folder = new ConfiguredFolder("");

        var result = folder.Run("config", "check", "other.yaml");

        Assert.Equal((2, "gdr: other.yaml: no such file\n"), (result.ExitCode, result.Error));
    }
}
