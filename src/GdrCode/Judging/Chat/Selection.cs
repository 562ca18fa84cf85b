using GdrCode.Judging.Chat.Candidates;
using GdrCode.Model;

namespace GdrCode.Judging.Chat;

/// <summary>Chooses the findings that a model is asked about.</summary>
/// <param name="isSafe">Whether a value of a category is reserved or one of our own surrogates.</param>
/// <param name="isKept">Whether a finding stays by a policy that no judge decides about: the notice of a copyright holder.</param>
/// <param name="localRules">Rules whose findings are not asked about.</param>
/// <param name="cascade">Where the embedded judge is sure; null to ask about all.</param>
internal sealed class Selection(Func<Category, string, bool> isSafe, Func<Finding, bool> isKept, IReadOnlySet<string> localRules, CascadeThresholds? cascade)
{
    public bool IsOfRules(Finding finding) => !localRules.Contains(finding.RuleId);

    /// <param name="finding">A finding of the rules.</param>
    /// <param name="embedded">What the embedded judge says of it.</param>
    public bool Asks(Finding finding, Verdict embedded) =>
        finding.ValueSpan.Length is > 0 and <= Excerpts.Longest
        && !isSafe(finding.Category, finding.Value)
        && !isKept(finding)
        && (cascade is null || IsUnsure(cascade, embedded));

    /// <summary>A model's own finding under the policies that hold for all judges: surrogates are clean, notices of copyright holders are kept.</summary>
    public JudgedFinding Rectify(JudgedFinding made)
    {
        var (finding, verdict) = made;
        return isSafe(finding.Category, finding.Value) ? made with { Verdict = verdict with { Label = Label.Clean, Reason = "reserved or synthetic value" } }
            : isKept(finding) && verdict.Label == Label.Sensitive ? made with { Verdict = verdict with { Label = Label.Neutral, Reason = "copyright notice" } }
            : made;
    }

    private static bool IsUnsure(CascadeThresholds thresholds, Verdict embedded)
    {
        var belief = embedded.Label == Label.Sensitive ? embedded.Confidence : 1 - embedded.Confidence;
        return belief > thresholds.Clean && belief < thresholds.Sensitive;
    }
}
