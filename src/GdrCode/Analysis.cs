using System.Globalization;

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
            .Select(WithMarks)
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

        var taken = new TakenRuns(file.Text.Length);
        var kept = new List<(JudgedFinding Judged, int Start)>();
        foreach (var (finding, runs) in ranked)
        {
            if (taken.Take(finding.Finding, runs))
            {
                kept.Add((finding, runs[0].Start));
            }
        }

        return new Analysis(file, fragments, [.. kept.OrderBy(k => k.Start).Select(k => k.Judged)]);
    }

    // Signs that are written at a letter go with it: no value begins or ends between them.
    private static JudgedFinding WithMarks(JudgedFinding judged)
    {
        var (text, span) = (judged.Finding.Fragment.Value, judged.Finding.ValueSpan);
        var (start, end) = (span.Start, span.End);
        while (start > 0 && start < text.Length && IsMark(text[start]))
        {
            start--;
        }

        while (end > start && end < text.Length && IsMark(text[end]))
        {
            end++;
        }

        return start == span.Start && end == span.End ? judged : judged with { Finding = judged.Finding with { ValueSpan = TextSpan.FromBounds(start, end) } };
    }

    private static bool IsMark(char c) => c >= '\u0300' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>This analysis with what a second look at the rewritten text finds beside the surrogates; null where that is nothing new.</summary>
    /// <param name="second">What the second look found.</param>
    /// <param name="changes">How the text was rewritten.</param>
    public Analysis? Widen(Analysis second, IReadOnlyList<TextChange> changes)
    {
        var look = new SecondLook(this, changes);
        var further = look.Further(second);

        // What a longer value holds is no value of its own any more.
        var wider = Resolve(File, Fragments, [.. Judged.Where(j => !further.Exists(f => SecondLook.Holds(f, j))), .. further]) with { Settled = Settled };
        return wider.Judged.SequenceEqual(Judged) ? null : wider;
    }
}
