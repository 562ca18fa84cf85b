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
        // Code of all kinds as well: what a rule is not made for is where engines part.
        string[] lines = [.. Directory.EnumerateFiles(Path.Combine(Checkout.Root, "fixtures", "gold", "dev"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines).Where((l, i) => i % 60 == 0 && l.Length is > 5 and < 400)];
        foreach (var group in RuleSet.Load(withExamples: true).Rules.Where(r => r.Pattern is not null).GroupBy(r => r.Category.Group))
        {
            string[] texts = [.. group.SelectMany(r => r.Examples).Where(e => e.Text.Length < 400).Select(e => ExampleText.Parse(e.Text).Text), .. lines];
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
    [InlineData(" ?, ?", " a,,", 2)]
    [InlineData(@"-?\d{1,3}\.\d{4,8}", "17-hs, 1017 GC Amsterdam\", 52.364821, 4.889174), ", 2)]
    [InlineData(@"(?:[A-Z]{1,5}[-/. ]?)?\d[\dA-Z]*", "staff VALUES (0, 'Nurse', 5, '00A0000A');", 3)]
    public void PatternThatBeginsWithSomethingOptional_FindsAllThereIs_InBothEngines(string expression, string text, int count)
    {
        var automaton = Spans(new RulePattern(expression, ignoreCase: false, tested: false), text);

        Assert.Equal(count, automaton.Length);
        Assert.Equal(automaton, Spans(new RulePattern(expression, ignoreCase: false, tested: true), text));
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
