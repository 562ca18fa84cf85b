using GdrCode.Model;

namespace GdrCode.Judging;

/// <summary><c>--judge none</c>: every finding of the rules counts. The discriminative baseline that judging is measured against.</summary>
/// <param name="isSafe">Whether a value is one of our own surrogates; without it no second run would come to rest.</param>
internal sealed class RulesJudge(Func<Category, string, bool> isSafe) : IJudge
{
    public string Name => "none/1";

    public ValueTask<IReadOnlyList<Verdict>> JudgeAsync(
        SourceFile file, IReadOnlyList<Fragment> fragments, IReadOnlyList<Finding> findings, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<Verdict>>([.. findings.Select(Accept)]);

    private Verdict Accept(Finding finding) => isSafe(finding.Category, finding.Value)
        ? new Verdict(Label.Clean, finding.Category, 0.99, "reserved or synthetic value", Name)
        : new Verdict(Label.Sensitive, finding.Category, finding.Score, finding.RuleId, Name);
}
