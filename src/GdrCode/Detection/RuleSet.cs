using System.Collections.Frozen;

using GdrCode.Model;

namespace GdrCode.Detection;

/// <summary>All categories and rules of a run.</summary>
internal sealed class RuleSet
{
    public RuleSet(IReadOnlyList<Category> categories, IReadOnlyList<Rule> rules)
    {
        Categories = categories.ToFrozenDictionary(c => c.Id);
        Rules = rules;
        Keywords = new KeywordSweep(rules);
        Names = new NameIndex(rules);
        Always = [.. rules.Where(r => r.Keywords.Count == 0 && r.Names.Count == 0 && r.Context.Count == 0).OrderBy(r => r.Digits)];
        Lone = [.. rules.Where(LoneValue.Suffices)];
    }

    /// <summary>A hash of all rule files, as it stands in reports.</summary>
    public string Version { get; init; } = "none";

    public FrozenDictionary<string, Category> Categories { get; }

    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>Finds the rules whose keywords or context words stand in a value.</summary>
    public KeywordSweep Keywords { get; }

    /// <summary>Finds the rules whose name hints or context words stand in a bound name.</summary>
    public NameIndex Names { get; }

    /// <summary>Rules that need no word: finders, and patterns that a number of digits calls, in the order of that number.</summary>
    public IReadOnlyList<Rule> Always { get; }

    /// <summary>Rules that ask for a word, except where nothing stands beside the value.</summary>
    public IReadOnlyList<Rule> Lone { get; }

    /// <summary>The built-in rules, and those of <paramref name="userFolder"/> on top.</summary>
    /// <exception cref="RuleException">Names every fault of every rule.</exception>
    public static RuleSet Load(string? userFolder = null, bool withExamples = false) => RuleLoader.Load(userFolder, withExamples);
}
