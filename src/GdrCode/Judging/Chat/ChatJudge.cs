using GdrCode.Judging.Chat.Answers;
using GdrCode.Judging.Chat.Candidates;
using GdrCode.Judging.Chat.Clients;
using GdrCode.Judging.Chat.Prompts;
using GdrCode.Judging.Chat.Requests;
using GdrCode.Judging.Chat.Rewordings;
using GdrCode.Judging.Learned;
using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;
using Microsoft.Extensions.AI;

namespace GdrCode.Judging.Chat;

/// <summary>
/// Lets a language model decide. Its questions are planned and asked for a whole repository before the first verdict is given, so that
/// what is asked follows from the input alone; verdicts are then looked up. Another judge decides what was not answered.
/// </summary>
internal sealed class ChatJudge : IJudge, IDisposable
{
    /// <summary>Id of the rule of findings that the model made, as it stands in labels.</summary>
    public const string RuleId = "chat";

    // A model's word is taken as it is; its own figures of belief are known to mean little.
    private const double Confidence = 0.9;

    private readonly ChatJudgeOptions options;
    private readonly IJudge fallback;
    private readonly Selection selection;
    private readonly PromptPack pack = PromptPack.Load();
    private readonly RequestPlanner planner;
    private readonly AnswerStore answers = new();
    private readonly AskingTally tally = new();
    private readonly ReplyChecker checker;
    private readonly IChatClient? client;

    /// <param name="options">How to ask.</param>
    /// <param name="categories">The categories by id.</param>
    /// <param name="rulesVersion">A hash of the rules, for the cache.</param>
    /// <param name="fallback">Decides what is not asked or not answered.</param>
    /// <param name="selection">Chooses the findings to ask about.</param>
    public ChatJudge(ChatJudgeOptions options, IReadOnlyDictionary<string, Category> categories, string rulesVersion, IJudge fallback, Selection selection)
    {
        this.options = options;
        this.fallback = fallback;
        this.selection = selection;
        Renderer = new PromptRenderer(pack, [.. categories.Values], options.Shots);
        planner = new RequestPlanner(pack, Renderer, options.TokensPerRequest);
        checker = new ReplyChecker(categories);
        Scope = ScopeOf(options, pack, rulesVersion);
        client = ClientChain.Build(options, Scope);
        Request = new ChatOptions
        {
            Temperature = options.Temperature,
            MaxOutputTokens = options.MaxOutputTokens,
            ResponseFormat = ChatResponseFormat.ForJsonSchema(ReplySchema.Create(categories.Keys.Order(StringComparer.Ordinal)), ReplySchema.Name),
            AdditionalProperties = new AdditionalPropertiesDictionary { ["strict"] = true },
        };
        Rewordings = new RewordingRound(pack, options.Mask, Request, answers.Wordings, tally, CreateAsker);
    }

    /// <summary>What answers depend on beside the request: prompt, rules and model, each with its version.</summary>
    public string Scope { get; }

    public string Name => $"{pack.Criterion}-{pack.Version}:{options.Model}";

    /// <summary>What every request asks for, beside its messages.</summary>
    public ChatOptions Request { get; }

    public PromptRenderer Renderer { get; }

    /// <summary>Takes words that don't hold up back to the model.</summary>
    public RewordingRound Rewordings { get; }

    /// <exception cref="InvalidDataException">The kept answers are all there is, and they are of another prompt or of other rules.</exception>
    public static void RequireScope(ChatJudgeOptions options, string rulesVersion) => ScopeOf(options, PromptPack.Load(), rulesVersion);

    public AskingReport Report => tally.Report(pack.Id, options.Model);

    /// <summary>The values of a file that must not be sent, wherever they stand in the repository.</summary>
    public async ValueTask<IReadOnlyList<string>> SecretsAsync(SourceFile file, IReadOnlyList<Fragment> fragments, IReadOnlyList<Finding> findings, Survey? survey, CancellationToken cancellationToken)
    {
        if (options.Mask == MaskMode.None || findings.Count == 0)
        {
            return [];
        }

        var weighed = await WeighAsync(file, fragments, findings, survey, cancellationToken);
        return [.. weighed.Where(w => w.Verdict.Label == Label.Sensitive && FileMask.Hides(options.Mask, w.Finding)).Select(w => w.Finding.Value)];
    }

    /// <summary>Makes of the secrets of a repository what hides them.</summary>
    public HiddenValues Hide(IEnumerable<string> secrets) => options.Mask == MaskMode.None ? HiddenValues.None : new HiddenValues(secrets, tokens: true);

    /// <summary>What is to be asked about a file.</summary>
    public async ValueTask<FileQuestions> QuestionsAsync(
        SourceFile file, IReadOnlyList<Fragment> fragments, IReadOnlyList<Finding> findings, Survey? survey, HiddenValues hidden, CancellationToken cancellationToken)
    {
        var weighed = await WeighAsync(file, fragments, findings, survey, cancellationToken);
        var candidates = Candidates(file, fragments, weighed);
        if (candidates.Count == 0)
        {
            return new FileQuestions("", file.Path, file.Language, []);
        }

        // What no rule finds is a secret only where the embedded judge does not clear it.
        var secrets = weighed.Where(w => !Proposals.IsProposal(w.Finding) || w.Verdict.Label != Label.Clean || selection.Asks(w.Finding, w.Verdict)).Select(w => w.Finding);
        var mask = new FileMask(secrets, hidden, options.Mask);
        return new FileQuestions(CandidateJson.File(file, mask), file.Path, file.Language, [.. candidates.Select(Asked)]);

        AskedCandidate Asked(Candidate candidate)
        {
            var text = mask.Show(candidate);
            return new AskedCandidate(candidate, text, CandidateJson.Of(file, candidate, text, mask)) { Lines = candidate.LinesIn(file) };
        }
    }

