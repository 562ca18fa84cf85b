namespace GdrCode.Judging.Chat.Prompts;

/// <summary>Chooses the worked examples of a request: as many clean as sensitive, nearest by category and kind of file.</summary>
/// <param name="pack">Holds the examples.</param>
/// <param name="groups">The group of every category.</param>
internal sealed class ExampleChooser(PromptPack pack, IReadOnlyDictionary<string, string> groups)
{
    private const int SameCategory = 4;
    private const int SameGroup = 2;
    private const int SameLanguage = 1;

    /// <param name="categories">What is suspected in the request.</param>
    /// <param name="language">The language of its file.</param>
    /// <param name="count">How many examples; half of them, rounded down, of either label.</param>
    public IReadOnlyList<PromptExample> Choose(IReadOnlySet<string> categories, string language, int count)
    {
        var wanted = categories.Select(c => groups.GetValueOrDefault(c, c)).ToHashSet(StringComparer.Ordinal);
        var ranked = pack.Examples.Select((example, index) => (example, index)).OrderByDescending(e => Nearness(e.example)).ThenBy(e => e.index).ToList();
        var sensitive = ranked.Where(e => e.example.Verdict != "clean").Take(count / 2);
        var clean = ranked.Where(e => e.example.Verdict == "clean").Take(count / 2);
        // In the order of the file, so that labels alternate as they do there.
        return [.. sensitive.Concat(clean).OrderBy(e => e.index).Select(e => e.example)];

        int Nearness(PromptExample example)
        {
            var own = example.Suspected.Concat(example.Parts).Select(p => p.Category).ToList();
            return (own.Exists(categories.Contains) ? SameCategory : 0)
                + (own.Exists(c => wanted.Contains(groups.GetValueOrDefault(c, c))) ? SameGroup : 0)
                + (example.Language == language ? SameLanguage : 0);
        }
    }
}
