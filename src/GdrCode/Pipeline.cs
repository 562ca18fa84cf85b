using GdrCode.Crawling;
using GdrCode.Detection;
using GdrCode.Emitting;
using GdrCode.Extraction;
using GdrCode.Extraction.Lexical;
using GdrCode.Judging;
using GdrCode.Judging.Chat;
using GdrCode.Judging.Chat.Rewordings;
using GdrCode.Judging.Learned;
using GdrCode.Model;
using GdrCode.Rewriting;
using GdrCode.Rewriting.Surrogates;
using GdrCode.Verification;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode;

/// <summary>The life of a file. The one class that knows every stage; data go through it from top to bottom.</summary>
internal sealed class Pipeline : IDisposable
{
    // Each round rewrites and proves the whole file: with simpler surrogates, or with what a second look found beside them.
    private const int Rounds = 8;

    private static readonly HashSet<string> NoWords = [];

    private readonly PipelineOptions options;
    private readonly RunKey key;
    private readonly Detector detector;
    private readonly IJudge local;
    private readonly IJudge judge;
    private readonly WordingCheck wordings;
    private readonly Lexicon lexicon = new();
    private readonly Proposer? proposer;
    private readonly SurrogateGenerator surrogates;
    private readonly Verifiers verifiers = new(LexicalExtractor.Tokens);

    public Pipeline(PipelineOptions options, RunKey key)
        : this(options, Preloading.During(() => RuleSet.Load(options.RulesFolder)), key)
    {
    }

    /// <summary>A pipeline with rules that are loaded already.</summary>
    public Pipeline(PipelineOptions options, RuleSet rules, RunKey key)
    {
        this.options = options;
        this.key = key;
        options.Baseline.Require(key);
        DecisionChecks.Require(options.Decisions, rules.Categories);
        Rules = rules;
        detector = new Detector(Rules);
        surrogates = new SurrogateGenerator(key.Bytes);
        local = Local();
        Chat = options.Chat is null ? null : new ChatJudge(options.Chat, Rules.Categories, Rules.Version, local, Asked(options.Chat));
        judge = Chat ?? local;
        wordings = new WordingCheck(detector, new Lazy<Proposer>(() => new Proposer(JudgeModel.Default, lexicon, Rules.Categories)), local);
        // A language model that decides about everything needs no proposals; in a cascade the embedded judge decides about most.
        proposer = options.Chat is not { Cascade: null } && options.Judge != "none" ? new Proposer(JudgeModel.Default, lexicon, Rules.Categories) : null;
    }

    public RuleSet Rules { get; }

    /// <summary>Tells kinds of file apart; the languages are those that extraction knows.</summary>
    public static FileClassifier Classifier { get; } = new(new LanguageLookup(
        path => LanguageTable.Default.ByPath(path)?.Id, line => LanguageTable.Default.ByShebang(line)?.Id));

    public void Dispose() => Chat?.Dispose();

    public string JudgeName => judge.Name;

    /// <summary>The judge that asks a language model; null where none is asked.</summary>
    public ChatJudge? Chat { get; }

    /// <summary>The report of a run with these rules, this judge and this key.</summary>
    public RunReport Report(IReadOnlyList<RepositoryReport> repositories, Counts totals, TimeSpan elapsed) => new()
    {
        Tool = ToolVersion.Text,
        Rules = Rules.Version,
        Judge = JudgeName,
        Asked = Chat?.Report,
        KeyId = key.Id,
        Repositories = repositories,
        Totals = totals,
        Seconds = Math.Round(elapsed.TotalSeconds, 3),
    };

    /// <summary>First pass: what a file tells of its repository.</summary>
    public FileSurvey Survey(SourceFile file, CancellationToken cancellationToken)
    {
        var (_, findings) = Weighable(file);
        cancellationToken.ThrowIfCancellationRequested();
        var survey = local is EmbeddedJudge embedded && options.Chat is not { Cascade: null }
            ? embedded.Survey(file, findings)
            : new FileSurvey(file.Path, file.Text.Lines.Count, []) { MayCount = findings.Count > 0 };
        return survey with { MayCount = survey.MayCount || Chat is not null || file.Reviewed.Count > 0 };
    }

