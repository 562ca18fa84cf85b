using System.Diagnostics;
using System.Text.Json;

namespace GdrCode.Cli.Tests.Datasets;

public sealed class ClusterRunTests : IDisposable
{
    private readonly Corpus corpus = new(3, 150);

    public void Dispose() => corpus.Dispose();

    [Fact]
    public async Task KilledAndStoppedAttempts_EndInTheSameBytes_AsOneThatWasNot()
    {
        // The script that is run with two hundred kills by hand.
        var start = new ProcessStartInfo("bash", [Path.Combine(Tool.Root, "tests", "GdrCode.Benchmarks", "crash-test.sh"), "6"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["CRASH_TOOL"] = Tool.Assembly;
        start.Environment["CRASH_INPUT"] = corpus.Inputs;
        start.Environment["CRASH_SCHEMA"] = "starcoderdata";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.True(process.ExitCode == 0, output + await error);
        Assert.StartsWith("6 kills, ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void StopSignal_SavesACheckpoint_FromWhichTheNextAttemptGoesOn()
    {
        corpus.Plan("run", "--shards", "1");
        using var process = Tool.Start("run", "--run", corpus.At("run"), "--shard", "0", "--key-file", Corpus.Key, "--workers", "1", "--progress", "json");
        WaitFor(() => Directory.EnumerateFiles(corpus.At("run/journal"), "*.jsonl").Any() || process.HasExited);
        Process.Start("kill", ["-USR1", $"{process.Id}"]).WaitForExit();
        process.WaitForExit();
        var state = JsonDocument.Parse(Tool.Run("status", "--run", corpus.At("run"), "--json").Output).RootElement;

        var next = corpus.Run("run", "--shard", "auto");

        Assert.Equal(75, process.ExitCode);
        Assert.Equal("stopped", state.GetProperty("state").GetString());
        Assert.Equal(0, next.ExitCode);
        Assert.StartsWith("450 records", next.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void TwoAttemptsOfOneShard_MayRace()
    {
        corpus.Plan("run", "--shards", "1");
        using var first = Tool.Start("run", "--run", corpus.At("run"), "--key-file", Corpus.Key);
        using var second = Tool.Start("run", "--run", corpus.At("run"), "--key-file", Corpus.Key);
        foreach (var process in (Process[])[first, second])
        {
            var error = process.StandardError.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, error);
        }

        Assert.Equal(0, Commit("run").ExitCode);
    }

    [Fact]
    public void Commit_RefusesOneByteChanged_AndARunThatIsNotWhole()
    {
        corpus.Plan("run");
        Assert.Equal(0, corpus.Run("run", "--shard", "0").ExitCode);
        var early = Commit("run");
        Assert.Equal("1\n2\n", Tool.Run("retry", "--run", corpus.At("run")).Output);
        Assert.Equal("1-2 0\n", Tool.Run("retry", "--run", corpus.At("run"), "--format", "slurm").Output);
        Assert.Equal(0, corpus.Run("run").ExitCode);
        var good = Commit("run");
        var success = corpus.At("run/out/_SUCCESS");
        Assert.True(File.Exists(success));

        // The operating system byte of a gzip header changes nothing that is read.
        var output = Directory.EnumerateFiles(corpus.At("run/out/data")).Order(StringComparer.Ordinal).First();
        var bytes = File.ReadAllBytes(output);
        bytes[9] ^= 1;
        File.WriteAllBytes(output, bytes);
        var bad = Commit("run");

        Assert.Equal((75, 0, 65), (early.ExitCode, good.ExitCode, bad.ExitCode));
        Assert.False(File.Exists(success));
        Assert.Contains("is not what was written", bad.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Release_HasACardWithExactFeatures_AndACroissantFile()
    {
        corpus.Plan("run", "--shards", "1");
        corpus.Run("run");
        Assert.Equal(0, Tool.Run("commit", "--run", corpus.At("run"), "--name", "Kleine Sammlung: C#").ExitCode);

        var card = File.ReadAllText(corpus.At("run/out/README.md"));
        var croissant = JsonDocument.Parse(File.ReadAllBytes(corpus.At("run/out/croissant.json"))).RootElement;

        Assert.Contains("- name: \"max_stars_count\"\n    dtype: int64\n", card, StringComparison.Ordinal);
        Assert.Contains("- name: \"gdr\"\n    struct:\n    - name: \"v\"\n      dtype: int64\n", card, StringComparison.Ordinal);
        Assert.Contains("num_examples: 450", card, StringComparison.Ordinal);
        Assert.Equal("http://mlcommons.org/croissant/1.1", croissant.GetProperty("conformsTo").GetString());
        Assert.Contains("in 450 of 450 records", croissant.GetProperty("rai:personalSensitiveInformation").GetString(), StringComparison.Ordinal);
        Assert.Equal(["id", "content", "max_stars_repo_name", "max_stars_repo_path", "max_stars_count", "gdr"],
            croissant.GetProperty("recordSet")[0].GetProperty("field").EnumerateArray().Select(f => f.GetProperty("name").GetString()));
    }

    [Fact]
    public void DamagedLines_AreQuarantined_AndCommittedOnlyWhenAsked()
    {
        corpus.Write("part9.jsonl", Corpus.Record(9, 1) + "\nno json\n" + Corpus.Record(9, 1));
        corpus.Plan("run", "--shards", "1");

        var run = corpus.Run("run");
        var (plain, accepted) = (Commit("run"), Tool.Run("commit", "--run", corpus.At("run"), "--accept-damaged"));

        Assert.Equal((65, 65, 0), (run.ExitCode, plain.ExitCode, accepted.ExitCode));
        Assert.Equal(["duplicate-id", "invalid-json"],
            Corpus.Lines(corpus.At("run/quarantine/00000.jsonl.gz")).Select(l => JsonDocument.Parse(l).RootElement.GetProperty("reason").GetString()).Order());
    }

    [Fact]
    public void InputThatIsGoneOrAnother_AnotherKey_AndASecondPlan_AreRefused()
    {
        corpus.Plan("run");
        var input = Path.Combine(corpus.Inputs, "part1.jsonl.gz");
        File.Move(input, input + ".away");
        var gone = corpus.Run("run", "--shard", Shard("part1"));
        File.WriteAllText(input, "x");
        var other = corpus.Run("run", "--shard", Shard("part1"));
        File.WriteAllText(corpus.At("key"), "another key of many characters");
        var key = Tool.Run("run", "--run", corpus.At("run"), "--key-file", corpus.At("key"));
        var again = corpus.Plan("run");

        Assert.Equal((74, 65, 2, 2), (gone.ExitCode, other.ExitCode, key.ExitCode, again.ExitCode));
        Assert.Contains("part1.jsonl.gz: was planned and is not there", gone.Error, StringComparison.Ordinal);
        Assert.All((ToolResult[])[gone, other, key, again], r => Assert.Single(r.Error.TrimEnd().Split('\n')));
    }

    [Fact]
    public void Sidecars_AreOneAnInput()
    {
        var refused = corpus.Plan("run", "--attributes", "--shards", "2");

        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("leave out --shards", refused.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(corpus.At("run/run.json")));
    }

    private string Shard(string name) => JsonDocument.Parse(Corpus.Lines(corpus.At("run/plan.jsonl.gz")).First(l => l.Contains(name, StringComparison.Ordinal))).RootElement.GetProperty("shard").GetRawText();

    private ToolResult Commit(string run) => Tool.Run("commit", "--run", corpus.At(run));

    private static void WaitFor(Func<bool> condition)
    {
        for (var i = 0; i < 1200 && !condition(); i++)
        {
            Thread.Sleep(50);
        }
    }
}
