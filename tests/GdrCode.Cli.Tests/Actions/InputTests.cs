using System.Text.RegularExpressions;

namespace GdrCode.Cli.Tests.Actions;

public sealed partial class InputTests : ActionFixture
{
    [UnixFact]
    public void FaultyInputs_FailTheStep_AndSayWhy()
    {
        var workspace = Keep(CheckedOut.Push([Old], [Grown]));
        foreach (var (name, value) in new[] { ("mode", "push"), ("fail-on", "sometimes"), ("sarif", "perhaps"), ("paths", " \n"), ("paths", "no/such/folder"), ("judge", "oracle"), ("baseline", "missing"), ("version", "1; touch hit") })
        {
            var result = Run(workspace, ActionEvent.Schedule, (name, value));

            Assert.Equal((name, value, 2), (name, value, result.ExitCode));
            Assert.Contains(result.Log, l => l.StartsWith("::error title=gdr::", StringComparison.Ordinal));
            Assert.Empty(result.Outputs["sensitive-lines"]);
        }
    }

    [UnixFact]
    public void Inputs_AreDataToTheShell()
    {
        const string Hostile = "$(touch hit) `touch hit` \"; touch hit; ' && touch hit\n--force\n@hit";
        var workspace = Keep(CheckedOut.Push([Old], [Grown]));
        // What is checked first stops the step, so that the others are given together.
        string[] apart = ["version", "mode", "sarif", "report", "changed-lines-only"];
        string[][] groups = [.. apart.Select(n => new[] { n }), [.. ActionFile.Gdr.Inputs.Keys.Except(apart)]];
        foreach (var names in groups)
        {
            // The workspace stays as it is: Run holds that too.
            var result = Run(workspace, ActionEvent.Schedule, [.. names.Select(n => (n, Hostile))]);

            Assert.Equal((names[0], 2), (names[0], result.ExitCode));
        }
    }

    [Fact]
    public void Scripts_HoldNoExpression_AndEveryInputReachesOne()
    {
        var action = ActionFile.Gdr;

        Assert.All(action.Steps, s => Assert.DoesNotContain("${{", s.Run, StringComparison.Ordinal));
        Assert.Equal(
            action.Inputs.Keys.Order(StringComparer.Ordinal),
            action.Steps.SelectMany(s => s.Environment.Values).SelectMany(v => Input().Matches(v)).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Action_UsesNoOtherAction_NoToken_AndNeverPushes()
    {
        var texts = Directory.EnumerateFiles(ActionFile.Gdr.Folder).Select(File.ReadAllText).ToList();

        Assert.Equal(3, texts.Count);
        Assert.All(texts, t => Assert.DoesNotMatch(Refused(), t));
    }

    [GeneratedRegex(@"inputs\.([\w-]+)")]
    private static partial Regex Input();

    [GeneratedRegex(@"\buses:|github\.token|GITHUB_TOKEN|secrets\.|git push|\bcurl\b|\beval\b")]
    private static partial Regex Refused();
}
