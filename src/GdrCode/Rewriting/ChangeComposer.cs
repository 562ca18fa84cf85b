using GdrCode.Model;
using GdrCode.Rewriting.Composition;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Rewriting;

/// <summary>Turns surrogates for findings into changes of the source.</summary>
internal static class ChangeComposer
{
    public static RewritePlan Compose(string source, IReadOnlyList<(JudgedFinding Finding, string Surrogate)> replacements, IReadOnlyList<JudgedFinding> unwritable)
    {
        // A finding is written whole or not at all, so each failure means another round without it.
        var failed = new HashSet<int>();
        while (true)
        {
            var before = failed.Count;
            var layers = new Layers(source, failed);
            for (var i = 0; i < replacements.Count; i++)
            {
                if (!failed.Contains(i))
                {
                    var finding = replacements[i].Finding.Finding;
                    layers.Add(new Edit(finding.Fragment.Text, finding.ValueSpan, replacements[i].Surrogate, [i]));
                }
            }

            layers.Lower();
            var changes = layers.Changes.OrderBy(c => c.Span.Start).ThenBy(c => c.Span.End).ToList();
            FailOverlaps(changes, failed);
            if (failed.Count == before)
            {
                return Plan(changes, replacements, [.. unwritable, .. failed.Order().Select(i => replacements[i].Finding)]);
            }
        }
    }

    // Two values that share one escape can't both be written.
    private static void FailOverlaps(List<OwnedChange> changes, HashSet<int> failed)
    {
        for (var i = 1; i < changes.Count; i++)
        {
            if (changes[i].Span.Start < changes[i - 1].Span.End)
            {
                failed.UnionWith(changes[i].Owners);
            }
        }
    }

    private static RewritePlan Plan(List<OwnedChange> changes, IReadOnlyList<(JudgedFinding Finding, string Surrogate)> replacements, List<JudgedFinding> unwritable)
    {
        var spans = new SortedDictionary<int, (List<TextSpan> Source, List<TextSpan> Refined)>();
        var delta = 0;
        foreach (var change in changes)
        {
            var refined = new TextSpan(change.Span.Start + delta, change.NewText.Length);
            delta += change.NewText.Length - change.Span.Length;
            foreach (var owner in change.Owners)
            {
                if (!spans.TryGetValue(owner, out var runs))
                {
                    spans[owner] = runs = ([], []);
                }

                runs.Source.Add(change.Span);
                runs.Refined.Add(refined);
            }
        }

        return new RewritePlan(
            [.. changes.Select(c => new TextChange(c.Span, c.NewText))],
            [.. spans.Select(s => new PlannedSpan(replacements[s.Key].Finding, replacements[s.Key].Surrogate, s.Value.Source, s.Value.Refined)).OrderBy(s => s.Source[0].Start)],
            unwritable);
    }
}
