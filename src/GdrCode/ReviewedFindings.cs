using GdrCode.Model;
using GdrCode.Reviewing;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode;

/// <summary>Puts what reviewers decided in the place of what a judge did.</summary>
internal static class ReviewedFindings
{
    /// <summary>The judge of what a reviewer decided.</summary>
    public const string Judge = "review/1";

    private const string Accepted = "accepted in review";
    private const string Neutral = "neutral in review";

    /// <summary>
    /// The findings as reviewed: what is rejected is clean, what is accepted is sensitive and has the category decided, also where nothing was found. A finding
    /// that reaches beyond what was decided about stays as it was judged.
    /// </summary>
    /// <param name="file">The file with what is decided about it.</param>
    /// <param name="fragments">Its fragments.</param>
    /// <param name="judged">The findings with the verdicts of the judge.</param>
    /// <param name="categories">All categories.</param>
    public static IEnumerable<JudgedFinding> Apply(
        SourceFile file, IReadOnlyList<Fragment> fragments, IEnumerable<JudgedFinding> judged, IReadOnlyDictionary<string, Category> categories)
    {
        if (file.Reviewed.Count == 0)
        {
            return judged;
        }

        var open = judged.ToList();
        var decided = new List<JudgedFinding>();
        foreach (var span in file.Reviewed.OrderByDescending(s => s.Label))
        {
            var inside = open.FindAll(j => RunsOf(file, j.Finding) is { Count: > 0 } own && own.All(o => span.Runs.Any(r => r.Contains(o))) && !SharesItsPlace(j.Finding, span));
            open.RemoveAll(inside.Contains);
            if (span.Label != Label.Clean && Match(file, inside, span) is { } found)
            {
                decided.Add(found with { Verdict = VerdictOf(span, categories) });
            }
            else if (span.Label == Label.Sensitive)
            {
                decided.Add(new JudgedFinding(Made(fragments, span, categories[span.Category]), VerdictOf(span, categories)));
            }
        }

        return [.. open, .. decided];
    }

    /// <summary>What reviewers let stand: a second look finds nothing there.</summary>
    public static IReadOnlyList<TextSpan> Kept(SourceFile file) =>
        [.. file.Reviewed.Where(r => r.Label != Label.Sensitive).SelectMany(r => r.Runs).Select(r => PlaceSpans.Widen(file.Text, r))];

    private static List<TextSpan> RunsOf(SourceFile file, Finding finding) =>
        [.. finding.Fragment.Text.ToSource(finding.ValueSpan).Select(r => PlaceSpans.Trim(file.Text, r)).Where(r => !r.IsEmpty)];

    // Values that are encoded together, as in base64, are written in one place: each is decided about for itself.
    private static bool SharesItsPlace(Finding finding, ReviewedSpan span) =>
        span.Value is not null && finding.Fragment.Text is NestedText { WholeOnly: true } && finding.Value != span.Value;

    private static JudgedFinding? Match(SourceFile file, List<JudgedFinding> inside, ReviewedSpan span)
    {
        var exact = inside.FindAll(j => Hull(RunsOf(file, j.Finding)) == Hull(span.Runs));
        return exact.Find(j => j.Finding.Value == span.Value) ?? exact.FirstOrDefault();
    }

    // What stands in code can't be rewritten: the finding says so, and its file is withheld.
    private static Finding Made(IReadOnlyList<Fragment> fragments, ReviewedSpan span, Category category)
    {
        var places = FragmentPlaces.Find(fragments, span.Runs);
        var (fragment, value) = places.Where(p => p.Fragment.Value.AsSpan(p.Span.Start, p.Span.Length).SequenceEqual(span.Value)).Concat(places).FirstOrDefault();
        if (fragment is null)
        {
            var hull = Hull(span.Runs);
            value = new TextSpan(0, hull.Length);
            fragment = new Fragment { Kind = FragmentKind.Comment, Span = hull, Text = PiecedText.Single(new string('?', hull.Length), hull, TextEncoding.Verbatim), Editable = false };
        }

        return new Finding(ReviewDecision.MarkRule, category, fragment, value, 1);
    }

    private static Verdict VerdictOf(ReviewedSpan span, IReadOnlyDictionary<string, Category> categories) =>
        new(span.Label, categories[span.Category], 1, span.Label == Label.Sensitive ? Accepted : Neutral, Judge);

    private static TextSpan Hull(IReadOnlyList<TextSpan> runs) => TextSpan.FromBounds(runs.Min(r => r.Start), runs.Max(r => r.End));
}
