using GdrCode.Evaluation.Diversity;

namespace GdrCode.Tests.Evaluation.Diversity;

public class BigramsTests
{
    [Theory]
    [InlineData("a b c", "a b c", 1)]
    [InlineData("a b c", "c b a", 0)]
    [InlineData("a b c d", "a b x", 2.0 / 5)]     // one pair of three and two
    [InlineData("a b a b", "a b", 2.0 / 4)]       // "a b" stands twice, the other has it once
    [InlineData("a b a b", "a b a b a b", 2.0 * 3 / 8)]
    [InlineData("a", "a b", 0)]
    [InlineData("", "", 0)]
    public void Rouge_IsTheF1OfCommonPairs(string left, string right, double expected)
    {
        var (a, b) = (Of(left), Of(right));

        Assert.Equal(expected, a.Rouge(b), 12);
        Assert.Equal(expected, b.Rouge(a), 12);
    }

    [Fact]
    public void Pairs_AreNotGluedTogether() => Assert.Equal(0, Of("ab c").Rouge(Of("a bc")));

    private static Bigrams Of(string text) => new(text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
