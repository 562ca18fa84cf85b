namespace GdrCode.Judging.Training;

/// <summary>Grows one complete tree, level by level.</summary>
internal sealed class TreeGrower(FeatureBins bins, double[] gradients, double[] hessians, bool[] allowed, TreeTrainer options)
{
    public (byte[] Features, float[] Thresholds, float[] Leaves, int[] LeafOf) Grow()
    {
        var splits = (1 << options.Depth) - 1;
        var (features, thresholds) = (new byte[splits], new float[splits]);
        Array.Fill(thresholds, float.MaxValue);
        var nodes = new int[gradients.Length];
        for (var level = 0; level < options.Depth; level++)
        {
            var first = (1 << level) - 1;
            var best = FindSplits(nodes, first, 1 << level);
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
        }

        var leafOf = Array.ConvertAll(nodes, n => n - splits);
        return (features, thresholds, Leaves(leafOf), leafOf);
    }

    private float[] Leaves(int[] leafOf)
    {
        var (g, h) = (new double[1 << options.Depth], new double[1 << options.Depth]);
        for (var i = 0; i < leafOf.Length; i++)
        {
            g[leafOf[i]] += gradients[i];
            h[leafOf[i]] += hessians[i];
        }

        return [.. g.Zip(h, (gradient, hessian) => (float)(-options.Rate * gradient / (hessian + options.Lambda)))];
    }

    private (double Gain, int Feature, int Bin)[] FindSplits(int[] nodes, int first, int count)
    {
        var best = new (double Gain, int Feature, int Bin)[count];
        var (g, h) = (new double[count * FeatureBins.Most], new double[count * FeatureBins.Most]);
        for (var f = 0; f < bins.Values.Length; f++)
        {
            if (bins.Edges[f].Length == 0 || !allowed[f])
            {
                continue;
            }

            Array.Clear(g);
            Array.Clear(h);
            var values = bins.Values[f];
            for (var i = 0; i < nodes.Length; i++)
            {
                var at = ((nodes[i] - first) * FeatureBins.Most) + values[i];
                g[at] += gradients[i];
                h[at] += hessians[i];
            }

            for (var n = 0; n < count; n++)
            {
                Split(g.AsSpan(n * FeatureBins.Most, FeatureBins.Most), h.AsSpan(n * FeatureBins.Most, FeatureBins.Most), f, ref best[n]);
            }
        }

        return best;
    }

    private void Split(ReadOnlySpan<double> g, ReadOnlySpan<double> h, int feature, ref (double Gain, int Feature, int Bin) best)
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
            if (gain > best.Gain + 1e-9)
            {
                best = (gain, feature, b);
            }
        }
    }
}
