namespace GdrCode.Cli.Tests;

public sealed class UsageTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("gdr-usage-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("refine", "fixtures/repositories/tiny-math")]
    [InlineData("scan")]
    [InlineData("scan", "no/such/folder")]
    [InlineData("scan", "gopher://host/repository")]
    [InlineData("scan", "fixtures", "--workers", "0")]
    [InlineData("scan", "fixtures", "--judge", "oracle")]
    [InlineData("scan", "fixtures", "--no-such-option")]
    [InlineData("scan", "fixtures", "--allow", "no-such-file")]
    [InlineData("scan", "fixtures", "--file-timeout", "0")]
    [InlineData("scan", "fixtures", "--key-file", "no-such-file")]
    [InlineData("scan", "README.md")]
    [InlineData("rules", "show", "no-such-rule")]
    public void UsageFault_IsSaidInShort_AndExitsWithTwo(params string[] arguments)
    {
        var result = Tool.Run(arguments);

        Assert.Equal(2, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.InRange(result.Error.Trim().Split('\n').Length, 1, 3);
        Assert.StartsWith("gdr: ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ExistingOutput_IsNotTouched()
    {
        File.WriteAllText(Path.Combine(folder, "precious.txt"), "mine");

        var result = Tool.Run("refine", "fixtures/repositories/tiny-math", "--out", folder);

        Assert.Equal(2, result.ExitCode);
        Assert.Equal(["precious.txt"], Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("source", "source/out")]
    [InlineData("source", "source")]
    [InlineData("source/inner", "source")]
    [InlineData("source", "link/out")]
    public void OutputAndInput_MayNotLieInEachOther(string input, string output)
    {
        Directory.CreateDirectory(Path.Combine(folder, "source", "inner"));
        File.WriteAllText(Path.Combine(folder, "source", "report.json"), "{}");
        Directory.CreateSymbolicLink(Path.Combine(folder, "link"), Path.Combine(folder, "source"));

        var result = Tool.Run("refine", Path.Combine(folder, input), "--out", Path.Combine(folder, output), "--force");

        Assert.Equal(2, result.ExitCode);
        Assert.Matches("^gdr: .*(lies in|holds) the input .*\n$", result.Error);
        Assert.Equal(["link", "source"], Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.True(File.Exists(Path.Combine(folder, "source", "report.json")));
    }

    [Theory]
    [InlineData("--key-file")]
    [InlineData("--rules")]
    public void MissingKeyOrRules_LeaveNoOutputBehind(string option)
    {
        var result = Tool.Run("refine", "fixtures/repositories/tiny-math", "--out", Path.Combine(folder, "out"), option, Path.Combine(folder, "missing"));

        Assert.Equal(2, result.ExitCode);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
    }

    [Theory]
    [InlineData("refine", "")]
    [InlineData("scan", "")]
    [InlineData("refine", "file://")]
    public void RevisionThatIsNotThere_ExitsWithTwo_AndLeavesNoOutputBehind(string command, string scheme)
    {
        var code = Path.Combine(folder, "code");
        Crawling.Git.Create(code, ("a.cs", "class A { }\n"));

        var result = Tool.Run([command, scheme + code, "--rev", "no-such-branch", command == "scan" ? "--labels" : "--out", Path.Combine(folder, "out")]);

        Assert.Equal(2, result.ExitCode);
        Assert.Matches("^gdr: .*no-such-branch.*\n$", result.Error);
        Assert.Equal(["code"], Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("any", 1)]
    [InlineData("error", 1)]
    [InlineData("never", 0)]
    public void FileThatScanWithholds_ExitsWithOne(string failOn, int exitCode)
    {
        File.WriteAllText(Path.Combine(folder, "large.cs"), "class Large { }\n");

        var result = Tool.Run("scan", folder, "--max-file-size", "5", "--fail-on", failOn);

        Assert.Equal(exitCode, result.ExitCode);
        Assert.Contains("large.cs: withheld: too-large", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void UserRules_WithFaults_AreReportedAllTogether()
    {
        File.WriteAllText(Path.Combine(folder, "bad.yaml"), "group: own\ncategories:\n  - id: mine\n    rules:\n      - id: one\n        score: 7\n        keywords: [abc]\n        colour: red\n");

        var result = Tool.Run("rules", "test", "--rules", folder);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("score", result.Error, StringComparison.Ordinal);
        Assert.Contains("colour", result.Error, StringComparison.Ordinal);
        Assert.Contains("description", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void UserRule_IsFoundInAScan()
    {
        File.WriteAllText(Path.Combine(folder, "own.yaml"), """
            group: own
            categories:
              - id: project-code-name
                description: Code names of unreleased projects.
                not: anything else.
                replacement: token
                rules:
                  - id: code-name
                    score: 0.9
                    keywords: [blaubart]
                    regex: Blaubart-[0-9]+
            """);
        Directory.CreateDirectory(Path.Combine(folder, "code"));
        File.WriteAllText(Path.Combine(folder, "code", "a.cs"), "// see Blaubart-77 for the plan\nclass A { }\n");

        var result = Tool.Run("scan", Path.Combine(folder, "code"), "--rules", folder);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("code/a.cs:1:8: project-code-name", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void RulesTest_OnTheBuiltInRules_Passes()
    {
        var result = Tool.Run("rules", "test");

        Assert.True(result.ExitCode == 0, result.Error);
    }
}
