using GdrCode.Evaluation.Scoring;

namespace GdrCode.Evaluation.Cases;

/// <summary>Cases of one source or category.</summary>
/// <param name="Name">The source or the category.</param>
/// <param name="Positives">Cases in which something is to be found.</param>
/// <param name="Found">Of these, with a finding on the value; anywhere in the text, and of the group, where the source doesn't say where.</param>
/// <param name="FoundCategory">Of these, with the category's own finding.</param>
/// <param name="Values">Distinct values of the positives.</param>
/// <param name="ValuesFound">Of these, found in every case.</param>
/// <param name="Negatives">Cases in which something must not be found, near misses left out.</param>
/// <param name="Left">Of these, without it.</param>
/// <param name="NearMisses">Negatives that a generic rule may fairly report.</param>
/// <param name="NearMissesLeft">Of these, without a finding of the category.</param>
public sealed record CaseCounts(
    string Name, int Positives, int Found, int FoundCategory, int Values, int ValuesFound, int Negatives, int Left, int NearMisses, int NearMissesLeft);

/// <summary>How a system does on the cases.</summary>
/// <param name="Name">The system.</param>
/// <param name="Total">All cases.</param>
/// <param name="Sources">By source.</param>
/// <param name="Categories">By category, the most failures first.</param>
public sealed record CaseScores(string Name, CaseCounts Total, IReadOnlyList<CaseCounts> Sources, IReadOnlyList<CaseCounts> Categories);

/// <summary>Scores cases.</summary>
internal static class CaseScoring
{
    // What Presidio looks for; the other sources look for credentials.
    private const string PersonalSource = "presidio";
    private const string Credential = "credential";

    public static CaseScores Score(string name, IReadOnlyList<(PeerCase Case, IReadOnlyList<CaseFinding> Findings)> cases, CategoryMap map)
    {
        var judged = cases.Select(c => new Judged(c.Case, Succeeds(c.Case, c.Findings, map), HasCategory(c.Case, c.Findings, map))).ToList();
        return new CaseScores(
            name,
            Count("all", judged),
            [.. judged.GroupBy(j => j.Case.Source).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Count(g.Key, [.. g]))],
            [
                .. judged.GroupBy(j => j.Case.Category).Select(g => Count(g.Key, [.. g]))
                    .OrderByDescending(c => c.Positives - c.Found + c.Negatives - c.Left).ThenBy(c => c.Name, StringComparer.Ordinal),
            ]);
    }

    /// <summary>Whether a positive is found, or a negative left alone.</summary>
    public static bool Succeeds(PeerCase of, IReadOnlyList<CaseFinding> findings, CategoryMap map) => of.Positive
        ? of.Spans.Count > 0
            ? findings.Any(f => of.Spans.Any(s => f.Start < s.End && s.Start < f.End))
            : findings.Any(f => map.SameGroup(f.Category, of.Category))
        : !findings.Any(f => of.Scope switch
        {
            NegativeScope.Secrets => map.SameGroup(f.Category, Credential),
            NegativeScope.SourceTool => of.Source.Contains(PersonalSource, StringComparison.Ordinal) || map.SameGroup(f.Category, Credential),
            _ => map.SameCategory(f.Category, of.Category),
        });

    private static bool HasCategory(PeerCase of, IReadOnlyList<CaseFinding> findings, CategoryMap map) =>
        findings.Any(f => map.SameCategory(f.Category, of.Category) && (of.Spans.Count == 0 || of.Spans.Any(s => f.Start < s.End && s.Start < f.End)));

    private static CaseCounts Count(string name, List<Judged> cases)
    {
        var positives = cases.Where(c => c.Case.Positive).ToList();
        var values = positives.GroupBy(c => c.Case.Value).ToList();
        var negatives = cases.Where(c => !c.Case.Positive && !c.Case.NearMiss).ToList();
        var near = cases.Where(c => !c.Case.Positive && c.Case.NearMiss).ToList();
        return new CaseCounts(
            name, positives.Count, positives.Count(c => c.Success), positives.Count(c => c.Category), values.Count, values.Count(g => g.All(c => c.Success)),
            negatives.Count, negatives.Count(c => c.Success), near.Count, near.Count(c => c.Success));
    }

    private sealed record Judged(PeerCase Case, bool Success, bool Category);
}
