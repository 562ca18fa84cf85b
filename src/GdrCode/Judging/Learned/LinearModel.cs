namespace GdrCode.Judging.Learned;

/// <summary>Logistic regression over hashed features: the log-odds that a candidate is sensitive.</summary>
/// <param name="weights">One weight a bucket, <see cref="FeatureBag.Buckets"/> of them.</param>
internal sealed class LinearModel(float[] weights)
{
    public ReadOnlySpan<float> Weights => weights;

    /// <summary>The sum of the weights of a candidate's features, in log-odds.</summary>
    public float Score(ReadOnlySpan<int> features)
    {
        var sum = 0f;
        foreach (var feature in features)
        {
            sum += weights[feature];
        }

        return sum;
    }
}
