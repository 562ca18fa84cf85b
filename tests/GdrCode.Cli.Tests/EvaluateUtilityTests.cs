using System.Text.Json;

namespace GdrCode.Cli.Tests;

public sealed class EvaluateUtilityTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("gdr-utility-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    [Trait("Speed", "slow")]
    public void Build_CountsWhatStillBuildsAndPasses_AndNamesTheRest()
    {
        string[] repositories = [.. Directory.GetDirectories(Path.Combine(Tool.Fixtures, "buildable"))];
        Assert.Equal(0, Tool.Run(["refine", .. repositories, "--out", At("refined"), "--key-file", Path.Combine(Tool.Fixtures, "demo.key")]).ExitCode);

        var result = Tool.Run("evaluate", "--utility", Path.Combine(Tool.Fixtures, "buildable"), At("refined"), "--build", "--out", At("report"));

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Contains("1 of 1", result.Output.Split('\n').Single(l => l.Contains("repositories that still build", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("3 of 4", result.Output.Split('\n').Single(l => l.Contains("tests that still pass", StringComparison.Ordinal)), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(File.ReadAllText(At("report/utility.json")));
        var builds = json.RootElement.GetProperty("builds");
        Assert.Equal((1, 1, 4, 3), (Number(builds, "buildable"), Number(builds, "still_building"), Number(builds, "tests_passing"), Number(builds, "tests_still_passing")));
        Assert.Equal(
            ["needs-a-package: NotRestored, Report.csproj: NU1101 in Report.csproj", "scripts-only: NothingToBuild, no solution and no project", "stock-ledger: Built, no longer passes: StockLedger.Tests.LedgerTests.Contact_HasTheInitialsOnTheDoor"],
            builds.GetProperty("repositories").EnumerateArray().Select(r => $"{r.GetProperty("repository")}: {r.GetProperty("before")}, {r.GetProperty("reason")}"));
        foreach (var name in (string[])["utility.json", "utility.md", "utility.html"])
        {
            Assert.DoesNotContain("ekehjelm", File.ReadAllText(At($"report/{name}")), StringComparison.OrdinalIgnoreCase);
        }

        Assert.True(File.Exists(At("report/restricted/builds/stock-ledger.log")));
        Assert.Empty(Directory.GetDirectories(Path.Combine(Tool.Fixtures, "buildable"), "obj", SearchOption.AllDirectories));
    }

    [Fact]
    public void Diversity_ComparesThreeForms_AndDrawsThem()
    {
        foreach (var (name, i) in new[] { "Maria Keller", "Aylin Demirkan", "Torvald Ekehjelm" }.Select((n, i) => (n, i)))
        {
            var path = At($"raw/mailer/Mailer{i}.cs");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, $"// ask {name} before the cut-over\nclass Mailer{i} {{ }}\n");
        }

        Assert.Equal(0, Tool.Run("refine", At("raw/mailer"), "--out", At("refined")).ExitCode);

        var result = Tool.Run("evaluate", "--diversity", At("raw"), At("refined"), "--out", At("report"));

        Assert.True(result.ExitCode == 0, result.Error);
        double RougeOfLines(string form) => double.Parse(
            result.Output.Split('\n').Single(l => l.TrimStart().StartsWith(form, StringComparison.Ordinal)).Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[3],
            System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(RougeOfLines("placeholders") > RougeOfLines("refined"), result.Output);
        Assert.Equal(RougeOfLines("as it is"), RougeOfLines("refined"), 0.1);
        Assert.Equal(9, File.ReadAllText(At("report/diversity.html")).Split("<circle").Length - 1);
        Assert.DoesNotContain("Keller", File.ReadAllText(At("report/diversity.json")), StringComparison.Ordinal);
        Assert.Contains("| refined |", File.ReadAllText(At("report/diversity.md")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-such-raw: no such folder", "--diversity", "no-such-raw", "src")]
    [InlineData("--build needs two sides", "--build", "--cases", "x")]
    [InlineData("no-such-raw: no such folder", "--utility", "no-such-raw", "src")]
    [InlineData("no-such-refined: no such folder", "--utility", "src", "no-such-refined")]
    [InlineData("--build-timeout must be more than 0", "--utility", "src", "src", "--build", "--build-timeout", "0")]
    public void UsageFault_IsSaid_AndExitsWithTwo(string message, params string[] arguments)
    {
        var result = Tool.Run(["evaluate", .. arguments]);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();

    private string At(string name) => Path.Combine(folder, name);
}
