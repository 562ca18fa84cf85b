namespace GdrCode.Judging.Training;

/// <summary>
/// Grows one complete tree, level by level. A split on a rising feature must give more to the right than to the left, and what grows below keeps to its
/// side of the middle between them (the basic method of LightGBM), so that the tree as a whole never falls where the feature rises.
/// </summary>
internal sealed class TreeGrower(FeatureBins bins, double[] gradients, double[] hessians, bool[] allowed, TreeTrainer options)
{
    private const double LeastGain = 1e-9;

    public (byte[] Features, float[] Thresholds, float[] Leaves, int[] LeafOf) Grow()
    {
        var splits = (1 << options.Depth) - 1;
        var (features, thresholds) = (new byte[splits], new float[splits]);
        Array.Fill(thresholds, float.MaxValue);
        var nodes = new int[gradients.Length];
        Bounds[] bounds = [Bounds.None];
        for (var level = 0; level < options.Depth; level++)
        {
            var first = (1 << level) - 1;
            var best = FindSplits(nodes, first, bounds);
            for (var i = 0; i < nodes.Length; i++)
            {
                var split = best[nodes[i] - first];
                nodes[i] = (2 * nodes[i]) + 1 + (split.Gain > 0 && bins.Values[split.Feature][i] > split.Bin ? 1 : 0);
            }

            for (var n = 0; n < best.Length; n++)
            {
                if (best[n].Gain > 0)
                {
                    features[first + n] = (byte)best[n].Feature;
                    thresholds[first + n] = bins.Edges[best[n].Feature][best[n].Bin];
                }
            }

            bounds = [.. bounds.SelectMany((b, n) => b.Halves(best[n].Gain > 0 && options.IsRising(best[n].Feature) ? best[n].Middle : null))];
        }

        var leafOf = Array.ConvertAll(nodes, n => n - splits);
        return (features, thresholds, Leaves(leafOf, bounds), leafOf);
    }

    private float[] Leaves(int[] leafOf, Bounds[] bounds)
    {
        var (g, h) = (new double[1 << options.Depth], new double[1 << options.Depth]);
        for (var i = 0; i < leafOf.Length; i++)
        {
            g[leafOf[i]] += gradients[i];
            h[leafOf[i]] += hessians[i];
        }

        return [.. bounds.Select((b, leaf) => (float)(options.Rate * Step(g[leaf], h[leaf], b)))];
    }

    private double Step(double gradient, double hessian, Bounds bounds) => Math.Clamp(-gradient / (hessian + options.Lambda), bounds.Least, bounds.Most);

    // Features are independent of each other; the first of equals wins, whatever thread was done first.
    private SplitChoice[] FindSplits(int[] nodes, int first, Bounds[] bounds)
    {
        var ofFeatures = new SplitChoice[bins.Values.Length][];
        Parallel.For(0, bins.Values.Length, Histogram.Of(bounds.Length), (f, _, histogram) =>
        {
            ofFeatures[f] = bins.Edges[f].Length == 0 || !allowed[f] ? [] : SplitsOf(f, nodes, first, bounds, histogram);
            return histogram;
        }, _ => { });

        var best = new SplitChoice[bounds.Length];
        foreach (var splits in ofFeatures)
        {
            for (var n = 0; n < splits.Length; n++)
            {
                best[n] = splits[n].Gain > best[n].Gain + LeastGain ? splits[n] : best[n];
            }
        }

        return best;
    }

    private SplitChoice[] SplitsOf(int feature, int[] nodes, int first, Bounds[] bounds, Histogram histogram)
    {
        var (g, h) = (histogram.Gradients, histogram.Hessians);
        Array.Clear(g);
        Array.Clear(h);
        var values = bins.Values[feature];
        for (var i = 0; i < nodes.Length; i++)
        {
            var at = ((nodes[i] - first) * FeatureBins.Most) + values[i];
            g[at] += gradients[i];
            h[at] += hessians[i];
        }

        var best = new SplitChoice[bounds.Length];
        for (var n = 0; n < best.Length; n++)
        {
            Split(g.AsSpan(n * FeatureBins.Most, FeatureBins.Most), h.AsSpan(n * FeatureBins.Most, FeatureBins.Most), feature, bounds[n], ref best[n]);
        }

        return best;
    }

    private void Split(ReadOnlySpan<double> g, ReadOnlySpan<double> h, int feature, Bounds bounds, ref SplitChoice best)
    {
        var (allG, allH) = (0.0, 0.0);
        for (var b = 0; b < g.Length; b++)
        {
            (allG, allH) = (allG + g[b], allH + h[b]);
        }

        var whole = allG * allG / (allH + options.Lambda);
        var (leftG, leftH) = (0.0, 0.0);
        for (var b = 0; b < bins.Edges[feature].Length; b++)
        {
            (leftG, leftH) = (leftG + g[b], leftH + h[b]);
            var (rightG, rightH) = (allG - leftG, allH - leftH);
            if (leftH < options.LeastHessian || rightH < options.LeastHessian)
            {
                continue;
            }

            var gain = (leftG * leftG / (leftH + options.Lambda)) + (rightG * rightG / (rightH + options.Lambda)) - whole;
            if (gain <= best.Gain + LeastGain)
            {
                continue;
            }

            var (left, right) = (Step(leftG, leftH, bounds), Step(rightG, rightH, bounds));
            if (!options.IsRising(feature) || left < right)
            {
                best = new SplitChoice(gain, feature, b, (left + right) / 2);
            }
        }
    }

    /// <summary>Sums of the derivatives by node and bin, of one thread.</summary>
    private sealed record Histogram(double[] Gradients, double[] Hessians)
    {
        public static Func<Histogram> Of(int nodes) => () => new Histogram(new double[nodes * FeatureBins.Most], new double[nodes * FeatureBins.Most]);
    }

    private readonly record struct SplitChoice(double Gain, int Feature, int Bin, double Middle);

    /// <summary>What the steps of the leaves below a node keep to.</summary>
    private readonly record struct Bounds(double Least, double Most)
    {
        public static readonly Bounds None = new(double.NegativeInfinity, double.PositiveInfinity);

        /// <summary>Those of its two children: apart at the middle of a split on a rising feature, else its own.</summary>
        public Bounds[] Halves(double? middle) => middle is { } at ? [this with { Most = at }, this with { Least = at }] : [this, this];
    }
}
