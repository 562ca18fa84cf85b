using System.Text.Json;

namespace GdrCode.Cli.Tests.Datasets;

public class ShardTests
{
    [Fact]
    public void Shard_IsRefined_AndTheSecondRunChangesNothing()
    {
        using var corpus = new Corpus(1, 20);
        var (once, twice) = (corpus.At("once.jsonl.gz"), corpus.At("twice.jsonl"));

        var first = Refine(Path.Combine(corpus.Inputs, "part0.jsonl.gz"), once);
        var second = Refine(once, twice);

        Assert.True(first.ExitCode == 0, first.Error);
        Assert.Equal(0, second.ExitCode);
        Assert.Equal(20, Corpus.Lines(once).Count());
        Assert.DoesNotContain("strowska", string.Concat(Corpus.Lines(once)), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(Corpus.Lines(once), File.ReadLines(twice));
    }

    [Fact]
    public void TruncatedShard_GivesItsWholeRecords_AndSaysSo()
    {
        using var corpus = new Corpus(1, 500);
        var input = Path.Combine(corpus.Inputs, "part0.jsonl.gz");
        File.WriteAllBytes(input, File.ReadAllBytes(input)[..^200]);

        var result = Refine(input, corpus.At("out.jsonl"), "--progress", "json");

        Assert.Equal(65, result.ExitCode);
        Assert.Contains("truncated-gzip 1", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("strowska", result.Error + File.ReadAllText(corpus.At("out.jsonl.quarantine.jsonl")), StringComparison.OrdinalIgnoreCase);
        Assert.InRange(File.ReadLines(corpus.At("out.jsonl")).Count(), 1, 499);
        var progress = JsonDocument.Parse(result.Error.Split('\n').Last(l => l.StartsWith('{'))).RootElement;
        Assert.Equal(["shard", "records", "cached", "bytes", "mb_s", "findings", "share", "eta_s"], progress.EnumerateObject().Select(p => p.Name));
        Assert.Equal("part0.jsonl.gz", progress.GetProperty("shard").GetString());
        Assert.Equal(1, progress.GetProperty("share").GetDouble());
        Assert.InRange(progress.GetProperty("records").GetInt64(), 1, 499);
        Assert.True(progress.GetProperty("findings").GetInt64() > 0 && progress.GetProperty("mb_s").GetDouble() > 0);
    }

    [Fact]
    public void Pipe_AnswersEachLineWithOne_AtOnce()
    {
        using var process = Tool.Start("pipe", "--schema", "starcoderdata", "--key-file", Corpus.Key, "--workers", "2");
        var answers = new List<string>();
        foreach (var line in (string[])[Corpus.Record(0, 1), "no json", "", """{"id":"x","content":null}""", Corpus.Record(0, 2)])
        {
            process.StandardInput.Write(line + "\n");
            process.StandardInput.Flush();
            // The answer comes while the pipe is still open.
            answers.Add(process.StandardOutput.ReadLine()!);
        }

        process.StandardInput.Close();
        var rest = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        Assert.Empty(rest);
        Assert.Equal(65, process.ExitCode);
        Assert.Equal(["changed", "withheld", "withheld", "skipped", "changed"], answers.Select(a => JsonDocument.Parse(a).RootElement.GetProperty("gdr").GetProperty("status").GetString()));
        Assert.DoesNotContain("strowska", string.Concat(answers), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("a.parquet", "a shard's name ends in")]
    [InlineData("absent.jsonl", "no such file")]
    public void BadInput_IsSaidInOneLine(string name, string message)
    {
        var result = Refine(Path.Combine(Path.GetTempPath(), name), Path.Combine(Path.GetTempPath(), "gdr-never-made.jsonl"));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.TrimEnd().Split('\n'));
    }

    private static ToolResult Refine(string input, string output, params IReadOnlyList<string> options) =>
        Tool.Run(["shard", input, "--out", output, "--schema", "starcoderdata", "--key-file", Corpus.Key, .. options]);
}
