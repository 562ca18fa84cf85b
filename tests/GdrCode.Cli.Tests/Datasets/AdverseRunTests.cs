using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GdrCode.Cli.Tests.Datasets;

/// <summary>Machines and people do things to a run that nobody planned: one clear line, and nothing lost.</summary>
public sealed class AdverseRunTests : IDisposable
{
    private static readonly DateTime Future = new(2099, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly Corpus corpus = new(2, 150);

    public void Dispose() => corpus.Dispose();

    [Fact]
    public void ClockThatWentBack_ChangesNothing()
    {
        corpus.Plan("calm", "--shards", "1");
        corpus.Plan("run", "--shards", "1");
        Assert.Equal(0, corpus.Run("calm").ExitCode);
        Interrupt("run");
        // What an attempt left when the clock of its machine was decades ahead.
        foreach (var path in Directory.EnumerateFiles(corpus.At("run"), "*", SearchOption.AllDirectories).Concat(Directory.EnumerateFiles(corpus.Inputs)))
        {
            if (Path.GetFileName(Path.GetDirectoryName(path)) == "attempts")
            {
                var beat = JsonNode.Parse(File.ReadAllText(path))!;
                beat["ts"] = new DateTimeOffset(Future).ToUnixTimeSeconds();
                beat["state"] = "running";
                File.WriteAllText(path, beat.ToJsonString());
            }

            File.SetLastWriteTimeUtc(path, Future);
        }

        var before = Status("run");
        Interrupt("run");
        var between = Status("run");
        var last = corpus.Run("run");

        Assert.Equal("running", before.GetProperty("state").GetString());
        // The attempt that was begun last counts, not the one with the greatest time.
        Assert.Equal(("stopped", 2), (between.GetProperty("state").GetString(), between.GetProperty("attempts").GetInt32()));
        Assert.True(last.ExitCode == 0, last.Error);
        Assert.Equal("done", Status("run").GetProperty("state").GetString());
        Assert.Equal(corpus.Outputs("calm"), corpus.Outputs("run"));
        Assert.Equal(0, Commit("run").ExitCode);
    }

    [Fact]
    public void OutputThatVanished_IsNamed_AndMadeAgain()
    {
        corpus.Plan("run");
        Assert.Equal(0, corpus.Run("run").ExitCode);
        var before = corpus.Outputs("run");
        File.Delete(corpus.At("run/out/data/train-00001-of-00002.jsonl.gz"));

        var gone = Commit("run");
        File.Delete(corpus.At("run/shards/00001.json"));
        var again = corpus.Run("run");
        var whole = Commit("run");

        Assert.Equal((65, 0, 0), (gone.ExitCode, again.ExitCode, whole.ExitCode));
        Assert.Equal($"gdr: shard 1: {corpus.At("run/out/data/train-00001-of-00002.jsonl.gz")} is not there; remove {corpus.At("run/shards/00001.json")} and run the shard again\n", gone.Error);
        Assert.Equal(before, corpus.Outputs("run"));
    }

    [Fact]
    public void InputThatVanishes_CostsItsShardAlone_UntilItIsBack()
    {
        corpus.Plan("calm");
        corpus.Plan("run");
        Assert.Equal(0, corpus.Run("calm").ExitCode);
        var input = Path.Combine(corpus.Inputs, "part0.jsonl.gz");
        File.Move(input, input + ".away");

        var gone = corpus.Run("run", "--shard", "0");
        var other = corpus.Run("run", "--shard", "1");
        var early = Commit("run");
        File.Move(input + ".away", input);
        var back = corpus.Run("run");

        Assert.Equal((74, 0, 75, 0), (gone.ExitCode, other.ExitCode, early.ExitCode, back.ExitCode));
        Assert.Equal($"gdr: {input}: was planned and is not there; bring it back and run the shard again\n", gone.Error);
        Assert.Equal(corpus.Outputs("calm"), corpus.Outputs("run"));
        Assert.Equal(0, Commit("run").ExitCode);
    }

    private void Interrupt(string run)
    {
        using var process = Tool.Start("run", "--run", corpus.At(run), "--key-file", Corpus.Key, "--workers", "1");
        var journals = Lines();
        for (var i = 0; i < 2400 && !process.HasExited && Lines() <= journals; i++)
        {
            Thread.Sleep(25);
        }

        Process.Start("kill", ["-TERM", $"{process.Id}"]).WaitForExit();
        process.WaitForExit();
        Assert.Equal(75, process.ExitCode);

        int Lines() => Directory.EnumerateFiles(corpus.At(run + "/journal"), "*.jsonl").Sum(f => File.ReadLines(f).Count());
    }

    private JsonElement Status(string run) => JsonDocument.Parse(Tool.Run("status", "--run", corpus.At(run), "--json").Output).RootElement;

    private ToolResult Commit(string run) => Tool.Run("commit", "--run", corpus.At(run));
}
