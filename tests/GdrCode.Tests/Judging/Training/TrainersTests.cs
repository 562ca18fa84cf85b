using GdrCode.Judging.Learned;
using GdrCode.Judging.Training;

namespace GdrCode.Tests.Judging.Training;

public class TrainersTests
{
    private static readonly FixedRandom Random = new(3);

    // Sensitive where the first is great, or the second and the third are.
    private static readonly (float[] Row, bool Label)[] Examples = [.. Enumerable.Range(0, 1200).Select(_ => Draw())];

    [Fact]
    public void Trees_LearnABoundOfOneFeatureAndABondOfTwo()
    {
        var trees = Train();

        var right = Enumerable.Range(0, 400).Select(_ => Draw()).Count(e => trees.Score(e.Row) > 0 == e.Label);

        Assert.InRange(right, 370, 400);
    }

    [Fact]
    public void Trees_TrainedTwice_AreTheSame()
    {
        var (first, second) = (Train(), Train());

        Assert.True(first.Leaves.SequenceEqual(second.Leaves) && first.Features.SequenceEqual(second.Features) && first.Thresholds.SequenceEqual(second.Thresholds));
    }

    [Fact]
    public void RisingFeature_NeverSpeaksAgainst_WhateverTheExamplesSay()
    {
        // Sensitive where the first is small: what must not fall can't learn that.
        float[][] rows = [.. Enumerable.Range(0, 800).Select(_ => Draw().Row)];
        bool[] labels = [.. rows.Select(r => r[0] < 0.4f || (r[1] > 0.5f && r[0] > 0.8f))];
        var trees = new TreeTrainer { Trees = 60, Rising = [(DenseFeature)0] }.Train(rows, labels, [.. rows.Select(_ => 1.0)]);

        var free = new TreeTrainer { Trees = 60, Rising = [] }.Train(rows, labels, [.. rows.Select(_ => 1.0)]);

        bool Falls(TreeEnsemble ensemble) => rows.Any(row => Enumerable.Range(0, 20).Select(i => ensemble.Score([i / 20f, .. row[1..]])).ToArray() is var scores && scores.Zip(scores.Skip(1)).Any(p => p.Second < p.First - 1e-5f));
        Assert.True(Falls(free));
        Assert.False(Falls(trees));
    }

    [Fact]
    public void Linear_LearnsWhatASingleBucketTells_AndIsTheSameTwice()
    {
        int[][] features = [.. Enumerable.Range(0, 300).Select(i => new[] { 1, i % 3 == 0 ? 2 : 3, 10 + (i % 7) })];
        bool[] labels = [.. Enumerable.Range(0, 300).Select(i => i % 3 == 0)];

        var (first, second) = (new LinearTrainer().Train(features, labels), new LinearTrainer().Train(features, labels));

        Assert.True(first.Score([1, 2]) > 1 && first.Score([1, 3]) < -1);
        Assert.True(first.Weights.SequenceEqual(second.Weights));
    }

    [Fact]
    public void Folds_HoldEveryExampleOnce_AndNoRepositoryOnBothSides()
    {
        (string Repository, int Number)[] items = [.. Enumerable.Range(0, 60).Select(i => ($"r{i % 13}", i))];

        var folds = Folds.Of(items, i => i.Repository, 5).ToList();

        Assert.Equal(items.Select(i => i.Number), folds.SelectMany(f => f.Held).Select(i => i.Number).Order());
        Assert.All(folds, f => Assert.Empty(f.Training.Select(i => i.Repository).Intersect(f.Held.Select(i => i.Repository))));
    }

    [Fact]
    public void Calibration_OfScoresThatOverstate_DrawsThemIn()
    {
        // Said to be 20 to 1, and are 3 to 1.
        (double Score, bool Truth)[] examples = [.. Enumerable.Range(0, 400).Select(i => (i % 2 == 0 ? 3.0 : -3.0, i % 2 == 0 == (i % 8 < 6)))];

        var (slope, offset) = Calibration.Fit(examples);

        Assert.Equal(0.75, 1 / (1 + Math.Exp(-((3 * slope) + offset))), 0.03);
    }

    private static TreeEnsemble Train() => new TreeTrainer().Train([.. Examples.Select(e => e.Row)], [.. Examples.Select(e => e.Label)], [.. Examples.Select(_ => 1.0)]);

    private static (float[] Row, bool Label) Draw()
    {
        float[] row = [.. Enumerable.Range(0, 5).Select(_ => Random.Next(1000) / 1000f)];
        return (row, row[0] > 0.7f || (row[1] > 0.5f && row[2] > 0.5f));
    }
}
