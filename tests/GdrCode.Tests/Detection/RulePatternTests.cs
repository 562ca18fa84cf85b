using System.Diagnostics;

using GdrCode.Detection;
using GdrCode.Detection.Examples;

namespace GdrCode.Tests.Detection;

public class RulePatternTests
{
    [Fact]
    public void FirstLookOfABuiltInPattern_FindsWhatTheAutomatonFinds()
    {
        var different = new List<string>();
        var matches = 0;
        foreach (var group in RuleSet.Load(withExamples: true).Rules.Where(r => r.Pattern is not null).GroupBy(r => r.Category.Group))
        {
            string[] texts = [.. group.SelectMany(r => r.Examples).Where(e => e.Text.Length < 400).Select(e => ExampleText.Parse(e.Text).Text)];
            foreach (var rule in group)
            {
                var automaton = new RulePattern(rule.Pattern!, rule.IgnoreCase, tested: false);
                var first = new RulePattern(rule.Pattern!, rule.IgnoreCase, tested: true);
                foreach (var text in texts)
                {
                    var found = Spans(automaton, text);
                    matches += found.Length;
                    if (!found.SequenceEqual(Spans(first, text)))
                    {
                        different.Add($"{rule.Id}: {text}");
                    }
                }
            }
        }

        Assert.Empty(different);
        Assert.True(matches > 1000, $"only {matches} matches were compared");
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
            Assert.Equal(matches, pattern.Matches(text).Count);
        }

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), $"took {clock.Elapsed}");
    }

    private static (int At, int Length, int ValueAt, int ValueLength)[] Spans(RulePattern pattern, string text) =>
        [.. pattern.Matches(text).Select(m => (m.Index, m.Length, m.Groups["value"].Index, m.Groups["value"].Length))];
}
