using GdrCode.Detection;
using GdrCode.Extraction;
using GdrCode.Judging;
using GdrCode.Judging.Chat.Rewordings;
using GdrCode.Judging.Learned;
using GdrCode.Model;
using GdrCode.Rewriting;
using GdrCode.Rewriting.Surrogates;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode;

/// <summary>Proves the words that a language model proposed: neither rules nor the embedded judge may find anything in them, whatever the model that wrote them thinks.</summary>
/// <param name="detector">Runs the rules.</param>
/// <param name="proposer">Sees what no rule sees.</param>
/// <param name="judge">The embedded judge.</param>
internal sealed class WordingCheck(Detector detector, Lazy<Proposer> proposer, IJudge judge)
{
    // What goes back to the model must follow from the input and its answers alone, not from the key of the run; what is tried is never written.
    private readonly SurrogateGenerator trial = new("the key of what is tried, and never written"u8);

    /// <summary>Puts words that don't hold up among the refused ones.</summary>
    /// <param name="refined">The rewritten file.</param>
    /// <param name="plan">How it was rewritten.</param>
    /// <param name="isWording">Whether a span holds a model's words.</param>
    /// <param name="refused">Takes the words.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Whether there are any.</returns>
    public async ValueTask<bool> RefuseAsync(SourceFile refined, RewritePlan plan, Func<PlannedSpan, bool> isWording, HashSet<string> refused, CancellationToken cancellationToken)
    {
        var failing = await FindAsync(refined, [.. plan.Spans.Where(isWording)], cancellationToken);
        refused.UnionWith(failing.Select(f => f.Words));
        return failing.Count > 0;
    }

    /// <summary>Tries the words of a file in their place.</summary>
    /// <param name="analysis">What is sensitive in the file.</param>
    /// <param name="words">The words for a finding; null where its surrogate is written.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async ValueTask<WordingTrial> TryAsync(Analysis analysis, Func<JudgedFinding, string?> words, CancellationToken cancellationToken)
    {
        JudgedFinding[] sensitive = [.. analysis.Sensitive];
        if (!sensitive.Any(s => words(s) is not null))
        {
            return new WordingTrial(analysis.Fragments, [], IsWorded: false, []);
        }

        var plan = Rewriter.Rewrite(analysis.File, sensitive, finding => words(finding) ?? trial.Create(finding));
        var refined = SourceText.From(analysis.File.Text.WithChanges(plan.Changes).ToString(), analysis.File.Text.Encoding);
        var refused = await FindAsync(analysis.File with { Text = refined }, [.. plan.Spans.Where(s => words(s.Finding) == s.Surrogate)], cancellationToken);
        return new WordingTrial(analysis.Fragments, [], IsWorded: true, refused);
    }

    private async ValueTask<IReadOnlyList<RefusedWords>> FindAsync(SourceFile refined, IReadOnlyList<PlannedSpan> worded, CancellationToken cancellationToken)
    {
        if (worded.Count == 0)
        {
            return [];
        }

        var fragments = Extractors.Extract(refined);
        var findings = detector.Detect(refined, fragments);
        findings = [.. findings, .. proposer.Value.Propose(refined, fragments, findings)];
        var verdicts = await judge.JudgeAsync(refined, fragments, findings, cancellationToken);
        var found = findings.Zip(verdicts)
            .Where(p => p.Second.Label == Label.Sensitive)
            .SelectMany(p => p.First.Fragment.Text.ToSource(p.First.ValueSpan).Select(run => (Run: run, p.Second.Category.Id)))
            .ToList();
        return
        [
            .. worded
                .Select(s => new RefusedWords(
                    s.Finding, s.Surrogate, [.. found.Where(f => s.Refined.Any(r => r.OverlapsWith(f.Run))).Select(f => f.Id).Distinct().Order(StringComparer.Ordinal)]))
                .Where(r => r.Found.Count > 0),
        ];
    }
}
