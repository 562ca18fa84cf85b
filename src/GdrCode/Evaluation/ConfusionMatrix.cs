namespace GdrCode.Evaluation;

/// <summary>The four cells and what follows from them. A figure without a denominator is 0.</summary>
public readonly record struct ConfusionMatrix(long TruePositives, long FalsePositives, long FalseNegatives, long TrueNegatives)
{
    /// <summary>Share of the predicted that is right.</summary>
    public double Precision => Share(TruePositives, TruePositives + FalsePositives);

    /// <summary>Share of the sensitive that is found.</summary>
    public double Recall => Share(TruePositives, TruePositives + FalseNegatives);

    /// <summary>Share of the clean that is left alone.</summary>
    public double Specificity => Share(TrueNegatives, TrueNegatives + FalsePositives);

    /// <summary>Harmonic mean of precision and recall.</summary>
    public double F1 => FScore(Precision, Recall, 1);

    /// <summary>As <see cref="F1"/>, recall counting twice.</summary>
    public double F2 => FScore(Precision, Recall, 2);

    /// <summary>All cases of both.</summary>
    public static ConfusionMatrix operator +(ConfusionMatrix left, ConfusionMatrix right) => left.Add(right);

    /// <summary>All cases of both.</summary>
    public ConfusionMatrix Add(ConfusionMatrix other) => new(
        TruePositives + other.TruePositives, FalsePositives + other.FalsePositives, FalseNegatives + other.FalseNegatives, TrueNegatives + other.TrueNegatives);

    /// <summary>One more case.</summary>
    public ConfusionMatrix With(bool expected, bool predicted) => (expected, predicted) switch
    {
        (true, true) => this with { TruePositives = TruePositives + 1 },
        (true, false) => this with { FalseNegatives = FalseNegatives + 1 },
        (false, true) => this with { FalsePositives = FalsePositives + 1 },
        _ => this with { TrueNegatives = TrueNegatives + 1 },
    };

    /// <summary>Weighted harmonic mean of precision and recall; recall counts <paramref name="beta"/> times.</summary>
    public static double FScore(double precision, double recall, double beta)
    {
        var weight = beta * beta;
        var denominator = (weight * precision) + recall;
        return denominator == 0 ? 0 : (1 + weight) * precision * recall / denominator;
    }

    /// <summary>Part of a whole; 0 of nothing.</summary>
    public static double Share(double part, double whole) => whole == 0 ? 0 : part / whole;
}