    /// <summary>Whether a file is to be read again, by what its repository says.</summary>
    public bool MayCount(FileSurvey file, Survey survey) => judge is EmbeddedJudge embedded ? embedded.MayCount(file, survey) : file.MayCount;

    /// <summary>Whether a file is to be read once more, by what its repository says once it is refined.</summary>
    public bool CountsAnew(FileSurvey file, Survey before, Survey after) => judge is EmbeddedJudge embedded ? embedded.CountsAnew(file, before, after) : file.MayCount;

    /// <summary>Second pass: what is sensitive and neutral in a file.</summary>
    public ValueTask<Analysis> AnalyseAsync(SourceFile file, Knowledge known, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var (fragments, findings) = known.Earlier?.Take(file) ?? Weighable(file);
        known.Later?.Keep(file, fragments, findings);
        return DecideAsync(file, fragments, findings, known, cancellationToken);
    }

    /// <summary>The same for fragments that are known already.</summary>
    public ValueTask<Analysis> AnalyseAsync(SourceFile file, IReadOnlyList<Fragment> fragments, Knowledge known, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return DecideAsync(file, fragments, Weighable(file, fragments), known, cancellationToken);
    }

    private async ValueTask<Analysis> DecideAsync(SourceFile file, IReadOnlyList<Fragment> fragments, IReadOnlyList<Finding> findings, Knowledge known, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        findings = [.. findings, .. known.Values.Find(fragments)];
        var (judged, settled) = await judge.DecideAsync(file, fragments, findings, known.Survey, cancellationToken);
        var allowed = options.Suppressions ? Detection.Suppressions.Of(file) : Detection.Suppressions.None;
        var decided = ReviewedFindings.Apply(file, fragments, KnownMailboxes.With(judged, IsSafe).Select(j => j with { Verdict = Allow(file, allowed, j.Finding, j.Verdict) }), Rules.Categories);
        return Analysis.Resolve(file, fragments, decided) with { Settled = settled };
    }

    /// <summary>What the rules find in a file, before any verdict.</summary>
    public (IReadOnlyList<Fragment> Fragments, IReadOnlyList<Finding> Findings) Detect(SourceFile file)
    {
        var fragments = Extractors.Extract(file);
        return (fragments, detector.Detect(file, fragments));
    }

    /// <summary>What there is to decide about in a file, before any verdict: what the rules find, and what the embedded judge proposes where it is asked at all.</summary>
    public (IReadOnlyList<Fragment> Fragments, IReadOnlyList<Finding> Findings) Weighable(SourceFile file)
    {
        var fragments = Extractors.Extract(file);
        return (fragments, Weighable(file, fragments));
    }

    private IReadOnlyList<Finding> Weighable(SourceFile file, IReadOnlyList<Fragment> fragments)
    {
        var findings = detector.Detect(file, fragments);
        return [.. findings, .. proposer?.Propose(file, fragments, findings) ?? []];
    }

    /// <summary>How a language model's words would stand in a file.</summary>
    public async ValueTask<WordingTrial> TryWordingsAsync(SourceFile file, Knowledge known, CancellationToken cancellationToken)
    {
        var analysis = await AnalyseAsync(file, known, cancellationToken);
        var trial = await wordings.TryAsync(analysis, finding => Words(finding, NoWords, attempt: 0), cancellationToken);
        return trial.Refused.Count == 0 ? trial : trial with { Findings = Weighable(file, analysis.Fragments) };
    }

    /// <summary>Third pass: rewrites what is sensitive, proves the result, and gives what is to be written.</summary>
    public async ValueTask<FileResult> RefineAsync(FileInput.Text input, Knowledge known, LabelComposer labels, CancellationToken cancellationToken) =>
        await RefineAsync(input, await AnalyseAsync(input.File, known, cancellationToken), known, labels, cancellationToken);

