namespace GdrCode.Evaluation.Diversity;

/// <summary>A text as a vector of length 1: its words and pairs of words, hashed with a sign into a fixed number of places.</summary>
internal static class Embedding
{
    /// <summary>Places of a vector.</summary>
    public const int Dimensions = 512;

    /// <summary>The vector of a text; all zero where it has no word.</summary>
    public static double[] Of(IReadOnlyList<string> words)
    {
        var vector = new double[Dimensions];
        for (var i = 0; i < words.Count; i++)
        {
            Add(vector, TextHash.Of(words[i]));
            if (i > 0)
            {
                Add(vector, TextHash.Of(words[i - 1], words[i]));
            }
        }

        var length = Math.Sqrt(vector.Sum(v => v * v));
        return length == 0 ? vector : Array.ConvertAll(vector, v => v / length);
    }

    /// <summary>The L2 distance of two vectors.</summary>
    public static double Distance(double[] left, double[] right)
    {
        var sum = 0.0;
        for (var i = 0; i < left.Length; i++)
        {
            sum += (left[i] - right[i]) * (left[i] - right[i]);
        }

        return Math.Sqrt(sum);
    }

    private static void Add(double[] vector, ulong hash) => vector[hash % Dimensions] += hash >> 63 == 0 ? 1 : -1;
}
