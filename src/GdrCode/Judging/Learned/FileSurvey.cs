using GdrCode.Model;

namespace GdrCode.Judging.Learned;

/// <summary>What the linear part of the model says of the candidates of one file, kept for weighing those of the other files of its repository.</summary>
/// <param name="Path">Path inside the repository.</param>
/// <param name="Lines">Lines of the file.</param>
/// <param name="Candidates">Values and their log-odds, the highest first.</param>
internal sealed record FileSurvey(string Path, int Lines, IReadOnlyList<(string Value, float Score)> Candidates)
{
    /// <summary>Whether the file is to be read again whatever the survey says.</summary>
    public bool MayCount { get; init; }

    /// <summary>Whether more candidates are open than are kept.</summary>
    public bool IsFull { get; init; }

    /// <summary>The candidates that would count in a repository full of sensitive values; whether they do in theirs is open until it is surveyed.</summary>
    public IReadOnlyList<OpenCandidate> Open { get; init; } = [];

    // Of a file with more, a few thousand tell enough; memory must not grow with a table of millions of rows.
    private const int MostCandidates = 2000;
    private const int LongestValue = 200;

    /// <summary>The same without some values.</summary>
    public FileSurvey Without(Func<string, bool> isGone) =>
        Candidates.Any(c => isGone(c.Value)) ? this with { Candidates = [.. Candidates.Where(c => !isGone(c.Value))], Open = [.. Open.Where(o => !isGone(o.Value))] } : this;

    /// <summary>The survey of a file's candidates.</summary>
    /// <param name="candidates">Findings of the rules, and the proposals that are kept.</param>
    /// <param name="scores">What the linear part says of each.</param>
    /// <param name="isSafe">Whether a candidate is clean by construction and tells nothing.</param>
    public static FileSurvey Of(FileCandidates candidates, IReadOnlyList<float> scores, Func<Finding, bool> isSafe)
    {
        var kept = new List<(string Value, float Score)>();
        for (var i = 0; i < candidates.Findings.Count; i++)
        {
            var finding = candidates.Findings[i];
            if (finding.Origin != FindingOrigin.Repository && finding.ValueSpan.Length <= LongestValue && !isSafe(finding))
            {
                kept.Add((finding.Value, scores[i]));
            }
        }

        return new FileSurvey(candidates.File.Path, candidates.Lines.Count, [.. kept.OrderByDescending(k => k.Score).ThenBy(k => k.Value, StringComparer.Ordinal).Take(MostCandidates)]);
    }
}
