namespace GdrCode.Judging.Learned;

/// <summary>Says from its letters alone how much a word looks like a person's name, so that names that are in no list are seen as well.</summary>
/// <param name="weights">One weight a bucket of character n-grams, <see cref="Buckets"/> of them.</param>
internal sealed class NameModel(float[] weights)
{
    public const int Buckets = 1 << 15;

    /// <summary>Of shorter words the letters say nothing.</summary>
    public const int ShortestWord = 3;

    private const int ShortestGram = 2;
    private const int LongestGram = 4;
    private const int LongestWord = 24;

    public ReadOnlySpan<float> Weights => weights;

    /// <summary>Log-odds that a word is a name rather than an ordinary word, in any case.</summary>
    public float Score(ReadOnlySpan<char> word)
    {
        Span<int> grams = stackalloc int[LongestGram * (LongestWord + 2)];
        var sum = 0f;
        foreach (var gram in grams[..Read(word, grams)])
        {
            sum += weights[gram];
        }

        return sum;
    }

    /// <summary>Writes the buckets of a word's n-grams, its ends marked; returns how many.</summary>
    public static int Read(ReadOnlySpan<char> word, Span<int> grams)
    {
        Span<char> text = stackalloc char[LongestWord + 2];
        var length = Math.Min(word.Length, LongestWord);
        text[0] = '^';
        for (var i = 0; i < length; i++)
        {
            text[i + 1] = char.ToLowerInvariant(word[i]);
        }

        text[length + 1] = '$';
        text = text[..(length + 2)];
        var count = 0;
        for (var size = ShortestGram; size <= LongestGram; size++)
        {
            for (var i = 0; i + size <= text.Length && count < grams.Length; i++)
            {
                var hash = 2166136261u;
                foreach (var c in text.Slice(i, size))
                {
                    hash = (hash ^ c) * 16777619u;
                }

                hash *= 0x9E3779B9u;
                grams[count++] = (int)(hash >> 17);
            }
        }

        return count;
    }
}
