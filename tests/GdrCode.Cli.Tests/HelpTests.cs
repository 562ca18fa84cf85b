using System.Text.RegularExpressions;

namespace GdrCode.Cli.Tests;

public partial class HelpTests
{
    [Fact]
    public void Help_OfEveryCommand_SaysHowItIsCalled_InLinesThatFit()
    {
        var commands = new Queue<string>([""]);
        var seen = new List<string>();
        while (commands.TryDequeue(out var command))
        {
            var result = Tool.Run([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);
            var lines = result.Output.TrimEnd().Split('\n');
            Assert.Equal((command, 0, ""), (command, result.ExitCode, result.Error));
            Assert.Contains(lines, l => l.StartsWith($"Usage: {$"gdr {command}".TrimEnd()}", StringComparison.Ordinal));
            Assert.All(lines, l => Assert.InRange(l.Length, 0, 120));
            Assert.All(lines, l => Assert.Equal(l.TrimEnd(), l));
            Assert.All(lines.Where(l => OptionLine().IsMatch(l)), l => Assert.DoesNotMatch("<|>|[A-Z][a-z]+[|]", l.Trim().Split("  ")[0]));
            seen.Add(command);
            foreach (var further in lines.SkipWhile(l => l != "Commands:").Skip(1).TakeWhile(l => l.Length > 0).Select(l => CommandLine().Match(l)).Where(m => m.Success))
            {
                commands.Enqueue($"{command} {further.Groups[1].Value}".Trim());
            }
        }

        Assert.Superset(new HashSet<string>(["refine", "scan", "rules show", "evaluate unmark", "prompt show", "config check"]), seen.ToHashSet());
    }

    [Fact]
    public void Help_OfACommandThatLacksWhatItNeeds_IsHelpAllTheSame()
    {
        Assert.Contains("Usage: gdr refine [INPUT…] --out DIR [options]", Tool.Run("refine", "--help").Output, StringComparison.Ordinal);
        Assert.Contains("Remote judge:\n  --endpoint URL ", Tool.Run("scan", "--help").Output, StringComparison.Ordinal);
    }

    [GeneratedRegex("^  -")]
    private static partial Regex OptionLine();

    [GeneratedRegex("^  ([a-z-]+)")]
    private static partial Regex CommandLine();
}
