using System.Collections.Frozen;

using GdrCode.Model;

namespace GdrCode.Detection;

/// <summary>
/// Finds the rules whose hints, or whose context words where they have no hints, stand in a bound name. The answer of each name is kept, since names repeat
/// all over a corpus.
/// </summary>
internal sealed class NameIndex
{
    // Generated code can hold millions of distinct names.
    private const int MostNames = 50_000;

    private readonly BoundedMemo<Rule[]> known;
    private readonly FrozenDictionary<string, (Rule Rule, NameHint Hint)[]> byWord;

    public NameIndex(IReadOnlyList<Rule> rules)
    {
        byWord = rules
            .SelectMany(r => (r.Names.Count > 0 ? r.Names : r.Context.Select(c => new NameHint(c))).Select(h => (Rule: r, Hint: h)))
            .SelectMany(p => new HashSet<string>([p.Hint.Joined, p.Hint.Words[0]]).Select(word => (Word: word, Entry: p)))
            .GroupBy(p => p.Word, p => p.Entry)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        known = new(MostNames, name => Find(Words.OfName(name)));
    }

    public IReadOnlyList<Rule> RulesFor(string? name) => string.IsNullOrEmpty(name) ? [] : known[name];

    private Rule[] Find(IReadOnlyList<string> words)
    {
        var rules = new List<Rule>();
        foreach (var word in words)
        {
            if (!byWord.TryGetValue(word, out var entries) && !byWord.TryGetValue(NameHint.WithoutNumber(word), out entries))
            {
                continue;
            }

            foreach (var (rule, hint) in entries)
            {
                if (!rules.Contains(rule) && hint.Matches(words))
                {
                    rules.Add(rule);
                }
            }
        }

        return [.. rules];
    }
}
