using System.Text.Json;

namespace GdrCode.Cli.Tests;

public sealed class EvaluateTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("gdr-evaluate-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void MarkedCorpus_IsUnmarked_Scanned_Refined_AndScored()
    {
        Write("set/mailer/Mailer.cs", "// ask ⟦person-name:Maria Keller⟧ (⟦email-address:maria.keller@nordwind-logistik.de⟧)\nclass Mailer { } // ⟦!v1.2.3⟧\n");
        Write("set/math/Sum.cs", "class Sum { int Add(int a, int b) => a + b; }\n");

        Assert.Equal(0, Tool.Run("evaluate", "unmark", At("set"), "--out", At("plain")).ExitCode);
        Assert.Equal(1, Tool.Run("scan", At("plain/repositories/mailer"), At("plain/repositories/math"), "--labels", At("labels")).ExitCode);
        Assert.Equal(0, Tool.Run("refine", At("plain/repositories/mailer"), At("plain/repositories/math"), "--out", At("refined")).ExitCode);
        var result = Tool.Run("evaluate", $"scan={At("labels")}", "--compare", $"refine={At("refined")}", "--expert", At("set"), "--refined", At("refined"), "--out", At("report"));

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Contains("2 repositories (1 with sensitive lines), 2 files, 5 lines: 1 sensitive", result.Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(File.ReadAllText(At("report/evaluation.json")));
        var systems = json.RootElement.GetProperty("systems");
        Assert.Equal(["scan", "refine"], systems.EnumerateArray().Select(s => s.GetProperty("name").GetString()));
        foreach (var system in systems.EnumerateArray())
        {
            Assert.Equal((1, 0), (system.GetProperty("lines").GetProperty("recall").GetDouble(), system.GetProperty("lines").GetProperty("false_positives").GetInt32()));
            Assert.Equal(1, system.GetProperty("spans").GetProperty("strict").GetProperty("f1").GetDouble());
        }

        Assert.Equal((2, 0), (systems[0].GetProperty("residual").GetProperty("spans").GetInt32(), systems[0].GetProperty("residual").GetProperty("readable").GetInt32()));
        Assert.True(Directory.Exists(At("report/restricted")));

        var utility = Tool.Run("evaluate", "--utility", At("plain/repositories"), At("refined"));
        Assert.True(utility.ExitCode == 0, utility.Error);
        Assert.Contains("2 of 2", utility.Output.Split('\n').Single(l => l.Contains("C# that still parses", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("1 of 2", utility.Output.Split('\n').Single(l => l.Contains("files changed", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void Cases_AreRunUnderEveryJudge()
    {
        Write("cases.jsonl", """
            {"id":"1","source":"own","filename":"a.txt","text":"write to maria.keller@nordwind-logistik.de","expected":"positive","category":"email-address","spans":[[9,42]]}
            {"id":"2","source":"own","filename":"a.txt","text":"plain words","expected":"negative","category":"email-address","spans":[],"negative_scope":"category"}
            """);

        var result = Tool.Run("evaluate", "--cases", At("cases.jsonl"), "--out", At("report"));

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Equal(2, result.Output.Split('\n').Count(l => l.TrimStart().StartsWith("own", StringComparison.Ordinal)));
        Assert.Equal(4, result.Output.Split("1.000 / 1.000").Length - 1);
        using var json = JsonDocument.Parse(File.ReadAllText(At("report/cases.json")));
        Assert.Equal(["none", "embedded"], json.RootElement.EnumerateArray().Select(s => s.GetProperty("name").GetString()));
        Assert.All(json.RootElement.EnumerateArray(), s => Assert.Equal(1, s.GetProperty("total").GetProperty("found").GetInt32()));
        Assert.Contains("2 cases under none and embedded.", File.ReadAllText(At("report/cases.html")), StringComparison.Ordinal);
        Assert.Contains("| own | 1 |", File.ReadAllText(At("report/cases.md")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("predictions need an expert", "labels")]
    [InlineData("--expert needs predictions", "--expert", "x")]
    [InlineData("nothing to evaluate")]
    [InlineData("no-such-corpus: no such file or folder", "labels", "--expert", "no-such-corpus")]
    [InlineData("no-such-cases: no such file", "--cases", "no-such-cases")]
    public void UsageFault_IsSaid_AndExitsWithTwo(string message, params string[] arguments)
    {
        var result = Tool.Run(["evaluate", .. arguments]);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    private string At(string name) => Path.Combine(folder, name);

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(name))!);
        File.WriteAllText(At(name), text);
    }
}
