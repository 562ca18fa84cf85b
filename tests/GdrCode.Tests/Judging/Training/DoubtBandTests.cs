using GdrCode.Judging.Training;

namespace GdrCode.Tests.Judging.Training;

public class DoubtBandTests
{
    // A line for each probability in steps, every tenth of them clean; the judge is wrong about one in the middle and one far out.
    private static readonly IReadOnlyList<DoubtedLine> Lines = [.. Enumerable.Range(1, 999).Select(i => new DoubtedLine([i / 1000.0], i % 10 == 0, i is 401 or 980)), new DoubtedLine([], true, false)];

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.2)]
    [InlineData(0.5)]
    public void Band_HoldsAtMostItsShareOfCleanLines_AroundTheThreshold(double share)
    {
        var band = DoubtBand.Of(Lines, 0.4, share);

        Assert.InRange(band.Clean, share / 2, share);
        Assert.InRange(0.4, band.From, band.To);
        Assert.Equal(Lines.Count(l => l.Probabilities.Any(p => p > band.From && p < band.To)) / 1000.0, band.Lines);
    }

    [Fact]
    public void Band_TellsTheShareOfErrorsInIt() => Assert.Equal(0.5, DoubtBand.Of(Lines, 0.4, 0.2).Errors);

    [Fact]
    public void LinesThatAreAllDoubted_LeaveNoBand()
    {
        var band = DoubtBand.Of([new DoubtedLine([0.4], true, true)], 0.4, 0.01);

        Assert.Equal((0.4, 0.4, 0.0, 0.0), (band.From, band.To, band.Lines, band.Errors));
    }
}
