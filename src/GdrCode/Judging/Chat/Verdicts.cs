using GdrCode.Judging.Chat.Answers;
using GdrCode.Judging.Chat.Candidates;
using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Judging.Chat;

/// <summary>Turns the answer about a candidate into verdicts of the findings in it, and into findings of the model's own.</summary>
internal static class Verdicts
{
    /// <param name="candidate">The candidate.</param>
    /// <param name="answer">Its answer; not an unsure one.</param>
    /// <param name="isHidden">Whether a finding was masked.</param>
    /// <param name="judge">Name of the judge.</param>
    /// <param name="confidence">Belief in the model's word.</param>
    public static (IReadOnlyList<(Finding Finding, Verdict Verdict)> Changed, IReadOnlyList<JudgedFinding> Made) Of(
        Candidate candidate, Answer answer, Func<Finding, bool> isHidden, string judge, double confidence)
    {
        var changed = new List<(Finding, Verdict)>();
        var made = new List<JudgedFinding>();
        foreach (var finding in candidate.Suspected)
        {
            changed.Add((finding, Judge(finding, answer.Parts.FirstOrDefault(p => Decides(p, finding)))));
        }

        foreach (var part in answer.Parts.Where(p => !candidate.Suspected.Any(f => Decides(p, f))))
        {
            var span = new TextSpan(candidate.Excerpt.Start + part.Span.Start, part.Span.Length);
            var finding = new Finding(ChatJudge.RuleId, part.Category, candidate.Fragment, span, confidence);
            made.Add(new JudgedFinding(finding, new Verdict(part.Label, part.Category, confidence, "a model's finding", judge)));
        }

        return (changed, made);

        // A mask may hide more than one finding; who quotes it means all of them.
        bool Decides(AnswerPart part, Finding finding)
        {
            var within = new TextSpan(finding.ValueSpan.Start - candidate.Excerpt.Start, finding.ValueSpan.Length);
            return part.Span == within || (part.Masked && part.Span.Contains(within) && isHidden(finding));
        }

        Verdict Judge(Finding finding, AnswerPart? part) => part is null
            ? new Verdict(Label.Clean, finding.Category, confidence, "clean to a model", judge)
            : new Verdict(part.Label, part.Span.Length == finding.ValueSpan.Length ? part.Category : finding.Category, confidence, "a model's verdict", judge);
    }
}
