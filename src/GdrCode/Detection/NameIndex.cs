using System.Collections.Concurrent;

namespace GdrCode.Detection;

/// <summary>Finds the rules whose hints stand in a bound name; the answer of each name is kept, since names repeat all over a corpus.</summary>
internal sealed class NameIndex
{
    // Generated code can hold millions of distinct names; past this the answer is worked out each time.
    private const int MostNames = 50_000;

    private readonly ConcurrentDictionary<string, Rule[]> known = new(StringComparer.Ordinal);
    private readonly List<(Rule Rule, NameHint[] Hints)> hinted;

    public NameIndex(IReadOnlyList<Rule> rules) => hinted =
    [
        .. rules.Where(r => r.Names.Count + r.Context.Count > 0)
            .Select(r => (r, r.Names.Concat(r.Context.Select(c => new NameHint(c))).ToArray())),
    ];

    public IReadOnlyList<Rule> RulesFor(string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            return [];
        }

        if (known.TryGetValue(name, out var found))
        {
            return found;
        }

        var words = Words.OfName(name);
        found = [.. hinted.Where(h => Array.Exists(h.Hints, hint => hint.Matches(words))).Select(h => h.Rule)];
        if (known.Count < MostNames)
        {
            known[name] = found;
        }

        return found;
    }
}
