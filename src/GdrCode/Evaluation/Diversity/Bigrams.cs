namespace GdrCode.Evaluation.Diversity;

/// <summary>The pairs of neighbouring words of a text, for ROUGE-2.</summary>
internal sealed class Bigrams
{
    private readonly ulong[] sorted;

    public Bigrams(IReadOnlyList<string> words)
    {
        sorted = [.. Enumerable.Range(0, Math.Max(0, words.Count - 1)).Select(i => TextHash.Of(words[i], words[i + 1]))];
        Array.Sort(sorted);
    }

    /// <summary>ROUGE-2 as F1: the share of pairs that two texts have in common, each as often as in both; 0 where one has none.</summary>
    public double Rouge(Bigrams other)
    {
        var (i, j, common) = (0, 0, 0);
        while (i < sorted.Length && j < other.sorted.Length)
        {
            if (sorted[i] == other.sorted[j])
            {
                (i, j, common) = (i + 1, j + 1, common + 1);
            }
            else if (sorted[i] < other.sorted[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return ConfusionMatrix.Share(2.0 * common, sorted.Length + other.sorted.Length);
    }
}
