namespace GdrCode.Judging.Training;

/// <summary>Dense features cut into at most 64 bins at their quantiles.</summary>
/// <param name="Values">The bin of each example, feature by feature.</param>
/// <param name="Edges">The upper edge of every bin but the last, feature by feature.</param>
internal sealed record FeatureBins(byte[][] Values, float[][] Edges)
{
    public const int Most = 64;

    public static FeatureBins Of(IReadOnlyList<float[]> rows)
    {
        var features = rows.Count == 0 ? 0 : rows[0].Length;
        var (values, edges) = (new byte[features][], new float[features][]);
        for (var f = 0; f < features; f++)
        {
            var sorted = new float[rows.Count];
            for (var i = 0; i < sorted.Length; i++)
            {
                sorted[i] = rows[i][f];
            }

            Array.Sort(sorted);
            edges[f] = EdgesOf(sorted);
            values[f] = new byte[rows.Count];
            for (var i = 0; i < sorted.Length; i++)
            {
                var at = Array.BinarySearch(edges[f], rows[i][f]);
                values[f][i] = (byte)(at >= 0 ? at : ~at);
            }
        }

        return new FeatureBins(values, edges);
    }

    private static float[] EdgesOf(float[] sorted)
    {
        var edges = new List<float>();
        var distinct = sorted.Distinct().ToArray();
        if (distinct.Length <= Most)
        {
            return [.. distinct.SkipLast(1)];
        }

        for (var b = 1; b < Most; b++)
        {
            var edge = sorted[(int)((long)b * sorted.Length / Most)];
            if ((edges.Count == 0 || edge > edges[^1]) && edge < sorted[^1])
            {
                edges.Add(edge);
            }
        }

        return [.. edges];
    }
}
