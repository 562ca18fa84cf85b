using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Detection.Examples;

/// <summary>Runs a rule's own examples: marked values must be found exactly, clean ones not at all.</summary>
/// <param name="rules">The rules, loaded with their examples.</param>
/// <param name="extract">Reads the fragments of an example; given from outside since detection knows no extraction.</param>
internal sealed class RuleExampleRunner(RuleSet rules, Func<string, string, (SourceFile File, IReadOnlyList<Fragment> Fragments)> extract)
{
    private readonly Detector detector = new(rules);

    /// <summary>What is wrong, one line per failing example.</summary>
    public IEnumerable<string> Run(Rule rule) => rule.Examples.Select(e => Run(rule, e)).OfType<string>();

    private string? Run(Rule rule, RuleExample example)
    {
        var parsed = ExampleText.Parse(example.Text);
        var (file, fragments) = extract(example.Path, parsed.Text);
        var found = detector.Detect(file, fragments)
            .Where(f => f.RuleId == rule.Id)
            .Select(f => f.Fragment.Text.ToSourceHull(f.ValueSpan))
            .ToHashSet();
        if (!example.Sensitive)
        {
            return found.Count == 0 ? null : $"{rule.Id}: found {Show(parsed.Text, found)} in the clean example '{example.Text}'";
        }

        var missed = parsed.Marked.Where(m => !found.Contains(m)).ToList();
        var extra = found.Where(f => !parsed.Marked.Contains(f)).ToList();
        return missed.Count + extra.Count == 0 && parsed.Marked.Count > 0
            ? null
            : $"{rule.Id}: in '{example.Text}' missed {Show(parsed.Text, missed)}, found too {Show(parsed.Text, extra)}";
    }

    private static string Show(string text, IEnumerable<TextSpan> spans) => "[" + string.Join(", ", spans.Select(s => text.Substring(s.Start, s.Length))) + "]";
}
