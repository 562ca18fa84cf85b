using GdrCode.Evaluation.Diversity;

namespace GdrCode.Tests.Evaluation.Diversity;

public class ProjectionTests
{
    [Fact]
    public void Points_LieAlongTheDirectionsOfMostVariance()
    {
        // Spread over ±3 along (1, 1)/√2 and ±1 along (1, -1)/√2; the third place never changes.
        var diagonal = 1 / Math.Sqrt(2);
        double[] At(double along, double across) => [5 + (diagonal * (along + across)), diagonal * (along - across), 7];

        var (points, explained) = Projection.Of([At(3, 0), At(-3, 0), At(0, 1), At(0, -1)]);

        Assert.Equal(1, explained, 9);
        Assert.Equal([(3.0, 0.0), (-3.0, 0.0), (0.0, 1.0), (0.0, -1.0)], points.Select(p => (Math.Round(p.X, 6) + 0.0, Math.Round(Math.Abs(p.Y) * Math.Sign(p.Y) * Math.Sign(points[2].Y), 6) + 0.0)));
    }

    [Fact]
    public void WhatLiesAcrossBoth_IsNotExplained()
    {
        var (_, explained) = Projection.Of([[3, 0, 0], [-3, 0, 0], [0, 2, 0], [0, -2, 0], [0, 0, 1], [0, 0, -1]]);

        Assert.Equal((9.0 + 4) / (9 + 4 + 1), explained, 9);
    }

    [Fact]
    public void EqualVectors_LieOnOnePoint()
    {
        var (points, explained) = Projection.Of([[1, 2], [1, 2]]);

        Assert.Equal((0, 2), (explained, points.Count));
        Assert.All(points, p => Assert.Equal((0, 0), (p.X, p.Y)));
        Assert.Empty(Projection.Of([]).Points);
    }
}
