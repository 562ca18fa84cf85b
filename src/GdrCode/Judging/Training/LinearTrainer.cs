using GdrCode.Judging.Learned;

namespace GdrCode.Judging.Training;

/// <summary>Trains the linear part: logistic loss, AdaGrad steps, L2 decay, a fixed order of examples, one thread. The same examples give the same weights.</summary>
internal sealed class LinearTrainer
{
    public int Epochs { get; init; } = 8;

    public double Rate { get; init; } = 0.02;

    public double Decay { get; init; } = 2e-5;

    /// <summary>How much more a sensitive example weighs than a clean one.</summary>
    public double PositiveWeight { get; init; } = 2;

    /// <param name="features">Bucket numbers of every example.</param>
    /// <param name="labels">Whether it is sensitive.</param>
    public LinearModel Train(IReadOnlyList<int[]> features, IReadOnlyList<bool> labels)
    {
        var weights = new double[FeatureBag.Buckets];
        var squares = new double[FeatureBag.Buckets];
        var order = Enumerable.Range(0, features.Count).ToArray();
        var random = new FixedRandom(7);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var i in order)
            {
                Step(features[i], labels[i], weights, squares);
            }
        }

        // Half precision is what a model file keeps: what is measured must be what is stored.
        return new LinearModel([.. weights.Select(w => (float)(Half)w)]);
    }

    private void Step(int[] features, bool label, double[] weights, double[] squares)
    {
        var sum = 0.0;
        foreach (var f in features)
        {
            sum += weights[f];
        }

        var error = (1 / (1 + Math.Exp(-sum))) - (label ? 1 : 0);
        error *= label ? PositiveWeight : 1;
        foreach (var f in features)
        {
            var gradient = error + (Decay * weights[f]);
            squares[f] += gradient * gradient;
            weights[f] -= Rate * gradient / (1e-3 + Math.Sqrt(squares[f]));
        }
    }
}
