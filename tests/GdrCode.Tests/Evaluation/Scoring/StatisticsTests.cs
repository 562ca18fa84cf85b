using GdrCode.Evaluation;
using GdrCode.Evaluation.Scoring;

namespace GdrCode.Tests.Evaluation.Scoring;

public class StatisticsTests
{
    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(1, 5, 14.0 / 64)] // 2 (1 + 6) / 2^6
    [InlineData(5, 1, 14.0 / 64)]
    [InlineData(3, 3, 1)]
    [InlineData(0, 10, 2.0 / 1024)]
    public void McNemar_IsTheTwoSidedBinomial(long b, long c, double p) => Assert.Equal(p, McNemar.PValue(b, c), 12);

    [Fact]
    public void McNemar_HoldsForManyLines() => Assert.InRange(McNemar.PValue(49_000, 51_000), 1e-11, 1e-9);

    [Fact]
    public void McNemar_CountsLinesThatOneSystemAloneGetsRight()
    {
        var corpus = Marked.Expert(("a/x", "⟦name:Ada⟧\nplain\n⟦?name:Bob⟧\n⟦name:Eve⟧"));

        var test = McNemar.Test(Marked.Align(corpus, Marked.Span("a/x", 1, 0, 3)), Marked.Align(corpus, Marked.Span("a/x", 2, 0, 3), Marked.Span("a/x", 4, 0, 3)));

        Assert.Equal((2, 1), (test.OnlyFirstRight, test.OnlySecondRight));
    }

    [Fact]
    public void Curve_HasAPointPerConfidence_AndItsAverageLeavesOutWhatIsNeverPredicted()
    {
        var corpus = Marked.Expert(("a/x", "⟦name:Ada⟧\n⟦name:Bob⟧\nplain\nplain\n⟦name:Eve⟧\n⟦name:Kim⟧"));
        var aligned = Marked.Align(
            corpus,
            Marked.Span("a/x", 1, 0, 3, confidence: 0.9), Marked.Span("a/x", 3, 0, 3, confidence: 0.8), Marked.Span("a/x", 2, 0, 3, confidence: 0.7),
            Marked.Span("a/x", 4, 0, 3, confidence: 0.7), Marked.Span("a/x", 4, 3, 4, confidence: 0.2));

        var curve = PrecisionRecall.Curve(aligned.Lines);

        Assert.Equal([new CurvePoint(0.9, 1, 0.25), new CurvePoint(0.8, 0.5, 0.25), new CurvePoint(0.7, 0.5, 0.5)], curve);
        Assert.Equal((1 * 0.25) + (0.5 * 0.25), PrecisionRecall.Average(curve), 12);
    }

    [Fact]
    public void Calibration_ComparesConfidenceWithTruth_BinByBin()
    {
        var corpus = Marked.Expert(("a/x", "⟦name:Ada⟧ plain\n⟦?name:Bob⟧"));
        var aligned = Marked.Align(
            corpus,
            Marked.Span("a/x", 1, 0, 3, confidence: 0.95), Marked.Span("a/x", 1, 4, 5, confidence: 0.93), Marked.Span("a/x", 1, 6, 7, confidence: 0.3),
            Marked.Span("a/x", 2, 0, 3, confidence: 0.6));

        var scores = Calibration.Score(aligned.Lines)!;

        Assert.Equal([(1, 0.3, 0.0), (2, 0.94, 0.5)], scores.Bins.Select(b => ((int)b.Count, Math.Round(b.Confidence, 12), b.Truth)));
        Assert.Equal((0.3 + (2 * 0.44)) / 3, scores.ExpectedError, 12);
        Assert.Equal(((0.05 * 0.05) + (0.93 * 0.93) + (0.3 * 0.3)) / 3, scores.Brier, 12);
    }

    [Fact]
    public void Bootstrap_OfEqualRepositories_HasNoWidth()
    {
        var same = new RepositoryCounts(new ConfusionMatrix(3, 1, 1, 5), Sensitive: true, Predicted: true, Decoys: 4, DecoysHit: 1);

        var intervals = Bootstrap.Intervals([same, same, same], samples: 50);

        Assert.Equal(new Interval(0.75, 0.75), intervals["line_precision"]);
        Assert.Equal(new Interval(0.25, 0.25), intervals["decoys_hit"]);
    }

    [Fact]
    public void Bootstrap_DrawsTheSameEveryTime_AndHoldsTheFigure()
    {
        RepositoryCounts[] repositories = [.. Enumerable.Range(0, 20).Select(i => new RepositoryCounts(new ConfusionMatrix(10, i, 5, 50), true, true, 10, i % 3))];
        var whole = repositories.Aggregate(default(ConfusionMatrix), (sum, r) => sum + r.Lines);

        var first = Bootstrap.Intervals(repositories);

        Assert.Equal(first, Bootstrap.Intervals(repositories));
        Assert.InRange(whole.Precision, first["line_precision"].Low, first["line_precision"].High);
        Assert.True(first["line_precision"].High - first["line_precision"].Low > 0.05);
    }
}
