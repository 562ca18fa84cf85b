using GdrCode.Detection;
using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode;

/// <summary>What was found and decided about one file: sensitive and neutral values that do not overlap, in source order.</summary>
internal sealed record Analysis(SourceFile File, IReadOnlyList<Fragment> Fragments, IReadOnlyList<JudgedFinding> Judged)
{
    /// <summary>Runs of the source that a judge has decided about character by character.</summary>
    public IReadOnlyList<TextSpan> Settled { get; init; } = [];

    public IEnumerable<JudgedFinding> Sensitive => Judged.Where(j => j.Verdict.Label == Label.Sensitive);

    public IEnumerable<JudgedFinding> Neutral => Judged.Where(j => j.Verdict.Label == Label.Neutral);

    /// <summary>
    /// Of findings that share source characters one stays: sensitive before neutral, rules before proposals of the model, whose ends are
    /// rough; of rules the longest, so that no part of a sensitive value is left standing, then the one that saw it for itself, then the surest.
    /// </summary>
    public static Analysis Resolve(SourceFile file, IReadOnlyList<Fragment> fragments, IEnumerable<JudgedFinding> judged)
    {
        var ranked = judged
            .Where(j => j.Verdict.Label != Label.Clean)
            .Select(j => (Judged: j, Runs: j.Finding.Fragment.Text.ToSource(j.Finding.ValueSpan)))
            .Where(p => p.Runs.Count > 0)
            .OrderByDescending(p => p.Judged.Verdict.Label)
            .ThenBy(p => p.Judged.Finding.Origin == FindingOrigin.Model)
            .ThenByDescending(p => p.Judged.Finding.Origin == FindingOrigin.Model ? 0 : p.Runs.Sum(r => r.Length))
            .ThenBy(p => p.Judged.Finding.Origin == FindingOrigin.Repository)
            .ThenByDescending(p => p.Judged.Verdict.Confidence)
            .ThenBy(p => p.Runs[0].Start)
            .ThenBy(p => p.Judged.Finding.RuleId, StringComparer.Ordinal)
            .ToList();
        if (ranked.Count == 0)
        {
            return new Analysis(file, fragments, []);
        }

        var taken = new System.Collections.BitArray(file.Text.Length);
        var kept = new List<(JudgedFinding Judged, int Start)>();
        foreach (var (finding, runs) in ranked)
        {
            if (runs.All(r => Free(taken, r.Start, r.End)))
            {
                foreach (var run in runs)
                {
                    for (var i = run.Start; i < run.End; i++)
                    {
                        taken[i] = true;
                    }
                }

                kept.Add((finding, runs[0].Start));
            }
        }

        return new Analysis(file, fragments, [.. kept.OrderBy(k => k.Start).Select(k => k.Judged)]);
    }

    /// <summary>
    /// This analysis with what a second look at the rewritten text finds beside the surrogates: where a neighbour changes, the model may weigh a value
    /// anew. Null where it finds nothing that stands in the original as well.
    /// </summary>
    public Analysis? Widen(Analysis second)
    {
        var further = new List<JudgedFinding>();
        if (second.Fragments.Count == Fragments.Count)
        {
            var ordinals = second.Fragments.Select((f, i) => (f, i)).ToDictionary(p => p.f, p => p.i);
            foreach (var (finding, verdict) in second.Sensitive)
            {
                var fragment = Fragments[ordinals[finding.Fragment]];
                if (Original(finding, fragment.Value) is { } span)
                {
                    further.Add(new JudgedFinding(finding with { Fragment = fragment, ValueSpan = span }, verdict));
                }
            }
        }

        // What loses against a finding that stands in the same place changes nothing.
        var wider = Resolve(File, Fragments, [.. Judged, .. further]) with { Settled = Settled };
        return wider.Judged.SequenceEqual(Judged) ? null : wider;
    }

    // Where a value of the rewritten text stood before: as it is, or around what was rewritten inside it.
    private static TextSpan? Original(Finding finding, string original)
    {
        var at = original.IndexOf(finding.Value, StringComparison.Ordinal);
        if (at >= 0)
        {
            return new TextSpan(at, finding.ValueSpan.Length);
        }

        var rewritten = finding.Fragment.Value;
        var before = rewritten.AsSpan(0, finding.ValueSpan.Start);
        var after = rewritten.AsSpan(finding.ValueSpan.End);
        return before.Length + after.Length < original.Length && original.AsSpan().StartsWith(before) && original.AsSpan().EndsWith(after)
            ? TextSpan.FromBounds(before.Length, original.Length - after.Length)
            : null;
    }

    private static bool Free(System.Collections.BitArray taken, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (taken[i])
            {
                return false;
            }
        }

        return true;
    }
}
