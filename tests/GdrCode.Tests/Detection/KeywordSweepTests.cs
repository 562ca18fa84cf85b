using FsCheck;
using FsCheck.Fluent;

using GdrCode.Detection;

namespace GdrCode.Tests.Detection;

public class KeywordSweepTests
{
    private static readonly string[] Vocabulary = ["ab", "abc", "bc", "ghp_", "server=", "паспорт", "ca"];
    private static readonly KeywordSweep Sweep = new([.. Vocabulary.Select(w => Rules.Make(w, keywords: [w]))]);

    [Theory]
    [InlineData("nothing")]
    [InlineData("SERVER=x", "server=")]
    [InlineData("xABCx", "ab", "abc", "bc")]
    [InlineData("Паспорт 12", "паспорт")]
    [InlineData("a")]
    public void Value_TriggersTheRulesOfAllItsWords(string value, params string[] expected) => Assert.Equal(expected.Order(), Hits(value).Order());

    [Fact]
    public void Sweep_FindsWhatASearchForEachWordFinds() => Prop.ForAll(
        Gen.Elements("a", "b", "c", "gh", "p_", " ", "server", "=").ListOf().Select(string.Concat).ToArbitrary(),
        value => Hits(value).Order().SequenceEqual(Vocabulary.Where(w => value.Contains(w, StringComparison.OrdinalIgnoreCase)).Order()))
        .Check(Fuzz.Runs());

    private static IEnumerable<string> Hits(string value)
    {
        var hits = new HashSet<Rule>();
        Sweep.Sweep(value, hits);
        return hits.Select(r => r.Id);
    }
}
