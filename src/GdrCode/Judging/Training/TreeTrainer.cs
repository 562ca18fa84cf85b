using GdrCode.Judging.Learned;

namespace GdrCode.Judging.Training;

/// <summary>Trains boosted trees: Newton steps on the logistic loss over histograms of quantiles, samples drawn by a fixed generator, ties to the first feature.</summary>
internal sealed class TreeTrainer
{
    private const int Whole = 1000;

    public int Trees { get; init; } = 700;

    public int Depth { get; init; } = 7;

    public double Rate { get; init; } = 0.022;

    public double Lambda { get; init; } = 4;

    /// <summary>The least sum of second derivatives on either side of a split.</summary>
    public double LeastHessian { get; init; } = 3;

    /// <summary>The share of the features that a tree may split on: trees that differ err differently.</summary>
    public double FeatureShare { get; init; } = 0.4;

    /// <summary>The share of the examples that a tree learns from.</summary>
    public double RowShare { get; init; } = 0.6;

    /// <summary>
    /// Features that never speak against: the more the rest of a repository looks sensitive, the likelier is a value in it. Without this a value could count
    /// because others were rewritten.
    /// </summary>
    public IReadOnlyList<DenseFeature> Rising { get; init; } =
        [DenseFeature.BestInRepository, DenseFeature.DensityInRepository, DenseFeature.ValueInRepository, DenseFeature.BestWordInRepository];

    /// <summary>Whether a feature, by its index, never speaks against.</summary>
    public bool IsRising(int feature) => Rising.Contains((DenseFeature)feature);

    /// <param name="rows">Dense features of every example.</param>
    /// <param name="labels">Whether it is sensitive.</param>
    /// <param name="weights">How much each counts; 1 on average.</param>
    public TreeEnsemble Train(IReadOnlyList<float[]> rows, IReadOnlyList<bool> labels, IReadOnlyList<double> weights)
    {
        var bins = FeatureBins.Of(rows);
        var bias = Math.Log((labels.Count(l => l) + 1.0) / (labels.Count(l => !l) + 1));
        var scores = new double[rows.Count];
        Array.Fill(scores, bias);
        var random = new FixedRandom(11);
        var allowed = new bool[bins.Edges.Length];
        var features = new List<byte>();
        var thresholds = new List<float>();
        var leaves = new List<float>();
        var (gradients, hessians) = (new double[rows.Count], new double[rows.Count]);
        for (var tree = 0; tree < Trees; tree++)
        {
            for (var f = 0; f < allowed.Length; f++)
            {
                allowed[f] = random.Next(Whole) < FeatureShare * Whole;
            }

            for (var i = 0; i < scores.Length; i++)
            {
                if (random.Next(Whole) >= RowShare * Whole)
                {
                    (gradients[i], hessians[i]) = (0, 0);
                    continue;
                }

                var p = 1 / (1 + Math.Exp(-scores[i]));
                gradients[i] = weights[i] * (p - (labels[i] ? 1 : 0));
                hessians[i] = weights[i] * Math.Max(p * (1 - p), 1e-6);
            }

            var grown = new TreeGrower(bins, gradients, hessians, allowed, this).Grow();
            features.AddRange(grown.Features);
            thresholds.AddRange(grown.Thresholds);
            leaves.AddRange(grown.Leaves);
            for (var i = 0; i < scores.Length; i++)
            {
                scores[i] += grown.Leaves[grown.LeafOf[i]];
            }
        }

        return new TreeEnsemble(Depth, [.. features], [.. thresholds], [.. leaves], (float)bias);
    }
}
