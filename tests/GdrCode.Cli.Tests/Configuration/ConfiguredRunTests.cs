namespace GdrCode.Cli.Tests.Configuration;

public class ConfiguredRunTests
{
    [Fact]
    public void FileInTheCurrentFolder_Counts_AndIsNamed()
    {
        using var folder = new ConfiguredFolder("scan:\n  format: github\n");

        var result = folder.Run("scan", "code");

        Assert.StartsWith("::error file=a.cs,line=4,", result.Output, StringComparison.Ordinal);
        Assert.Contains("gdr: configured by gdr.yaml", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--format", "markdown")]
    [InlineData("--format=markdown")]
    public void CommandLine_Wins(params string[] arguments)
    {
        using var folder = new ConfiguredFolder("scan:\n  format: github\n");

        Assert.StartsWith("### gdr found", folder.Run(["scan", "code", .. arguments]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void CommandLine_Wins_OverWhatItShutsOut()
    {
        using var folder = new ConfiguredFolder("scan:\n  json: true\n  diff: HEAD~1..HEAD\n");

        var result = folder.Run("scan", "code", "--format", "github", "--rev", "HEAD");

        Assert.DoesNotContain("--diff", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("{", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Switch_CanBeTakenBack()
    {
        using var folder = new ConfiguredFolder("scan:\n  json: true\n");

        Assert.StartsWith("{", folder.Run("scan", "code").Output, StringComparison.Ordinal);
        Assert.StartsWith("code/a.cs:3", folder.Run("scan", "code", "--json", "false").Output, StringComparison.Ordinal);
        Assert.StartsWith("code/a.cs:3", folder.Run("scan", "code", "--no-config").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Section_WinsOverWhatIsShared_AndRequiredOptionsMayStandInIt()
    {
        using var folder = new ConfiguredFolder("allow: none.txt\nrefine:\n  out: clean\n  allow: known.txt\n");
        folder.Write("known.txt", "Vq7tmR2xLw9\n");

        var result = folder.Run("refine", "code");

        Assert.True(result.ExitCode == 0, result.Error);
        var refined = File.ReadAllText(folder.At("clean/repositories/code/a.cs"));
        Assert.Contains("Vq7tmR2xLw9", refined, StringComparison.Ordinal);
        Assert.DoesNotContain("orsolya", refined, StringComparison.Ordinal);
    }

    [Fact]
    public void Paths_AreRelativeToTheFile()
    {
        using var folder = new ConfiguredFolder("");
        folder.Write("settings/own.yaml", "allow: known.txt\n");
        folder.Write("settings/known.txt", "Vq7tmR2xLw9\norsolya.keller@kivilinn.ee\n");

        var result = folder.Run("scan", "code", "--config", "settings/own.yaml");

        Assert.True(result.ExitCode == 0, result.Error);
    }

    [Fact]
    public void Baseline_IsWritten_WhereItIsConfiguredAndNotThereYet()
    {
        using var folder = new ConfiguredFolder("baseline:\n  out: known\nscan:\n  baseline: known\n");

        Assert.Equal(0, folder.Run("baseline", "code").ExitCode);
        Assert.Equal(0, folder.Run("scan", "code").ExitCode);
    }

    [Fact]
    public void Faults_StopTheRun_AllTold_ButNotItsHelp()
    {
        using var folder = new ConfiguredFolder("workers: 0\nscan:\n  format: yaml\n");

        var result = folder.Run("scan", "code");

        Assert.Equal(2, result.ExitCode);
        Assert.Matches(@"^gdr: gdr\.yaml:1:10: workers: .*\ngdr: gdr\.yaml:2?3:11: format: .*\n$", result.Error);
        Assert.Equal(0, folder.Run("scan", "--help").ExitCode);
    }

    [Theory]
    [InlineData("judge: openai:gpt")]
    [InlineData("endpoint: http://127.0.0.1:9/v1")]
    [InlineData("mask: none")]
    [InlineData("scan:\n  labels: ../out")]
    [InlineData("allow: /etc/hostname")]
    public void FileThatNobodyNamed_CantSendCodeAway_NorReachOutOfItsFolder(string settings)
    {
        using var folder = new ConfiguredFolder(settings);

        var result = folder.Run("scan", "code");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("counts only in a file that is named", result.Error, StringComparison.Ordinal);
        Assert.NotEqual(2, folder.Run("scan", "code", "--config", "gdr.yaml", "--judge", "none").ExitCode);
    }

    [Fact]
    public void FileThatNobodyNamed_CantReachOutByALink()
    {
        using var folder = new ConfiguredFolder("scan:\n  labels: link/out\n");
        Directory.CreateSymbolicLink(folder.At("link"), Path.Combine(folder.Path, ".."));

        Assert.Equal(2, folder.Run("scan", "code").ExitCode);
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "..", "out")));
    }

    [Theory]
    [InlineData(".")]
    [InlineData("../project")]
    [InlineData("..")]
    public void InputOfRefine_DoesNotConfigureItsOwnCleaning(string input)
    {
        using var folder = new ConfiguredFolder("allow: known.txt\n");
        folder.Write("known.txt", "Vq7tmR2xLw9\n");
        var output = Directory.CreateTempSubdirectory("gdr-configured-out-").FullName;

        var result = folder.Run("refine", input, "--out", output);

        Assert.Contains("does not count", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(
            Directory.EnumerateFiles(Path.Combine(output, "repositories"), "a.cs", SearchOption.AllDirectories), f => File.ReadAllText(f).Contains("Vq7tmR2xLw9", StringComparison.Ordinal));
        Directory.Delete(output, recursive: true);
    }

    [Fact]
    public void FileInAnInput_IsNotLookedAt()
    {
        using var folder = new ConfiguredFolder("");
        folder.Write("code/gdr.yaml", "scan:\n  format: github\n");

        Assert.StartsWith("code/a.cs:3", folder.Run("scan", "code").Output, StringComparison.Ordinal);
    }
}
