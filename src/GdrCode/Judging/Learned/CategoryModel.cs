namespace GdrCode.Judging.Learned;

/// <summary>Names the category of a proposal: a linear score for each category over a smaller table of the same hashed features.</summary>
/// <param name="categories">Ids, in the order of the weights.</param>
/// <param name="weights"><see cref="Buckets"/> weights for each category.</param>
internal sealed class CategoryModel(IReadOnlyList<string> categories, float[] weights)
{
    public const int Buckets = 1 << 13;

    public IReadOnlyList<string> Categories => categories;

    public ReadOnlySpan<float> Weights => weights;

    /// <summary>The bucket of a feature of <see cref="FeatureBag"/>.</summary>
    public static int Bucket(int feature) => feature & (Buckets - 1);

    /// <summary>Id of the likeliest category; the first of those that are equal, null where there are none.</summary>
    public string? Best(ReadOnlySpan<int> features)
    {
        var (best, most) = (-1, float.NegativeInfinity);
        for (var c = 0; c < categories.Count; c++)
        {
            var of = weights.AsSpan(c * Buckets, Buckets);
            var sum = 0f;
            foreach (var feature in features)
            {
                sum += of[Bucket(feature)];
            }

            if (sum > most)
            {
                (best, most) = (c, sum);
            }
        }

        return best < 0 ? null : categories[best];
    }
}
