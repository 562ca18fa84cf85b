using System.Diagnostics;
using System.Globalization;

using GdrCode.Cli.Output;
using GdrCode.Crawling;

namespace GdrCode.Cli.Tests;

public sealed class ProgressTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("gdr-progress-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Line_TellsFilesRateFindingsAndTimeLeft()
    {
        var progress = new RunProgress("nordwind", 2, 4, Learning: false, 1_000, 2_000, 90_000, 12);

        var line = ProgressLine.Of(progress, TimeSpan.FromSeconds(30), width: 120);

        Assert.Equal("[2/4] nordwind refining [########............] 1,000/2,000 files, 3,000 lines/s, 12 findings, 0:38 left", line);
    }

    [Theory]
    [InlineData(90, "[2/4] nordwind refining 1,000/2,000 files, 3,000 lines/s, 12 findings, 0:38 left")]
    [InlineData(75, "[2/4] refining 1,000/2,000 files, 3,000 lines/s, 12 findings, 0:38 left")]
    [InlineData(60, "1,000/2,000 files, 3,000 lines/s, 12 findings, 0:38 left")]
    [InlineData(20, "1,000/2,000 files, 3")]
    public void Line_OnANarrowTerminal_LosesTheBarFirst(int width, string expected) =>
        Assert.Equal(expected, ProgressLine.Of(new RunProgress("nordwind", 2, 4, Learning: false, 1_000, 2_000, 90_000, 12), TimeSpan.FromSeconds(30), width));

    [Fact]
    public void Line_PromisesNothing_InTheFirstMoments() =>
        Assert.EndsWith(", --:-- left", ProgressLine.Of(new RunProgress("a", 1, 1, Learning: true, 1, 1_000, 10, 0), TimeSpan.FromSeconds(1), width: 120), StringComparison.Ordinal);

    [Fact]
    public void CloneLine_TellsObjectsAndSize() =>
        Assert.Equal("nordwind: cloning, 1,200/4,000 objects, 1.5 MiB", ProgressLine.Of("nordwind", new CloneProgress(1_200, 4_000, 1_572_864)));

    [Fact]
    public void Terminal_ShowsTheLine_AndClearsIt()
    {
        var shown = OnTerminal("refine", "fixtures/repositories/nordwind-billing", "--out", Path.Combine(folder, "out"));

        Assert.Contains(" files, ", shown, StringComparison.Ordinal);
        Assert.Contains(" lines/s, ", shown, StringComparison.Ordinal);
        Assert.Contains(" findings, ", shown, StringComparison.Ordinal);
        Assert.Contains(" left", shown, StringComparison.Ordinal);
        var last = shown.LastIndexOf(" left", StringComparison.Ordinal);
        Assert.Contains("\r ", shown[last..], StringComparison.Ordinal);
    }

    [Fact]
    public void Terminal_ShowsTheShard()
    {
        using var corpus = new Datasets.Corpus(1, 2_000);

        var shown = OnTerminal("shard", Path.Combine(corpus.Inputs, "part0.jsonl.gz"), "--out", corpus.At("out.jsonl.gz"), "--schema", "starcoderdata", "--key-file", Datasets.Corpus.Key);

        Assert.Matches(@"\rpart0\.jsonl\.gz: [0-9,]+ records, [0-9.]+ MB/s, [0-9,]+ findings, 0:[0-9:]+ left", shown);
    }

    [Fact]
    public void Terminal_ShowsTheClone()
    {
        var bare = Path.Combine(folder, "bare.git");
        Git("init", "-q", "work");
        File.WriteAllText(Path.Combine(folder, "work", "a.cs"), "class A;\n");
        Git("-C", "work", "add", ".");
        Git("-C", "work", "-c", "user.name=a", "-c", "user.email=a@b.invalid", "commit", "-qm", "first");
        Git("clone", "-q", "--bare", "work", bare);

        var shown = OnTerminal("scan", "file://" + bare);

        Assert.Contains("bare: cloning, ", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Pipe_ShowsNothingOfIt()
    {
        var result = Tool.Run("scan", "fixtures/repositories/nordwind-billing");

        Assert.DoesNotContain("\r", result.Error + result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(" left", result.Error, StringComparison.Ordinal);
    }

    // script(1) of util-linux gives the tool a terminal of its own; it is part of every Debian.
    private static string OnTerminal(params string[] arguments)
    {
        var command = string.Join(' ', arguments.Prepend(Path.Combine(AppContext.BaseDirectory, "gdr.dll")).Prepend("dotnet").Select(a => $"'{a}'"));
        using var process = Process.Start(new ProcessStartInfo("script", ["-qec", command, "/dev/null"]) { RedirectStandardOutput = true, RedirectStandardInput = true, WorkingDirectory = Tool.Root })!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode is 0 or 1, process.ExitCode.ToString(CultureInfo.InvariantCulture) + output);
        return output;
    }

    private void Git(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error);
    }
}
