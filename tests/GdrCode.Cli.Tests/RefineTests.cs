using System.Diagnostics;
using System.Text.Json;

namespace GdrCode.Cli.Tests;

public class RefineTests(RefinedFixtures fixtures) : IClassFixture<RefinedFixtures>
{
    [Fact]
    public void Run_WithholdsNothing_AndExitsWithZero()
    {
        Assert.True(fixtures.Result.ExitCode == 0, fixtures.Result.Error);
        Assert.Empty(fixtures.Result.Output);
        Assert.Contains("sensitive lines", fixtures.Result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Vq7!tmR2xL")]
    [InlineData("hG5_rr90Wq-p")]
    [InlineData("pk83-Lm2q-ZZt7")]
    [InlineData("Maria Keller")]
    [InlineData("maria.keller@")]
    [InlineData("DE36 2009 0500 7340 9182 63")]
    [InlineData("94.130.77.18")]
    [InlineData("+49 171 5598823")]
    [InlineData("Ewa Zielonka")]
    [InlineData("ewa.zielonka")]
    [InlineData("twojnarowski")]
    [InlineData("jpetersen")]
    [InlineData("k&amp;9Trw#2Lp")]
    [InlineData("renata.kowalczyk")]
    public void SensitiveValue_IsReadableNowhere(string value)
    {
        var holders = Directory.EnumerateFiles(Path.Combine(fixtures.Output, "repositories"), "*", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(fixtures.Output, "labels")))
            .Append(Path.Combine(fixtures.Output, "report.json"))
            .Where(path => !path.Contains("/.git/", StringComparison.Ordinal))
            .Where(path => File.ReadAllText(path).Contains(value, StringComparison.Ordinal) || File.ReadAllText(path, System.Text.Encoding.Unicode).Contains(value, StringComparison.Ordinal));

        Assert.Empty(holders);
    }

    [Theory]
    [InlineData("tiny-math/src/Matrix.cs")]
    [InlineData("tiny-math/README.md")]
    [InlineData("nordwind-billing/src/Billing/Invoice.cs")]
    [InlineData("nordwind-billing/src/Billing/Billing.csproj")]
    [InlineData("encodings/empty.cs")]
    public void CleanFile_IsByteForByteTheSame(string path) =>
        Assert.Equal(File.ReadAllBytes(RefinedFixtures.Original(path)), File.ReadAllBytes(fixtures.Refined(path)));

    [Fact]
    public void EveryFile_IsThere_WithItsNumberOfLines()
    {
        foreach (var original in RefinedFixtures.Names.SelectMany(n => Directory.EnumerateFiles(n, "*", SearchOption.AllDirectories)))
        {
            var refined = fixtures.Refined(Path.GetRelativePath(Path.Combine(Tool.Fixtures, "repositories"), original));

            Assert.Equal(File.ReadAllBytes(original).Count(b => b is (byte)'\n' or (byte)'\r'), File.ReadAllBytes(refined).Count(b => b is (byte)'\n' or (byte)'\r'));
        }
    }

    [Fact]
    public void ChangedLines_AreExactlyTheLabelledOnes()
    {
        var labelled = File.ReadLines(Path.Combine(fixtures.Output, "labels", "lines.jsonl"))
            .Select(l => JsonDocument.Parse(l).RootElement)
            .Where(r => r.GetProperty("action").GetString() == "rewritten")
            .Select(r => $"{r.GetProperty("repo")}/{r.GetProperty("path")}:{r.GetProperty("line")}")
            .ToHashSet();

        var changed = new HashSet<string>();
        foreach (var original in RefinedFixtures.Names.SelectMany(n => Directory.EnumerateFiles(n, "*", SearchOption.AllDirectories)))
        {
            var path = Path.GetRelativePath(Path.Combine(Tool.Fixtures, "repositories"), original);
            var (before, after) = (File.ReadAllLines(original), File.ReadAllLines(fixtures.Refined(path)));
            changed.UnionWith(before.Zip(after).Select((pair, i) => (pair, i)).Where(p => p.pair.First != p.pair.Second).Select(p => $"{path}:{p.i + 1}"));
        }

        Assert.Equal(labelled.Order(), changed.Order());
    }

    [Fact]
    public void SecondRun_ChangesNothing()
    {
        var again = Path.Combine(Path.GetDirectoryName(fixtures.Output)!, "again");
        var inputs = Directory.EnumerateDirectories(Path.Combine(fixtures.Output, "repositories")).Order(StringComparer.Ordinal);

        var result = Tool.Run(["refine", .. inputs, "--out", again, "--key-file", Path.Combine(Tool.Fixtures, "demo.key")]);

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.False(Directory.Exists(Path.Combine(again, "restricted", "patches")), "the second run rewrote something");
    }

    [Fact]
    public void OneWorkerAndThree_GiveTheSameBytes()
    {
        var folder = Path.GetDirectoryName(fixtures.Output)!;
        RefinedFixtures.Refine(Path.Combine(folder, "w1"), "--workers", "1");
        RefinedFixtures.Refine(Path.Combine(folder, "w3"), "--workers", "3");

        Assert.Equal(Files(Path.Combine(folder, "w1")), Files(Path.Combine(folder, "w3")));
    }

    [Fact]
    public void Patch_AppliesToTheOriginal_AndGivesTheRefinedTree()
    {
        foreach (var name in RefinedFixtures.Names.Select(n => Path.GetFileName(n)))
        {
            var patch = Path.Combine(fixtures.Output, "restricted", "patches", name + ".patch");
            if (!File.Exists(patch))
            {
                continue;
            }

            var copy = Directory.CreateTempSubdirectory("gdr-apply-").FullName;
            Shell($"cp -r '{RefinedFixtures.Original(name!)}/.' '{copy}' && cd '{copy}' && git apply --whitespace=nowarn '{patch}' && diff -r --exclude=.git '{copy}' '{fixtures.Refined(name!)}'");
            Directory.Delete(copy, recursive: true);
        }
    }

    private static void Shell(string command)
    {
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", command]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output);
    }

    // report.json holds the seconds the run took, the one thing that differs between equal runs.
    private static Dictionary<string, string> Files(string root) => Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
        .Where(p => Path.GetFileName(p) != "report.json" && !p.EndsWith("/.git/index", StringComparison.Ordinal))
        .ToDictionary(p => Path.GetRelativePath(root, p), p => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(p))));
}
