using GdrCode.Judging.Learned;
using GdrCode.Model;

namespace GdrCode.Judging;

/// <summary>The judge that is always there: offline, in the process, deterministic, trained on labelled repositories.</summary>
/// <param name="model">What was learnt.</param>
/// <param name="lexicon">Words and names.</param>
/// <param name="isSafe">Whether a value of a category is reserved or one of our own surrogates.</param>
/// <param name="attribution">What becomes of the names and addresses of copyright holders.</param>
internal sealed class EmbeddedJudge(JudgeModel model, ILexicon lexicon, Func<Category, string, bool> isSafe, Attribution attribution) : IJudge
{
    // From this belief on, a rule is sure of its finding; the surest needs half of the floor.
    private const double SureBelief = 0.5;
    private const double LeastOfFloor = 0.5;

    private const double SureOfSafe = 0.99;
    private const double SureOfNotice = 0.9;

    private readonly SparseFeatures sparse = new(lexicon, model.Names);

    public string Name => model.Manifest.Name;

    public ValueTask<IReadOnlyList<Verdict>> JudgeAsync(
        SourceFile file, IReadOnlyList<Fragment> fragments, IReadOnlyList<Finding> findings, CancellationToken cancellationToken)
    {
        var verdicts = new Verdict[findings.Count];
        if (verdicts.Length == 0)
        {
            return ValueTask.FromResult<IReadOnlyList<Verdict>>(verdicts);
        }

        var candidates = new FileCandidates(file, findings);
        var settled = SettledLines(candidates);
        var scores = sparse.Score(candidates, model.Linear);
        var dense = new DenseFeatures(candidates, scores, lexicon, model.Names, new Heuristics(file, findings, isSafe));
        Span<float> row = stackalloc float[DenseFeatures.Count];
        for (var i = 0; i < verdicts.Length; i++)
        {
            verdicts[i] = Proposals.IsProposal(findings[i]) && settled.Contains(candidates.Line(i)) ? Safe(findings[i]) : Judge(candidates, i, dense, row);
        }

        return ValueTask.FromResult<IReadOnlyList<Verdict>>(verdicts);
    }

    // A line with one of our surrogates was rewritten before: what the model saw beside it then, it saw; it must not see more now.
    private HashSet<int> SettledLines(FileCandidates candidates)
    {
        var lines = new HashSet<int>();
        if (candidates.Findings.Any(Proposals.IsProposal))
        {
            for (var i = 0; i < candidates.Findings.Count; i++)
            {
                if (candidates.Findings[i].Origin == FindingOrigin.Rule && IsSafe(candidates.Findings[i]))
                {
                    lines.Add(candidates.Line(i));
                }
            }
        }

        return lines;
    }

    private Verdict Judge(FileCandidates candidates, int index, DenseFeatures dense, Span<float> row)
    {
        var finding = candidates.Findings[index];
        if (finding.Origin == FindingOrigin.Repository)
        {
            // It was weighed where it was found first.
            return IsSafe(finding) ? Safe(finding) : new Verdict(Label.Sensitive, finding.Category, finding.Score, finding.RuleId, Name);
        }

        dense.Read(index, row);
        if (row[(int)DenseFeature.IsPublished] > 0 || Doubts.AreDecisive(candidates.File, finding, candidates.Findings))
        {
            return new Verdict(Label.Clean, finding.Category, SureOfNotice, "published data, or nobody's", Name);
        }

        var probability = model.Probability(model.Trees.Score(row));
        var isSure = IsSure(Heuristics.Belief(finding, row), probability, model.Manifest.Floor);
        if (probability < model.Manifest.Neutral && !isSure)
        {
            return new Verdict(Label.Clean, finding.Category, 1 - probability, finding.RuleId, Name);
        }

        return IsSafe(finding) ? Safe(finding)
            : attribution == Attribution.Keep && IsAttribution(finding) ? new Verdict(Label.Neutral, finding.Category, SureOfNotice, "copyright notice", Name)
            : isSure || probability >= Threshold(finding) ? new Verdict(Label.Sensitive, finding.Category, probability, finding.RuleId, Name)
            : new Verdict(Label.Neutral, finding.Category, 1 - probability, finding.RuleId, Name);
    }

    private double Threshold(Finding finding) => Proposals.IsProposal(finding) ? Math.Max(model.Manifest.Proposal, model.Manifest.Sensitive) : model.Manifest.Sensitive;

    /// <summary>Whether a rule's belief stands against a low probability: the surer the rule, the surer the model must be to overrule it.</summary>
    /// <param name="belief">What the rule holds of its finding.</param>
    /// <param name="probability">What the model holds of it.</param>
    /// <param name="floor">The probability that a belief of <see cref="SureBelief"/> needs.</param>
    public static bool IsSure(double belief, double probability, double floor) => belief >= SureBelief && probability >= floor * Math.Max(LeastOfFloor, (1 - belief) / (1 - SureBelief));

    private bool IsSafe(Finding finding) =>
        isSafe(finding.Category, finding.Value)
        || (Proposals.IsProposal(finding) ? lexicon.IsSurrogate(finding.Value) : finding.Category.Group == "credential" && IsSafeBehindScheme(finding));

    // "Basic" or "Bearer" before a surrogate.
    private bool IsSafeBehindScheme(Finding finding)
    {
        var value = finding.Value;
        var blank = value.LastIndexOf(' ');
        return blank > 0 && isSafe(finding.Category, value[(blank + 1)..]);
    }

    private Verdict Safe(Finding finding) => new(Label.Clean, finding.Category, SureOfSafe, "reserved or synthetic value", Name);

    // A licence asks that its notice be kept: name and address of the holder stand there by duty, not by accident.
    internal static bool IsAttribution(Finding finding) =>
        finding.Category.Id is "copyright-holder-name" or "username-in-attribution" or "email-address-in-attribution"
        || (finding.Fragment.Place == Place.Licence && finding.Category.Group is ("person" or "contact"));
}
