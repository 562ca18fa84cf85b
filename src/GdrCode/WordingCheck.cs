using GdrCode.Detection;
using GdrCode.Extraction;
using GdrCode.Judging;
using GdrCode.Judging.Learned;
using GdrCode.Model;
using GdrCode.Rewriting;

namespace GdrCode;

/// <summary>Proves the words that a language model proposed: neither rules nor the embedded judge may find anything in them, whatever the model that wrote them thinks.</summary>
/// <param name="detector">Runs the rules.</param>
/// <param name="proposer">Sees what no rule sees.</param>
/// <param name="judge">The embedded judge.</param>
internal sealed class WordingCheck(Detector detector, Lazy<Proposer> proposer, IJudge judge)
{
    /// <summary>Puts words that don't hold up among the refused ones.</summary>
    /// <param name="refined">The rewritten file.</param>
    /// <param name="plan">How it was rewritten.</param>
    /// <param name="isWording">Whether a span holds a model's words.</param>
    /// <param name="refused">Takes the words.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Whether there are any.</returns>
    public async ValueTask<bool> RefuseAsync(SourceFile refined, RewritePlan plan, Func<PlannedSpan, bool> isWording, HashSet<string> refused, CancellationToken cancellationToken)
    {
        var worded = plan.Spans.Where(isWording).ToList();
        if (worded.Count == 0)
        {
            return false;
        }

        var fragments = Extractors.Extract(refined);
        var findings = detector.Detect(refined, fragments);
        findings = [.. findings, .. proposer.Value.Propose(refined, fragments, findings)];
        var verdicts = await judge.JudgeAsync(refined, fragments, findings, cancellationToken);
        var found = findings.Zip(verdicts).Where(p => p.Second.Label == Label.Sensitive).SelectMany(p => p.First.Fragment.Text.ToSource(p.First.ValueSpan)).ToList();
        var failing = worded.Where(s => s.Refined.Any(r => found.Any(f => f.OverlapsWith(r)))).Select(s => s.Surrogate).ToHashSet(StringComparer.Ordinal);
        refused.UnionWith(failing);
        return failing.Count > 0;
    }
}
