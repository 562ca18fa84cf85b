using GdrCode.Judging.Training;

namespace GdrCode.Tests.Judging.Training;

public class DecoyCurveTests
{
    private static readonly double[] Scores = [.. Enumerable.Range(0, 2000).Select(i => i < 100 ? 1 - (i / 200.0) : double.NegativeInfinity)];

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.02)]
    [InlineData(0.045)]
    public void Threshold_ChangesTheShareOfDecoys_AndALowerOneMore(double share)
    {
        var threshold = DecoyCurve.LowestFor(share, Scores);

        Assert.Equal((int)(share * Scores.Length), Scores.Count(s => s >= threshold));
        Assert.True(Scores.Count(s => s >= Math.BitDecrement(threshold)) > share * Scores.Length);
    }

    [Fact]
    public void FewDecoys_OrFewThatAreChanged_DecideNothing()
    {
        Assert.Equal(0, DecoyCurve.LowestFor(0.02, Scores.Take(500)));
        Assert.Equal(0, DecoyCurve.LowestFor(0.06, Scores));
        Assert.Equal(0, DecoyCurve.LowestFor(0.02, []));
    }

    [Fact]
    public void DecoysThatAreCertain_AreLeftToTheirRules() => Assert.Equal(0, DecoyCurve.LowestFor(0.02, Enumerable.Repeat(1.0, 50).Concat(Scores)));
}
