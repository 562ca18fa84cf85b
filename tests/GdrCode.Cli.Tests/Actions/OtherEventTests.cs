namespace GdrCode.Cli.Tests.Actions;

public sealed class OtherEventTests : ActionFixture
{
    [UnixFact]
    public void Push_AnnotatesWhatItAdds()
    {
        var workspace = Keep(CheckedOut.Push([Old], [Grown]));

        var result = Run(workspace, ActionEvent.Push(workspace.Base, workspace.Head));

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(["error old.cs:5", "warning old.cs:4"], result.Annotations);
    }

    [UnixFact]
    public void PushOfANewBranch_AndASchedule_LookAtAllLines()
    {
        var workspace = Keep(CheckedOut.Push([Old], [Grown]));

        Assert.Equal("3", Run(workspace, ActionEvent.Push(new string('0', 40), workspace.Head)).Outputs["sensitive-lines"]);
        Assert.Equal("3", Run(workspace, ActionEvent.Schedule).Outputs["sensitive-lines"]);
    }

    [UnixFact]
    public void Paths_AreFoldersOfTheRepository_WithASarifFileEach()
    {
        var workspace = Keep(CheckedOut.Push([("src/a.cs", $"// {Mail}\n"), ("tests/b.cs", $"// {NewMail}\n"), ("other/c.cs", $"// {Mail}\n")], [Old]));

        var result = Run(workspace, ActionEvent.Schedule, ("paths", "src\n\nte*\n"));

        Assert.Equal(["warning src/a.cs:1", "warning tests/b.cs:1"], result.Annotations.Order(StringComparer.Ordinal));
        Assert.Equal(["src.sarif", "tests.sarif"], Directory.EnumerateFiles(result.Outputs["sarif"], "*.sarif").Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [UnixFact]
    public void FailOn_SaysWhatFails()
    {
        var workspace = Keep(CheckedOut.Push([Old], [("new.cs", $"// {NewMail}\n")]));

        Assert.Equal([1, 0], new[] { "warning", "error" }.Select(f => Run(workspace, ActionEvent.Push(workspace.Base, workspace.Head), ("fail-on", f)).ExitCode));
    }

    [UnixFact]
    public void Refine_WritesCopies_AndTheReport()
    {
        var workspace = Keep(CheckedOut.Push([Old], [Grown]));

        var result = Run(workspace, ActionEvent.Push(workspace.Base, workspace.Head), [("mode", "refine")], [("GDR_KEY", File.ReadAllText(Path.Combine(Tool.Fixtures, "demo.key")))]);

        Assert.True(result.ExitCode == 0, string.Join('\n', result.Log));
        var refined = File.ReadAllText(Path.Combine(result.Outputs["refined"], "billing", "old.cs"));
        Assert.DoesNotContain(Mail, refined, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, refined, StringComparison.Ordinal);
        var own = Path.Combine(result.Runner, "own");
        Tool.Run("refine", workspace.Folder, "--out", own, "--key-file", Path.Combine(Tool.Fixtures, "demo.key"));
        Assert.Equal(File.ReadAllText(Path.Combine(own, "repositories", "billing", "old.cs")), refined);
        Assert.Empty(Directory.EnumerateFiles(result.Runner, "key", SearchOption.AllDirectories));
        Assert.StartsWith("# GdrCode audit report", result.Summary, StringComparison.Ordinal);
        Assert.Equal("3", result.Outputs["sensitive-lines"]);
        Assert.True(File.Exists(result.Outputs["sarif"]));
        Assert.DoesNotContain("restricted", string.Concat(result.Outputs.Values), StringComparison.Ordinal);
    }

    [UnixFact]
    public void Baseline_LetsPassWhatIsKnown()
    {
        var before = Directory.CreateTempSubdirectory("gdr-baseline-");
        File.WriteAllText(Path.Combine(before.FullName, "old.cs"), Old.Text);
        var baseline = Path.Combine(before.FullName, "known");
        Assert.Equal(0, Tool.Run("baseline", before.FullName, "--out", baseline).ExitCode);
        var workspace = Keep(CheckedOut.Push([Old, (".gdr-baseline", File.ReadAllText(baseline))], [Grown]));
        before.Delete(recursive: true);

        var result = Run(workspace, ActionEvent.Schedule, ("baseline", ".gdr-baseline"));

        Assert.Equal(["error old.cs:5", "warning old.cs:4"], result.Annotations);
    }

    [UnixFact]
    public void OutputsThatNobodyWants_AreNotWritten()
    {
        var workspace = Keep(CheckedOut.Push([Old], [Grown]));

        var result = Run(workspace, ActionEvent.Schedule, ("sarif", "false"));

        Assert.Equal(("", ""), (result.Outputs["sarif"], result.Outputs["report"]));
        Assert.Empty(Directory.EnumerateFiles(result.Runner, "*.sarif", SearchOption.AllDirectories));
    }
}