    /// <summary>The requests for a file; files come in the order of the corpus.</summary>
    public IEnumerable<ChatRequest> Plan(FileQuestions questions) => planner.Plan(questions);

    /// <summary>Asks, and keeps the answers.</summary>
    public Task AskAsync(IAsyncEnumerable<ChatRequest> requests, CancellationToken cancellationToken) =>
        CreateAsker().AskAsync(requests, r => r.Messages, Request, Take, cancellationToken);

    /// <summary>What a model said of a candidate; null where it was not asked, or its answer did not hold up.</summary>
    public Answer? AnswerTo(Candidate candidate) => answers.TryGet(candidate.Key, out var answer) ? answer : null;

    /// <summary>The words that a model proposed for a finding in prose; null for none. They are to be proved like any text.</summary>
    public string? WordingOf(JudgedFinding judged) => answers.Wordings.Of(judged);

    public void Dispose() => client?.Dispose();

    public async ValueTask<IReadOnlyList<Verdict>> JudgeAsync(
        SourceFile file, IReadOnlyList<Fragment> fragments, IReadOnlyList<Finding> findings, CancellationToken cancellationToken) =>
        [.. (await DecideAsync(file, fragments, findings, survey: null, cancellationToken)).Judged.Take(findings.Count).Select(j => j.Verdict)];

    /// <summary>The verdicts of the given findings in their order, then those of findings that the model made.</summary>
    /// <exception cref="UnansweredException">A candidate was not answered, and the options say that nobody may stand in.</exception>
    public async ValueTask<Decision> DecideAsync(
        SourceFile file, IReadOnlyList<Fragment> fragments, IReadOnlyList<Finding> findings, Survey? survey, CancellationToken cancellationToken)
    {
        Verdict[] verdicts = [.. (await WeighAsync(file, fragments, findings, survey, cancellationToken)).Select(w => w.Verdict)];
        var index = new Dictionary<Finding, int>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < findings.Count; i++)
        {
            index[findings[i]] = i;
        }

        var made = new List<JudgedFinding>();
        var settled = new List<TextSpan>();
        // Chosen from what was found in the file alone, in the repository as it is: nothing more is known when the questions are planned.
        Finding[] detected = [.. findings.Where(selection.IsOfRules)];
        foreach (var candidate in Candidates(file, fragments, await WeighAsync(file, fragments, detected, survey?.Unrefined, cancellationToken)))
        {
            if (!answers.TryGet(candidate.Key, out var answer))
            {
                continue;
            }

            if (answer is null && options.Unanswered == UnansweredMode.Withhold)
            {
                throw new UnansweredException();
            }

            if (answer is { Unsure: false })
            {
                var (changed, own) = Verdicts.Of(candidate, answer, finding => FileMask.Hides(options.Mask, finding), Name, Confidence);
                foreach (var (finding, verdict) in changed)
                {
                    verdicts[index[finding]] = verdict;
                }

                made.AddRange(own.Select(selection.Rectify));
                settled.AddRange(candidate.Fragment.Text.ToSource(candidate.Excerpt));
            }
        }

        return new Decision([.. findings.Zip(verdicts, (f, v) => new JudgedFinding(f, v)), .. made], settled);
    }

    private Asker CreateAsker() => new(client ?? throw new InvalidOperationException("there is no client to ask"), options.Concurrency, tally);

    private void Take(ChatRequest request, string? reply, string? refusal)
    {
        var outcomes = reply is null || refusal is not null ? ReplyChecker.RefuseAll(request, refusal ?? Refusals.Malformed) : checker.Check(request, reply);
        foreach (var (asked, answer, _) in outcomes)
        {
            answers.Set(asked.Candidate, answer);
        }

        tally.Add(outcomes);
    }

    private static string ScopeOf(ChatJudgeOptions options, PromptPack pack, string rulesVersion)
    {
        var scope = $"{pack.Id} {rulesVersion} {options.Model}";
        return options.Scope is null || options.Scope == scope
            ? scope
            : throw new InvalidDataException($"{options.CacheFolder}: the answers are of '{options.Scope}' and this is '{scope}'; use the same version and rules, or export anew");
    }

    private IReadOnlyList<Candidate> Candidates(SourceFile file, IReadOnlyList<Fragment> fragments, IReadOnlyList<JudgedFinding> weighed) =>
        CandidateBuilder.Build(file, fragments, weighed.Where(w => selection.Asks(w.Finding, w.Verdict)).Select(w => w.Finding), options.Candidates);

    // Only a cascade looks at the repository as a whole: elsewhere the embedded judge is there for what is left over.
    private async ValueTask<IReadOnlyList<JudgedFinding>> WeighAsync(
        SourceFile file, IReadOnlyList<Fragment> fragments, IReadOnlyList<Finding> findings, Survey? survey, CancellationToken cancellationToken) =>
        findings.Count == 0 ? [] : (await fallback.DecideAsync(file, fragments, findings, options.Cascade is null ? null : survey, cancellationToken)).Judged;
}
