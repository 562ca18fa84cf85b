namespace GdrCode.Judging.Learned;

/// <summary>The words of the people of a file: a given name or a handle alone points at the person who is named in full elsewhere.</summary>
internal sealed class FileNames
{
    private const int ShortestWord = 3;
    private const int ShortestInside = 4;
    private const double SureRule = 0.5;
    private const float SureLinear = 0.5f;

    private readonly Dictionary<string, HashSet<int>> owners = new(StringComparer.OrdinalIgnoreCase);

    public FileNames(FileCandidates candidates, IReadOnlyList<float> linear)
    {
        for (var i = 0; i < candidates.Findings.Count; i++)
        {
            var finding = candidates.Findings[i];
            if (candidates.CategoryId(i) is not ("person-full-name" or "email-address-personal" or "email-address-corporate" or "copyright-holder-name")
                || (finding.Score < SureRule && linear[i] < SureLinear))
            {
                continue;
            }

            var value = finding.Value;
            var words = new WordSplitter(value.AsSpan(0, value.IndexOf('@', StringComparison.Ordinal) is var at and >= 0 ? at : value.Length));
            while (words.MoveNext())
            {
                if (words.Current.Length >= ShortestWord && char.IsLetter(words.Current[0]))
                {
                    var word = words.Current.ToString();
                    if (!owners.TryGetValue(word, out var of))
                    {
                        owners[word] = of = [];
                    }

                    of.Add(i);
                }
            }
        }
    }

    /// <summary>How many words of other candidates that are people stand in <paramref name="value"/>, as words or inside a handle.</summary>
    public int CountIn(int index, ReadOnlySpan<char> value)
    {
        var count = 0;
        foreach (var (word, of) in owners)
        {
            if ((of.Count > 1 || !of.Contains(index)) && word.Length >= ShortestInside && value.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                count++;
            }
        }

        return count;
    }
}
