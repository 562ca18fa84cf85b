using System.Collections.Frozen;

using GdrCode.Model;

namespace GdrCode.Detection;

/// <summary>Finds the rules whose keywords, or whose context words where they have no keyword, stand in a value, all words in one vectorised pass.</summary>
internal sealed class KeywordSweep
{
    /// <summary>A shorter word would stand in nearly every line.</summary>
    public const int MinLength = 2;

    private readonly CaselessWords words;
    private readonly FrozenDictionary<int, (string Word, Rule[] Rules)[]> byStart;

    public KeywordSweep(IReadOnlyList<Rule> rules)
    {
        var byWord = rules
            .SelectMany(r => (r.Keywords.Count > 0 ? r.Keywords : r.Context).Select(w => (Word: w.ToLowerInvariant(), Rule: r)))
            .GroupBy(p => p.Word, p => p.Rule)
            .Select(g => (Word: g.Key, Rules: g.Distinct().ToArray()))
            .ToList();
        words = new CaselessWords([.. byWord.Select(w => w.Word)]);
        byStart = byWord.GroupBy(w => Start(w.Word)).ToFrozenDictionary(g => g.Key, g => g.ToArray());
    }

    /// <summary>Adds each rule of which a word stands in <paramref name="value"/>, once.</summary>
    public void Sweep(ReadOnlySpan<char> value, HashSet<Rule> hits)
    {
        var sought = words.For(value);
        var offset = 0;
        while (true)
        {
            var at = value[offset..].IndexOfAny(sought);
            if (at < 0)
            {
                return;
            }

            offset += at;
            Collect(value[offset..], hits);
            offset++;
        }
    }

    private void Collect(ReadOnlySpan<char> rest, HashSet<Rule> hits)
    {
        if (!byStart.TryGetValue(Start(rest), out var candidates))
        {
            return;
        }

        foreach (var (word, wordRules) in candidates)
        {
            if (rest.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                foreach (var rule in wordRules)
                {
                    hits.Add(rule);
                }
            }
        }
    }

    private static int Start(ReadOnlySpan<char> word) => (char.ToLowerInvariant(word[0]) << 16) | char.ToLowerInvariant(word[1]);
}