    private async ValueTask<FileResult> RefineAsync(FileInput.Text input, Analysis analysis, Knowledge known, LabelComposer labels, CancellationToken cancellationToken)
    {
        var file = input.File;
        if (!analysis.Sensitive.Any())
        {
            return Residual(Results.Unchanged(input, analysis, labels, options), file.Text, known);
        }

        IReadOnlyList<Violation> violations = [];
        var plain = new HashSet<string>(StringComparer.Ordinal);
        var fallback = new Fallback();
        for (var (round, goesOn) = (0, true); goesOn && round < Rounds; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var plan = Rewriter.Rewrite(
                file, [.. analysis.Sensitive], finding => Words(finding, plain, fallback.LevelOf(finding)) ?? Surrogate(finding, known, fallback.LevelOf(finding)));
            // One string: a text put together out of changes would be copied each time that somebody reads it.
            var refined = SourceText.From(file.Text.WithChanges(plan.Changes).ToString(), file.Text.Encoding);
            if (await wordings.RefuseAsync(file with { Text = refined }, plan, s => Words(s.Finding, plain, fallback.LevelOf(s.Finding)) == s.Surrogate, plain, cancellationToken))
            {
                continue;
            }

            (violations, var wider) = await VerifyAsync(analysis, refined, plan, known, cancellationToken);
            if (violations.Count == 0 && TextCodec.TryEncode(refined.ToString(), file.Text.Encoding!, out var content))
            {
                return Residual(Results.Rewritten(input, analysis, plan, refined, content, labels, options), refined, known);
            }

            goesOn = wider is not null || fallback.Simplify(plan, refined, violations);
            analysis = wider ?? analysis;
        }

        return Results.Withheld(input, analysis, violations, labels, options);
    }

    // What still stands in a verified text stands inside an identifier or a longer word, which never change; it is counted.
    private static FileResult Residual(FileResult result, SourceText written, Knowledge known) =>
        result with { Counts = result.Counts with { ResidualInIdentifiers = known.Values.CountIn(written.ToString()) } };

    /// <summary>A file that only reports: <c>scan</c>.</summary>
    /// <param name="input">The file.</param>
    /// <param name="change">What is new in it; findings on other lines are left out.</param>
    /// <param name="known">What is known of the repository.</param>
    /// <param name="labels">Composes the rows.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async ValueTask<FileResult> ScanAsync(FileInput.Text input, FileChange change, Knowledge known, LabelComposer labels, CancellationToken cancellationToken)
    {
        var analysis = await AnalyseAsync(input.File, known, cancellationToken);
        var added = change.Added is not { } lines ? analysis
            : analysis with { Judged = [.. analysis.Judged.Where(j => lines.Touch(input.File.Content, j.Finding.Fragment.Text.ToSource(j.Finding.ValueSpan)))] };
        var flagged = Results.Flagged(input, added, labels, options);
        if (!options.Fixes || !added.Sensitive.Any())
        {
            return flagged;
        }

        // A fix that is offered has passed the verifier, like one that is written; it looks at the file as a whole.
        var refined = await RefineAsync(input, analysis, known, labels, cancellationToken);
        var fixes = refined.Located.ToLookup(l => (l.Region, l.Category.Id), l => l.Fix);
        var located = flagged.Located.Select(l => l with { Fix = fixes[(l.Region, l.Category.Id)].FirstOrDefault() ?? [] });
        // What only the second look saw belongs to the fix of the whole file.
        var further = change.Added is null ? refined.Located.Where(l => l.Fix.Count > 0 && !flagged.Located.Any(f => f.Region == l.Region)) : [];
        LocatedFinding[] all = [.. located, .. further];
        var text = refined is { Outcome: FileOutcome.Rewritten, Content: { } content } ? TextCodec.Decode(content, Classifier.Hint(input.File.Path)).Text : null;
        return flagged with { Located = all, Fixes = text is null ? [] : LineFixes.Of(all, text.ToString()) };
    }

