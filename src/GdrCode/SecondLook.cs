using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode;

/// <summary>Carries what a second look finds in a rewritten text back to the original: where a neighbour changes, the model may weigh a value anew.</summary>
internal sealed class SecondLook(Analysis first, IReadOnlyList<TextChange> changes)
{
    private readonly SettledText positions = new([], changes);

    /// <summary>Sensitive values of the second look that cover what no sensitive value of the first does, at their places in the original.</summary>
    public List<JudgedFinding> Further(Analysis second)
    {
        var further = new List<JudgedFinding>();
        if (!second.Sensitive.Any())
        {
            return further;
        }

        var pairs = Pair(second);
        foreach (var (finding, verdict) in second.Sensitive)
        {
            if (pairs.TryGetValue(finding.Fragment, out var fragment) && Original(finding, fragment) is { Length: > 0 } span)
            {
                var judged = new JudgedFinding(finding with { Fragment = fragment, ValueSpan = Joined(fragment, span) }, verdict);
                if (Adds(judged))
                {
                    further.Add(judged);
                }
            }
        }

        return further;
    }

    /// <summary>Whether a value covers all of another, and more.</summary>
    public static bool Holds(JudgedFinding outer, JudgedFinding inner)
    {
        if (ReferenceEquals(outer.Finding.Fragment, inner.Finding.Fragment))
        {
            return outer.Finding.ValueSpan.Contains(inner.Finding.ValueSpan) && outer.Finding.ValueSpan != inner.Finding.ValueSpan;
        }

        var (outside, inside) = (Runs(outer), Runs(inner));
        return inside.All(i => outside.Any(o => o.Contains(i))) && outside.Sum(o => o.Length) > inside.Sum(i => i.Length);
    }

    // Fragments come and go with what decodes; those that stand at one place, nested in one way, are one.
    private Dictionary<Fragment, Fragment> Pair(Analysis second)
    {
        var waiting = first.Fragments.GroupBy(f => (f.Span, f.Kind, Nesting(f.Text))).ToDictionary(g => g.Key, g => new Queue<Fragment>(g));
        var pairs = new Dictionary<Fragment, Fragment>(ReferenceEqualityComparer.Instance);
        foreach (var fragment in second.Fragments)
        {
            if (waiting.TryGetValue((positions.ToOriginal(fragment.Span), fragment.Kind, Nesting(fragment.Text)), out var queue) && queue.TryDequeue(out var pair))
            {
                pairs[fragment] = pair;
            }
        }

        return pairs;
    }

    private static string Nesting(MappedText text)
    {
        var nesting = "";
        for (; text is NestedText nested; text = nested.Parent)
        {
            nesting += $"{nested.Encoding} ";
        }

        return nesting;
    }

    private TextSpan? Original(Finding finding, Fragment fragment)
    {
        if (!IsWhole(fragment.Text))
        {
            var runs = finding.Fragment.Text.ToSource(finding.ValueSpan).Select(positions.ToOriginal).ToList();
            return runs.Count > 0 && FragmentPlaces.Find([fragment], runs) is [var place, ..] ? place.Span : null;
        }

        // Inside what is encoded as a whole no position leads back, and the value has to be looked for.
        var at = fragment.Value.IndexOf(finding.Value, StringComparison.Ordinal);
        return at < 0 ? null : new TextSpan(at, finding.ValueSpan.Length);
    }

    private static bool IsWhole(MappedText text)
    {
        for (; text is NestedText nested; text = nested.Parent)
        {
            if (nested.WholeOnly)
            {
                return true;
            }
        }

        return false;
    }

    // A value that cuts through one that is known takes in all of it.
    private TextSpan Joined(Fragment fragment, TextSpan span)
    {
        foreach (var known in first.Sensitive.Where(j => ReferenceEquals(j.Finding.Fragment, fragment) && j.Finding.ValueSpan.OverlapsWith(span)))
        {
            span = TextSpan.FromBounds(Math.Min(span.Start, known.Finding.ValueSpan.Start), Math.Max(span.End, known.Finding.ValueSpan.End));
        }

        return span;
    }

    private bool Adds(JudgedFinding judged)
    {
        if (first.Sensitive.Any(j => ReferenceEquals(j.Finding.Fragment, judged.Finding.Fragment) && j.Finding.ValueSpan.Contains(judged.Finding.ValueSpan)))
        {
            return false;
        }

        var runs = Runs(judged);
        return IsWhole(judged.Finding.Fragment.Text) || !runs.All(r => first.Sensitive.SelectMany(Runs).Any(k => k.Contains(r)));
    }

    private static IReadOnlyList<TextSpan> Runs(JudgedFinding judged) => judged.Finding.Fragment.Text.ToSource(judged.Finding.ValueSpan);
}
