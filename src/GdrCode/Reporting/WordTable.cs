namespace GdrCode.Reporting;

/// <summary>Numbers words in the order in which they come.</summary>
internal sealed class WordTable
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> words = [];

    /// <summary>The words by number.</summary>
    public IReadOnlyList<string> Words => words;

    /// <summary>The number of a word, a new one where it has none yet.</summary>
    public int this[string word]
    {
        get
        {
            if (!numbers.TryGetValue(word, out var number))
            {
                number = numbers[word] = words.Count;
                words.Add(word);
            }

            return number;
        }
    }
}
