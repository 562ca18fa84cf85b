using System.Diagnostics;

using GdrCode.Detection;
using GdrCode.Detection.Examples;

namespace GdrCode.Tests.Detection;

public class RulePatternTests
{
    [Fact]
    public void FirstLookOfABuiltInPattern_MissesNothingThatTheAutomatonFinds()
    {
        var missed = new List<string>();
        var passed = 0;
        foreach (var group in RuleSet.Load(withExamples: true).Rules.Where(r => r.Pattern is not null).GroupBy(r => r.Category.Group))
        {
            string[] texts = [.. group.SelectMany(r => r.Examples).Where(e => e.Text.Length < 400).Select(e => ExampleText.Parse(e.Text).Text)];
            foreach (var rule in group)
            {
                var automaton = new RulePattern(rule.Pattern!, rule.IgnoreCase, tested: false);
                foreach (var text in texts)
                {
                    // A look by a pattern that has looked before may be spared.
                    var may = new RulePattern(rule.Pattern!, rule.IgnoreCase, tested: true).MayMatch(text);
                    passed += may ? 0 : 1;
                    if (!may && automaton.Match(text).Success)
                    {
                        missed.Add($"{rule.Id}: {text}");
                    }
                }
            }
        }

        Assert.Empty(missed);
        Assert.True(passed > 1000, $"only {passed} texts were passed over");
    }

    [Theory]
    [InlineData("c", 0)]
    [InlineData("b", 1)]
    public void PatternThatBacktracksWithoutEnd_IsDecidedByTheAutomaton(string end, int matches)
    {
        var pattern = new RulePattern("(x?[a-z]+)+[0-9]*b", ignoreCase: false, tested: true);
        var text = new string('a', 20_000) + end;
        var clock = Stopwatch.StartNew();

        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(matches, pattern.Match(text).Success ? 1 : 0);
        }

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), $"took {clock.Elapsed}");
    }
}
