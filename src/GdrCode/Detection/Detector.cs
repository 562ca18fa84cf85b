using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Detection;

/// <summary>Runs the rules over the fragments of a file.</summary>
internal sealed class Detector(RuleSet rules)
{
    /// <summary>All findings in the order of the fragments; several rules may find the same value.</summary>
    public IReadOnlyList<Finding> Detect(SourceFile file, IReadOnlyList<Fragment> fragments)
    {
        var findings = new List<Finding>();
        var hits = new HashSet<Rule>();
        var candidates = new List<Candidate>();
        for (var i = 0; i < fragments.Count; i++)
        {
            if (fragments[i].Value.Length == 0)
            {
                continue;
            }

            var view = new FragmentView(file, fragments, i);
            hits.Clear();
            rules.Keywords.Sweep(view.Value, hits);
            RunTriggered(view, hits, candidates, findings);
            RunAlways(view, candidates, findings);
            if (LoneValue.Is(file, fragments[i]))
            {
                RunLone(view, hits, candidates, findings);
            }
        }

        return findings;
    }

    private void RunTriggered(FragmentView view, HashSet<Rule> hits, List<Candidate> candidates, List<Finding> findings)
    {
        var named = rules.Names.RulesFor(view.Fragment.Name);
        var scoped = rules.Names.RulesFor(view.Fragment.Scope);
        foreach (var rule in hits)
        {
            if (rule.Names.Count == 0 || named.Contains(rule))
            {
                var bound = rule.Context.Count == 0 || (rule.Names.Count == 0 && (named.Contains(rule) || scoped.Contains(rule)));
                Run(rule, view, bound, candidates, findings);
            }
        }

        foreach (var rule in named)
        {
            if (rule.Keywords.Count == 0 && !hits.Contains(rule))
            {
                Run(rule, view, bound: true, candidates, findings);
            }
        }

        foreach (var rule in scoped)
        {
            if (rule.IsBoundByContext && !hits.Contains(rule) && !named.Contains(rule))
            {
                Run(rule, view, bound: true, candidates, findings);
            }
        }
    }

    private void RunAlways(FragmentView view, List<Candidate> candidates, List<Finding> findings)
    {
        foreach (var rule in rules.Always)
        {
            if (rule.Digits > view.Traits.DigitRun)
            {
                return;
            }

            Run(rule, view, bound: true, candidates, findings);
        }
    }

    private void RunLone(FragmentView view, HashSet<Rule> hits, List<Candidate> candidates, List<Finding> findings)
    {
        var found = new List<Finding>();
        foreach (var rule in rules.Lone)
        {
            if (!hits.Contains(rule))
            {
                Run(rule, view, bound: true, candidates, found);
            }
        }

        findings.AddRange(found.Where(f => LoneValue.Fills(view.Value, f.ValueSpan)));
    }

    private void Run(Rule rule, FragmentView view, bool bound, List<Candidate> candidates, List<Finding> findings)
    {
        if (rule.Digits > view.Traits.DigitRun || (rule.In.Count > 0 || view.Fragment.Kind == FragmentKind.Binary) && !rule.In.Contains(view.Fragment.Kind))
        {
            return;
        }

        if (rule.Needs is { } needed && !view.Value.Contains(needed, StringComparison.Ordinal))
        {
            return;
        }

        if (rule.Finder is not null)
        {
            candidates.Clear();
            rule.Finder.Find(view, candidates);
            foreach (var candidate in candidates)
            {
                var category = candidate.CategoryId is null ? rule.Category : rules.Categories[candidate.CategoryId];
                Add(rule, category, view, candidate.Span, bound, candidate.Score, candidate.Hint, findings);
            }
        }
        else if (rule.Matcher is { } pattern)
        {
            RunPattern(rule, pattern, view, bound, findings);
        }
        else
        {
            Add(rule, rule.Category, view, Trim(view.Value), bound, rule.Score, view.Fragment.Name, findings);
        }
    }

    private static void RunPattern(Rule rule, RulePattern pattern, FragmentView view, bool bound, List<Finding> findings)
    {
        foreach (var match in pattern.Matches(view.Value))
        {
            var group = match.Groups["value"] is { Success: true } value ? value : match;
            if (WithoutHoles(view, group.Index, group.Length) is { Length: > 0 } span)
            {
                Add(rule, rule.Category, view, span, bound, rule.Score, view.Fragment.Name, findings);
            }
        }
    }

    // A pattern that takes all but a few characters takes the hole behind an address as well. A tag of documentation ends every value.
    private static TextSpan WithoutHoles(FragmentView view, int start, int length)
    {
        var value = view.Value.AsSpan(start, length).TrimEnd(MappedText.Hole);
        var tag = view.Fragment.Kind == FragmentKind.Documentation ? value.IndexOf(MappedText.Hole) : -1;
        return new TextSpan(start, tag < 0 ? value.Length : tag);
    }

    private static void Add(Rule rule, Category category, FragmentView view, TextSpan span, bool bound, double score, string? hint, List<Finding> findings)
    {
        var value = view.Value.AsSpan(span.Start, span.Length);
        if (span.Length == 0 || value.Contains(MappedText.Hole) || GuidParts.Contains(view.Value, span) || !Boundaries.Holds(rule.Boundary, view.Value, span))
        {
            return;
        }

        foreach (var check in rule.Checks)
        {
            if (!check(value))
            {
                return;
            }
        }

        var word = bound ? hint : ContextWords.Near(rule.Context, view.Value, span, rule.Within);
        if (bound || word is not null)
        {
            findings.Add(new Finding(rule.Id, category, view.Fragment, span, score) { Hint = word });
        }
    }

    private static TextSpan Trim(ReadOnlySpan<char> value)
    {
        var start = value.Length - value.TrimStart().Length;
        return TextSpan.FromBounds(start, Math.Max(start, value.TrimEnd().Length));
    }
}