    /// <summary>The gate: what the verifier and a second look say of a rewritten text, and the analysis with what only the second look saw.</summary>
    private async ValueTask<(IReadOnlyList<Violation> Violations, Analysis? Wider)> VerifyAsync(
        Analysis analysis, SourceText refined, RewritePlan plan, Knowledge known, CancellationToken cancellationToken)
    {
        if (plan.Unwritable.Count > 0)
        {
            return ([.. plan.Unwritable.Select(u => new Violation("unwritable", u.Finding.Fragment.Span, $"a {u.Verdict.Category.Id} can't be written here"))], null);
        }

        var violations = verifiers.Verify(analysis.File, refined, plan.Changes);
        if (violations.Count > 0)
        {
            return (violations, null);
        }

        var again = await AnalyseAsync(analysis.File with { Text = refined, Reviewed = [] }, known, cancellationToken);
        var settled = new SettledText(analysis.Settled, plan.Changes);
        var kept = new SettledText(ReviewedFindings.Kept(analysis.File), plan.Changes);
        again = again with { Judged = [.. again.Judged.Where(j => !kept.Covers(j.Finding))] };
        return (
            [.. again.Sensitive.Where(s => !settled.Holds(s.Finding)).Select(s => new Violation("still-sensitive", s.Finding.Fragment.Text.ToSourceHull(s.Finding.ValueSpan), $"a second look finds {s.Finding.RuleId}"))],
            analysis.Widen(again, plan.Changes));
    }

    // A model's words are tried once; where they or the file around them don't hold up, surrogates take their place.
    private string? Words(JudgedFinding judged, HashSet<string> plain, int attempt) =>
        attempt == 0 && options.Decisions.SurrogateOf(judged.Verdict.Category.Id, judged.Finding.Value) is null && Chat?.WordingOf(judged) is { } words && !plain.Contains(words) ? words : null;

    /// <summary>The surrogate of a finding, a reviewer's where one was chosen and can be written; never a value of the input.</summary>
    public string Surrogate(JudgedFinding judged, Knowledge known, int attempt)
    {
        if (attempt == 0 && options.Decisions.SurrogateOf(judged.Verdict.Category.Id, judged.Finding.Value) is { } chosen && !known.Values.Contains(chosen))
        {
            return chosen;
        }

        var made = surrogates.Create(judged, attempt);
        for (var further = Fallback.Levels; known.Values.Contains(made) && further < 2 * Fallback.Levels; further++)
        {
            made = surrogates.Create(judged, further);
        }

        return made;
    }

    private Verdict Allow(SourceFile file, Detection.Suppressions allowed, Finding finding, Verdict verdict)
    {
        if (verdict.Label != Label.Sensitive)
        {
            return verdict;
        }

        Allowance? allowance = allowed.Cover(file.Text, finding) ? Allowance.Comment
            : options.AllowedValues.Contains(finding.Value) ? Allowance.Value
            : options.Baseline.Contains(verdict.Category.Id, finding.Value, key) ? Allowance.Baseline
            : null;
        return allowance is null ? verdict : verdict with { Label = Label.Neutral, Reason = allowance.Value.Reason() };
    }

    private Selection Asked(ChatJudgeOptions chat) =>
        new(IsSafe, f => options.Attribution == Attribution.Keep && EmbeddedJudge.IsAttribution(f), new HashSet<string> { KnownValues.RuleId }, chat.Cascade);

    /// <summary>Whether the baseline knows a file that is sensitive as a whole.</summary>
    public bool Knows(Category category, string path) => options.Baseline.Contains(category.Id, path, key);

    private IJudge Local() =>
        options.Judge == "none" ? new RulesJudge(IsSafe) : new EmbeddedJudge(JudgeModel.Default, lexicon, IsSafe, options.Attribution);

    private static bool IsSafe(Category category, string value) => SurrogateSpace.Contains(category.Replacement, value);
}
