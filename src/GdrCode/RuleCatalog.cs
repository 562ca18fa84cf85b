using GdrCode.Detection;
using GdrCode.Detection.Examples;
using GdrCode.Extraction;
using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode;

/// <summary>The rules as a reader sees them.</summary>
public static class RuleCatalog
{
    /// <summary>A category with its rules.</summary>
    public sealed record CategoryEntry(string Id, string Group, string Description, string IsNot, string Replacement, IReadOnlyList<RuleEntry> Rules);

    /// <summary>A rule with its examples; each is <c>sensitive</c> or <c>clean</c> and its text.</summary>
    public sealed record RuleEntry(string Id, double Score, string Description, IReadOnlyList<(string Kind, string Text)> Examples);

    /// <summary>All categories.</summary>
    public sealed record Catalog(IReadOnlyList<CategoryEntry> Categories);

    /// <summary>Loads the built-in rules and those of <paramref name="folder"/>.</summary>
    /// <exception cref="RuleException">Names every fault of every rule.</exception>
    public static Catalog Load(string? folder)
    {
        var rules = RuleSet.Load(folder, withExamples: true);
        var byCategory = rules.Rules.ToLookup(r => r.Category.Id);
        return new Catalog(
        [
            .. rules.Categories.Values.OrderBy(c => c.Group, StringComparer.Ordinal).ThenBy(c => c.Id, StringComparer.Ordinal).Select(c =>
                new CategoryEntry(c.Id, c.Group, c.Description, c.IsNot, c.Replacement, [.. byCategory[c.Id].Select(Entry)])),
        ]);
    }

    /// <summary>Runs every rule on its own examples, and says which fail.</summary>
    public static (int Examples, IReadOnlyList<string> Faults) Test(string? folder)
    {
        var rules = RuleSet.Load(folder, withExamples: true);
        var runner = new RuleExampleRunner(rules, Extract);
        return (rules.Rules.Sum(r => r.Examples.Count), [.. rules.Rules.SelectMany(runner.Run)]);
    }

    /// <summary>The fragments of an example, read as a file of its path would be.</summary>
    internal static (SourceFile File, IReadOnlyList<Fragment> Fragments) Extract(string path, string text)
    {
        var (kind, language) = Pipeline.Classifier.Classify(path, text);
        var file = new SourceFile(path, SourceText.From(text), kind, language, Place.Production);
        return (file, Extractors.Extract(file));
    }

    private static RuleEntry Entry(Rule rule) =>
        new(rule.Id, rule.Score, rule.Description, [.. rule.Examples.Select(e => (e.Sensitive ? "sensitive" : "clean", e.Text))]);
}
