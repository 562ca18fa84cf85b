using System.Text.RegularExpressions;

namespace GdrCode.Cli.Tests;

public partial class HelpTests
{
    public static TheoryData<string> Commands => ["", "refine", "scan", "baseline", "report", "rules", "rules list", "rules show", "rules test", "evaluate", "evaluate unmark", "prompt", "prompt show", "train", "config", "config check", "config schema"];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Help_OfEveryCommand_SaysHowItIsCalled_InLinesThatFit(string command)
    {
        var result = Tool.Run([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

        var lines = result.Output.TrimEnd().Split('\n');
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains(lines, l => l.StartsWith($"Usage: {$"gdr {command}".TrimEnd()}", StringComparison.Ordinal));
        Assert.All(lines, l => Assert.InRange(l.Length, 0, 120));
        Assert.All(lines, l => Assert.Equal(l.TrimEnd(), l));
        Assert.All(lines.Where(l => OptionLine().IsMatch(l)), l => Assert.DoesNotMatch("<|>|[A-Z][a-z]+[|]", l.Split("  ")[1]));
    }

    [Fact]
    public void RootHelp_NamesEveryCommand()
    {
        var named = CommandLine().Matches(Tool.Run("--help").Output.Split("Commands:")[1].Split("Options:")[0]).Select(m => m.Groups[1].Value);

        Assert.Equal(Commands.Select(c => (string)c).Where(c => c.Length > 0).Select(c => c.Split(' ')[0]).Distinct().Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Help_OfACommandThatLacksWhatItNeeds_IsHelpAllTheSame()
    {
        Assert.Contains("Usage: gdr refine [INPUT…] --out DIR [options]", Tool.Run("refine", "--help").Output, StringComparison.Ordinal);
        Assert.Contains("Remote judge:\n  --endpoint URL ", Tool.Run("scan", "--help").Output, StringComparison.Ordinal);
    }

    [GeneratedRegex("^  -")]
    private static partial Regex OptionLine();

    [GeneratedRegex(@"^  ([a-z]+)", RegexOptions.Multiline)]
    private static partial Regex CommandLine();
}
