using System.Numerics;

namespace GdrCode.Judging.Learned;

/// <summary>Names the category of a proposal: a linear score for each category over a smaller table of the same hashed features.</summary>
/// <param name="categories">Ids, in the order of the weights.</param>
/// <param name="weights"><see cref="Buckets"/> weights for each category.</param>
internal sealed class CategoryModel(IReadOnlyList<string> categories, float[] weights)
{
    public const int Buckets = 1 << 13;

    // By bucket instead of by category: the scores of all categories grow together, in the order of the features.
    private readonly float[] byBucket = Transpose(weights, categories.Count);

    public IReadOnlyList<string> Categories => categories;

    public ReadOnlySpan<float> Weights => weights;

    /// <summary>The bucket of a feature of <see cref="FeatureBag"/>.</summary>
    public static int Bucket(int feature) => feature & (Buckets - 1);

    /// <summary>Id of the likeliest category; the first of those that are equal, null where there are none.</summary>
    public string? Best(ReadOnlySpan<int> features)
    {
        var scores = new float[categories.Count];
        foreach (var feature in features)
        {
            Add(byBucket.AsSpan(Bucket(feature) * scores.Length, scores.Length), scores);
        }

        var (best, most) = (-1, float.NegativeInfinity);
        for (var c = 0; c < scores.Length; c++)
        {
            if (scores[c] > most)
            {
                (best, most) = (c, scores[c]);
            }
        }

        return best < 0 ? null : categories[best];
    }

    private static void Add(ReadOnlySpan<float> weights, Span<float> scores)
    {
        var i = 0;
        for (; i <= scores.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            (new Vector<float>(scores[i..]) + new Vector<float>(weights[i..])).CopyTo(scores[i..]);
        }

        for (; i < scores.Length; i++)
        {
            scores[i] += weights[i];
        }
    }

    private static float[] Transpose(float[] weights, int categories)
    {
        var result = new float[weights.Length];
        for (var c = 0; c < categories; c++)
        {
            for (var b = 0; b < Buckets; b++)
            {
                result[(b * categories) + c] = weights[(c * Buckets) + b];
            }
        }

        return result;
    }
}
