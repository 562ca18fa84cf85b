using System.Diagnostics;

namespace GdrCode.Cli.Tests;

public sealed class ChangesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("gdr-changes-").FullName;

    public ChangesTests()
    {
        Git("init", "-q", "-b", "main");
        Git("config", "user.email", "test@example.com");
        Git("config", "user.name", "Test");
        Write("old.cs", "class Old\n{\n    // mail orsolya.keller@kivilinn.ee\n}\n");
        Commit();
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Diff_ReportsAddedLinesAlone()
    {
        Write("old.cs", "class Old\n{\n    // mail orsolya.keller@kivilinn.ee\n    // and liisbet.lindqvist@minatosoft.jp\n}\n");
        Write("new.cs", "// write to hana.kobayashi@minatosoft.jp\n");
        Commit();

        var result = Scan("--diff", "HEAD~1..HEAD");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(["new.cs:1", "old.cs:4"], Places(result));
        Assert.Contains(" 2 files,", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Diff_WithFixes_OffersThem()
    {
        Write("old.cs", "class Old\n{\n    // mail orsolya.keller@kivilinn.ee\n    // and liisbet.lindqvist@minatosoft.jp\n}\n");
        Commit();

        using var log = System.Text.Json.JsonDocument.Parse(Scan("--diff", "HEAD~1..HEAD", "--format", "sarif").Output);

        var result = Assert.Single(log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray());
        Assert.Equal(1, result.GetProperty("fixes").GetArrayLength());
    }

    [Fact]
    public void Diff_WithoutFindings_ExitsWithZero()
    {
        Write("new.cs", "class New { }\n");
        Commit();

        Assert.Equal(0, Scan("--diff", "HEAD~1..HEAD").ExitCode);
    }

    [Theory]
    [InlineData("--diff", "HEAD")]
    [InlineData("--diff", "HEAD~1..HEAD", "--staged")]
    [InlineData("--staged", "--rev", "HEAD")]
    public void Misuse_IsAUsageFault(params string[] arguments)
    {
        var result = Scan(arguments);

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("gdr: ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void UnknownRevision_IsSaid()
    {
        var result = Scan("--diff", "no-such..HEAD");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("there is no revision no-such", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void PreCommitHook_RefusesWhatIsStaged_AndNothingElse()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var yaml = File.ReadAllText(Path.Combine(Tool.Root, ".pre-commit-hooks.yaml"));
        var entry = yaml.Split('\n').Single(l => l.Trim().StartsWith("entry:", StringComparison.Ordinal)).Split(':', 2)[1].Trim();
        Assert.StartsWith("gdr ", entry, StringComparison.Ordinal);
        Write(".git/hooks/pre-commit", $"#!/bin/sh\nexec dotnet '{Path.Combine(AppContext.BaseDirectory, "gdr.dll")}' {entry[4..]} .\n");
        File.SetUnixFileMode(Path.Combine(folder, ".git/hooks/pre-commit"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        Write("secret.cs", "// write to hana.kobayashi@minatosoft.jp\n");
        Git("add", "secret.cs");
        Assert.NotEqual(0, TryGit("commit", "-q", "-m", "secret").ExitCode);

        Git("rm", "-q", "--cached", "secret.cs");
        Write("fine.cs", "class Fine { }\n");
        Git("add", "fine.cs");
        Assert.Equal(0, TryGit("commit", "-q", "-m", "fine").ExitCode);

        Write("fine.cs", "class Fine { } // write to hana.kobayashi@minatosoft.jp\n");
        Assert.NotEqual(0, TryGit("commit", "-q", "-a", "-m", "all").ExitCode);
    }

    [Fact]
    public void Baseline_LetsPassWhatWasThere_AlsoWhenItMoves()
    {
        var written = Tool.Run("baseline", folder, "--out", Path.Combine(folder, ".gdr-baseline"));
        Assert.True(written.ExitCode == 0, written.Error);
        Assert.Equal(0, Scan("--baseline", Path.Combine(folder, ".gdr-baseline")).ExitCode);

        Write("moved/old.cs", "\n\n\n// mail orsolya.keller@kivilinn.ee\n");
        Assert.Equal(0, Scan("--baseline", Path.Combine(folder, ".gdr-baseline")).ExitCode);

        Write("new.cs", "// write to hana.kobayashi@minatosoft.jp\n");
        var result = Scan("--baseline", Path.Combine(folder, ".gdr-baseline"));
        Assert.Equal((1, "new.cs:1"), (result.ExitCode, Assert.Single(Places(result))));
    }

    [Fact]
    public void Baseline_WrittenAgain_StaysAsItIs_AndHoldsNoValue()
    {
        var path = Path.Combine(folder, ".gdr-baseline");
        Tool.Run("baseline", folder, "--out", path);
        var first = File.ReadAllText(path);

        Tool.Run("baseline", folder, "--out", path);

        Assert.Equal(first, File.ReadAllText(path));
        Assert.DoesNotContain("orsolya", first, StringComparison.Ordinal);
        Assert.Equal(3, first.TrimEnd().Split('\n').Length);
    }

    [Fact]
    public void Baseline_OverAnotherFile_IsRefused()
    {
        Assert.Equal(2, Tool.Run("baseline", folder, "--out", Path.Combine(folder, "old.cs")).ExitCode);
        Assert.StartsWith("class Old", File.ReadAllText(Path.Combine(folder, "old.cs")), StringComparison.Ordinal);
    }

    [Fact]
    public void KeyedBaseline_WithAnotherKey_IsAUsageFault()
    {
        var path = Path.Combine(folder, ".gdr-baseline");
        Tool.Run("baseline", folder, "--out", path, "--key-file", Path.Combine(Tool.Fixtures, "demo.key"));

        Assert.Equal(0, Scan("--baseline", path, "--key-file", Path.Combine(Tool.Fixtures, "demo.key")).ExitCode);
        Assert.Equal(2, Scan("--baseline", path).ExitCode);
    }

    private ToolResult Scan(params string[] more) => Tool.Run(["scan", folder, .. more]);

    private static IEnumerable<string> Places(ToolResult result) =>
        result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => string.Join(':', l[(l.IndexOf('/', StringComparison.Ordinal) + 1)..].Split(':').Take(2)));

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
        File.WriteAllText(Path.Combine(folder, path), text);
    }

    private void Commit()
    {
        Git("add", "-A");
        Git("commit", "-q", "--no-verify", "-m", "State");
    }

    private void Git(params string[] arguments)
    {
        var (exitCode, output) = TryGit(arguments);
        Assert.True(exitCode == 0, output);
    }

    private (int ExitCode, string Output) TryGit(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
