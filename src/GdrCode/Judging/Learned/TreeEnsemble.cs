namespace GdrCode.Judging.Learned;

/// <summary>Boosted regression trees of one depth over dense features; their leaves add up to log-odds.</summary>
/// <param name="depth">Levels of splits; every tree is complete.</param>
/// <param name="features">The feature of each split, tree by tree, level order, <c>2^depth - 1</c> a tree.</param>
/// <param name="thresholds">Go right where the feature is greater, in the same order.</param>
/// <param name="leaves">The values of the leaves, <c>2^depth</c> a tree.</param>
/// <param name="bias">Where the sum begins.</param>
internal sealed class TreeEnsemble(int depth, byte[] features, float[] thresholds, float[] leaves, float bias)
{
    public int Depth => depth;

    public ReadOnlySpan<byte> Features => features;

    public ReadOnlySpan<float> Thresholds => thresholds;

    public ReadOnlySpan<float> Leaves => leaves;

    public float Bias => bias;

    public int Trees => leaves.Length >> depth;

    /// <summary>The log-odds for one candidate.</summary>
    public float Score(ReadOnlySpan<float> dense)
    {
        var sum = bias;
        var splits = (1 << depth) - 1;
        for (var tree = 0; tree < Trees; tree++)
        {
            var first = tree * splits;
            var node = 0;
            for (var level = 0; level < depth; level++)
            {
                var at = first + node;
                node = (2 * node) + 1 + (dense[features[at]] > thresholds[at] ? 1 : 0);
            }

            sum += leaves[(tree << depth) + node - splits];
        }

        return sum;
    }
}
