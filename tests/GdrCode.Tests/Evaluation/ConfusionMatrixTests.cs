using GdrCode.Evaluation;

namespace GdrCode.Tests.Evaluation;

public class ConfusionMatrixTests
{
    [Fact]
    public void Figures_FollowFromTheFourCells()
    {
        var matrix = new ConfusionMatrix(6, 2, 4, 88);

        Assert.Equal(0.75, matrix.Precision, 12);
        Assert.Equal(0.6, matrix.Recall, 12);
        Assert.Equal(88.0 / 90, matrix.Specificity, 12);
        Assert.Equal(2 * 0.75 * 0.6 / 1.35, matrix.F1, 12);
        Assert.Equal(5 * 0.75 * 0.6 / ((4 * 0.75) + 0.6), matrix.F2, 12);
    }

    [Fact]
    public void FiguresWithoutADenominator_AreZero()
    {
        var matrix = default(ConfusionMatrix).With(expected: false, predicted: false);

        Assert.Equal((0, 0, 0, 1), (matrix.Precision, matrix.Recall, matrix.F2, matrix.TrueNegatives));
    }

    [Fact]
    public void Sum_AddsEveryCell() => Assert.Equal(new ConfusionMatrix(11, 22, 33, 44), new ConfusionMatrix(1, 2, 3, 4) + new ConfusionMatrix(10, 20, 30, 40));
}
