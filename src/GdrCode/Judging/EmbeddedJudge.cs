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
    // Check digits and key formats are evidence that a model of words doesn't see; a name or a phone number is what its context makes of it.
    private static readonly HashSet<string> HardGroups = ["credential", "financial", "government-id"];

    // A field called first name holds one, wherever it stands; one called fingerprint template, too.
    private static readonly HashSet<string> HardRules = ["given-name-named", "biometric-template-named"];

    // From this belief on, a rule is sure of its finding; the surest needs half of the floor.
    private const double SureBelief = 0.5;
    private const double LeastOfFloor = 0.5;

    private const double SureOfSafe = 0.99;
    private const double SureOfNotice = 0.9;
    private const int LongestRow = 40;

    // A file with more is read again in any case: memory must not grow with tables.
    private const int MostOpen = 64;

    private readonly SparseFeatures sparse = new(lexicon, model.Names);
    private readonly HashSet<string> overruled = [.. model.Manifest.Overruled];

    public string Name => model.Manifest.Name;

    public ValueTask<IReadOnlyList<Verdict>> JudgeAsync(
        SourceFile file, IReadOnlyList<Fragment> fragments, IReadOnlyList<Finding> findings, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<Verdict>>(Judge(file, findings, null));

    public ValueTask<Decision> DecideAsync(
        SourceFile file, IReadOnlyList<Fragment> fragments, IReadOnlyList<Finding> findings, Survey? survey, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new Decision([.. findings.Zip(Judge(file, findings, survey), (f, v) => new JudgedFinding(f, v))], []));

    /// <summary>What a file tells of its repository.</summary>
    /// <param name="file">The file.</param>
    /// <param name="findings">Findings of the rules, and proposals.</param>
    public FileSurvey Survey(SourceFile file, IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0)
        {
            return new FileSurvey(file.Path, file.Text.Lines.Count, []);
        }

        var candidates = new FileCandidates(file, findings);
        var scores = sparse.Score(candidates, model.Linear);
        var survey = FileSurvey.Of(candidates, scores, IsSafe);
        var dense = Dense(candidates, scores, new Survey([survey]));
        var open = new List<OpenCandidate>();
        var row = new float[DenseFeatures.Count];
        for (var i = 0; i < findings.Count; i++)
        {
            dense.Read(i, row);
            SurveyView.ReadRich(row);
            if (Judge(candidates, i, row, shift: 0).Label == Label.Clean)
            {
                continue;
            }

            if (open.Count == MostOpen)
            {
                return survey with { MayCount = true, IsFull = true };
            }

            open.Add(new OpenCandidate(findings[i].Value, row.ToArray(), Needed(findings[i], row)));
        }

        return survey with { Open = open };
    }

    /// <summary>Whether something in a file counts, now that its repository is surveyed.</summary>
    public bool MayCount(FileSurvey file, Survey survey) => file.MayCount || (file.Open.Count > 0 && file.Open.Any(Counts(file, survey)));

    /// <summary>Whether something in a file may count under a survey of its repository that did not under an earlier one.</summary>
    public bool CountsAnew(FileSurvey file, Survey before, Survey after)
    {
        if (file.IsFull || file.Open.Count == 0)
        {
            return file.IsFull;
        }

        var (counted, counts) = (Counts(file, before), Counts(file, after));
        return file.Open.Any(open => counts(open) && !counted(open));
    }

    private Func<OpenCandidate, bool> Counts(FileSurvey file, Survey survey)
    {
        var view = survey.For(file.Path);
        var shift = survey.Shift(model.Manifest.Prior);
        var row = new float[DenseFeatures.Count];
        return open =>
        {
            // A copy: other repositories hold the same file.
            open.Dense.Span.CopyTo(row);
            view.Read(open.Value, row);
            return model.Probability(model.Trees.Score(row) + (row[(int)DenseFeature.IsProposal] > 0 ? shift : 0)) >= open.Needed;
        };
    }

    // What a sure rule finds counts at a lower probability than what the model alone holds.
    private double Needed(Finding finding, ReadOnlySpan<float> row) =>
        overruled.Contains(finding.RuleId) ? model.Manifest.Neutral : Math.Min(model.Manifest.Neutral, LeastOfSure(finding, row, model.Manifest.Floor));

    private Verdict[] Judge(SourceFile file, IReadOnlyList<Finding> findings, Survey? survey)
    {
        if (findings.Count == 0)
        {
            return [];
        }

        var candidates = new FileCandidates(file, findings);
        var settled = SettledLines(candidates);
        var scores = sparse.Score(candidates, model.Linear);
        survey ??= new Survey([FileSurvey.Of(candidates, scores, IsSafe)]);
        var shift = survey.Shift(model.Manifest.Prior);
        var later = Later(survey, file.Path);
        var dense = Dense(candidates, scores, survey);
        var verdicts = new Verdict[findings.Count];
        var row = new float[DenseFeatures.Count];
        for (var i = 0; i < verdicts.Length; i++)
        {
            if (Proposals.IsProposal(findings[i]) && settled.Contains(candidates.Line(i)))
            {
                verdicts[i] = Safe(findings[i]);
                continue;
            }

            dense.Read(i, row);
            verdicts[i] = Judge(candidates, i, row, shift);
            if (verdicts[i].Label != Label.Sensitive && findings[i].Origin != FindingOrigin.Repository)
            {
                verdicts[i] = later.Select(l => JudgeAgain(i, l.View, l.Shift)).FirstOrDefault(v => v.Label == Label.Sensitive) ?? verdicts[i];
            }
        }

        return verdicts;

        Verdict JudgeAgain(int i, SurveyView view, float laterShift)
        {
            view.Read(findings[i].Value, row);
            return Judge(candidates, i, row, laterShift);
        }
    }

    // How the file sees its repository once that is refined.
    private List<(SurveyView View, float Shift)> Later(Survey survey, string path)
    {
        var later = new List<(SurveyView, float)>();
        for (var next = survey.Refined; next is not null; next = next.Refined)
        {
            later.Add((next.For(path), next.Shift(model.Manifest.Prior)));
        }

        return later;
    }

    private DenseFeatures Dense(FileCandidates candidates, float[] scores, Survey survey) =>
        new(candidates, scores, lexicon, model.Names, new Heuristics(candidates.File, candidates.Findings, isSafe), survey.For(candidates.File.Path));

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

    private Verdict Judge(FileCandidates candidates, int index, ReadOnlySpan<float> row, float shift)
    {
        var finding = candidates.Findings[index];
        if (finding.Origin == FindingOrigin.Repository)
        {
            // It was weighed where it was found first; a notice is kept all the same.
            return IsSafe(finding) ? Safe(finding)
                : IsKept(finding) ? Notice(finding)
                : new Verdict(Label.Sensitive, finding.Category, finding.Score, finding.RuleId, Name);
        }

        if (row[(int)DenseFeature.IsPublished] > 0 || Doubts.AreDecisive(candidates.File, finding, candidates.Findings))
        {
            return new Verdict(Label.Clean, finding.Category, SureOfNotice, "published data, or nobody's", Name);
        }

        if (Doubts.IsOfTests(finding))
        {
            return new Verdict(Label.Neutral, finding.Category, SureOfNotice, "password of tests and manuals", Name);
        }

        var probability = model.Probability(model.Trees.Score(row) + (Proposals.IsProposal(finding) ? shift : 0));
        var isSure = !overruled.Contains(finding.RuleId) && IsSure(finding, row, probability, model.Manifest.Floor);
        if (probability < model.Manifest.Neutral && !isSure)
        {
            return new Verdict(Label.Clean, finding.Category, 1 - probability, finding.RuleId, Name);
        }

        return IsSafe(finding) ? Safe(finding)
            : IsKept(finding) ? Notice(finding)
            : isSure || probability >= model.Manifest.Sensitive ? new Verdict(Label.Sensitive, finding.Category, probability, finding.RuleId, Name)
            : new Verdict(Label.Neutral, finding.Category, 1 - probability, finding.RuleId, Name);
    }

    /// <summary>Whether a rule's belief stands against a low probability: the surer the rule, the surer the model must be to overrule it.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="row">Its dense features.</param>
    /// <param name="probability">What the model holds of it.</param>
    /// <param name="floor">The probability that a belief of <see cref="SureBelief"/> needs.</param>
    public static bool IsSure(Finding finding, ReadOnlySpan<float> row, double probability, double floor) => probability >= LeastOfSure(finding, row, floor);

    // More than a probability can be, where no rule is sure.
    private static double LeastOfSure(Finding finding, ReadOnlySpan<float> row, double floor)
    {
        var belief = Heuristics.Belief(finding, row);
        return (HardGroups.Contains(finding.Category.Group) || HardRules.Contains(finding.RuleId)) && !IsSoft(finding) && belief >= SureBelief ? floor * Math.Max(LeastOfFloor, (1 - belief) / (1 - SureBelief)) : double.PositiveInfinity;
    }

    // Beside the word for a secret stands anything in prose, and the GUID of anything.
    private static bool IsSoft(Finding finding) => finding.RuleId == "named-secret" && (finding.Fragment.Kind == FragmentKind.Prose || Guid.TryParse(finding.Value, out _));

    private bool IsSafe(Finding finding) =>
        isSafe(finding.Category, finding.Value)
        || (Proposals.IsProposal(finding) ? lexicon.IsSurrogate(finding.Value) || (finding.RuleId == Proposals.Number && lexicon.IsSurrogate(Row(finding))) : finding.Category.Group == "credential" && IsSafeBehindScheme(finding));

    // The groups of digits that a number is one of: a surrogate that is written in groups is known as a whole.
    private static string Row(Finding finding)
    {
        var value = finding.Fragment.Value.AsSpan();
        var (start, end) = (finding.ValueSpan.Start, finding.ValueSpan.End);
        while (start > 0 && finding.ValueSpan.Start - start < LongestRow && IsOfRow(value[start - 1]))
        {
            start--;
        }

        while (end < value.Length && end - finding.ValueSpan.End < LongestRow && IsOfRow(value[end]))
        {
            end++;
        }

        return value[start..end].Trim().ToString();
    }

    private static bool IsOfRow(char c) => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c) || c is ' ' or '+' or '-' or '/' or '(' or ')';

    // "Basic" or "Bearer" before a surrogate.
    private bool IsSafeBehindScheme(Finding finding)
    {
        var value = finding.Value;
        var blank = value.LastIndexOf(' ');
        return blank > 0 && isSafe(finding.Category, value[(blank + 1)..]);
    }

    private bool IsKept(Finding finding) => attribution == Attribution.Keep && IsAttribution(finding);

    private Verdict Notice(Finding finding) => new(Label.Neutral, finding.Category, SureOfNotice, "copyright notice", Name);

    private Verdict Safe(Finding finding) => new(Label.Clean, finding.Category, SureOfSafe, "reserved or synthetic value", Name);

    // A licence asks that its notice be kept: name and address of the holder stand there by duty, not by accident.
    internal static bool IsAttribution(Finding finding) =>
        finding.Category.Id is "copyright-holder-name" or "username-in-attribution" or "email-address-in-attribution"
        || (finding.Category.Group is "person" or "contact" && (finding.Fragment.Place == Place.Licence || (finding.Origin == FindingOrigin.Repository && CopyrightNotice.Precedes(finding.Fragment.Value, finding.ValueSpan.Start))));
}
