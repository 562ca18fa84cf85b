using System.CommandLine;
using System.Globalization;

using GdrCode.Cli.Chat;
using GdrCode.Judging.Chat;
using GdrCode.Judging.Chat.Batches;
using GdrCode.Judging.Chat.Clients;

namespace GdrCode.Cli.Commands;

/// <summary>How a remote judge is reached and asked; shared by all commands that may ask one.</summary>
internal sealed class ChatCommandOptions
{
    private const int DefaultTimeout = 120;

    public Option<string?> Endpoint { get; } = new("--endpoint") { Description = "Where the remote judge answers.", HelpName = "URL" };

    public Option<string?> KeyFile { get; } = new("--api-key-file") { Description = $"The key of the remote judge; else from {ChatClients.OpenAIKey}, {ChatClients.AzureKey} or {ChatClients.CompatibleKey}.", HelpName = "FILE" };

    public Option<CandidateMode> Candidates { get; } = new("--candidates") { Description = "What a model is asked about: what rules found (rules), or every fragment that carries words or values (all).", HelpName = "rules|all" };

    public Option<MaskMode> Mask { get; } = new("--mask") { Description = "What is hidden before it is sent: none, credentials, or all that rules found.", HelpName = "none|credentials|all", DefaultValueFactory = _ => MaskMode.Credentials };

    public Option<UnansweredMode> Unanswered { get; } = new("--on-unanswered") { Description = "What becomes of a file with unanswered candidates: embedded (that judge decides) or withhold.", HelpName = "embedded|withhold" };

    public Option<int> Shots { get; } = new("--shots") { Description = "Worked examples in a request, half of them clean; 0 for none.", HelpName = "N", DefaultValueFactory = _ => ChatJudgeOptions.DefaultShots };

    public Option<int> Concurrency { get; } = new("--concurrency") { Description = "Requests under way at the same time.", HelpName = "N", DefaultValueFactory = _ => ChatJudgeOptions.DefaultConcurrency };

    public Option<int> Timeout { get; } = new("--timeout") { Description = "Seconds that a reply may take.", HelpName = "SECONDS", DefaultValueFactory = _ => DefaultTimeout };

    public Option<string> Temperature { get; } = new("--temperature") { Description = "Sampling temperature of the model; none leaves it to the endpoint, as some models take no other.", HelpName = "T", DefaultValueFactory = _ => "0" };

    public Option<string?> Sure { get; } = new("--sure") { Description = "In a cascade: up to LOW the embedded judge is sure that a finding is not sensitive, from HIGH on that it is.", HelpName = "LOW,HIGH" };

    public Option<string?> Cache { get; } = new("--cache") { Description = "Keep replies in this folder and ask nothing twice; refine without it keeps them under restricted/.", HelpName = "DIR" };

    public Option<bool> NoCache { get; } = new("--no-cache") { Description = "Keep no replies." };

    public Option<long?> MaxTokens { get; } = new("--max-tokens") { Description = "Stop asking after so many tokens in and out; what is left goes as --on-unanswered says.", HelpName = "N" };

    public Option<decimal?> MaxCost { get; } = new("--max-cost") { Description = "Stop asking at this cost; needs --price.", HelpName = "X" };

    public Option<string?> Price { get; } = new("--price") { Description = "Price of a million tokens in and out, for --max-cost and gdr estimate.", HelpName = "IN,OUT" };

    public Option<int?> RequestsPerMinute { get; } = new("--requests-per-minute") { Description = "Send no more requests a minute.", HelpName = "N" };

    public Option<int?> TokensPerMinute { get; } = new("--tokens-per-minute") { Description = "Send no more tokens in and out a minute.", HelpName = "N" };

    public Option<string?> Log { get; } = new("--request-log") { Description = "Append a JSON line for every request: when, how long, how it ended, tokens; nothing of what was asked.", HelpName = "FILE" };

    /// <summary>All of them, in the order of the help.</summary>
    public IReadOnlyList<Option> All => [Endpoint, KeyFile, Candidates, Mask, Unanswered, Shots, Concurrency, Timeout, Temperature, Sure, Cache, NoCache, MaxTokens, MaxCost, Price, RequestsPerMinute, TokensPerMinute, Log];

    /// <summary>Says what values they take, and which of them belong together.</summary>
    public void Validate(Command command)
    {
        foreach (var option in (Option<int?>[])[RequestsPerMinute, TokensPerMinute])
        {
            option.Validators.Add(result => Require(result.GetValueOrDefault<int?>() is null or >= 1, $"{option.Name} must be at least 1", result));
        }

        Shots.Validators.Add(result => Require(result.GetValueOrDefault<int>() is >= 0 and <= 32 and var n && n % 2 == 0, "--shots must be an even number from 0 to 32", result));
        Concurrency.Validators.Add(result => Require(result.GetValueOrDefault<int>() is >= 1 and <= 512, "--concurrency must be from 1 to 512", result));
        Timeout.Validators.Add(result => Require(result.GetValueOrDefault<int>() is >= 1 and <= 3600, "--timeout must be from 1 to 3600 seconds", result));
        Temperature.Validators.Add(result => Require(result.GetValueOrDefault<string>() is "none" || ReadTemperature(result.GetValueOrDefault<string>()) is not null, "--temperature must be a number from 0 to 2, or none", result));
        Sure.Validators.Add(result => Require(ReadThresholds(result.GetValueOrDefault<string?>()) is not null, "--sure must be two numbers from 0 to 1, the lower first: --sure 0.2,0.9", result));
        Price.Validators.Add(result => Require(ReadPrice(result.GetValueOrDefault<string?>()) is not null, "--price must be two numbers, of a million tokens in and out: --price 0.40,1.60", result));
        command.Validators.Add(result => Require(result.GetResult(MaxCost) is null || result.GetResult(Price) is not null, "--max-cost needs the price of a million tokens: --price IN,OUT", result));
    }

    /// <summary>How the judge is asked, without a client: to plan requests.</summary>
    public ChatJudgeOptions Plan(ParseResult parse, JudgeSpec? spec) => new()
    {
        Model = spec?.Name ?? "none",
        Candidates = parse.GetValue(Candidates),
        Mask = parse.GetValue(Mask),
        Unanswered = parse.GetValue(Unanswered),
        Shots = parse.GetValue(Shots),
        Concurrency = parse.GetValue(Concurrency),
        Temperature = ReadTemperature(parse.GetValue(Temperature)),
        Cache = !parse.GetValue(NoCache),
        CacheFolder = parse.GetValue(NoCache) ? null : parse.GetValue(Cache),
        Budget = ReadBudget(parse),
        RequestsPerMinute = parse.GetValue(RequestsPerMinute),
        TokensPerMinute = parse.GetValue(TokensPerMinute),
        Cascade = spec is { Cascade: true } ? ReadThresholds(parse.GetValue(Sure)) ?? CascadeThresholds.Default : null,
    };

    /// <summary>The same with the client that answers; says on standard error what will leave the machine.</summary>
    public ChatJudgeOptions Resolve(ParseResult parse, JudgeSpec spec)
    {
        var plan = Plan(parse, spec);
        var (client, endpoint) = ChatClients.Create(spec, parse.GetValue(Endpoint), parse.GetValue(KeyFile), TimeSpan.FromSeconds(parse.GetValue(Timeout)));
        Console.Error.WriteLine($"gdr: {What(plan)} will be sent to {endpoint.GetLeftPart(UriPartial.Path)} ({spec.Model}); {Hidden(plan.Mask)}");
        return plan with { Client = client, Log = parse.GetValue(Log) is { } log ? new RequestLog(log).Add : null };
    }

    /// <summary>How a run takes imported answers. They follow from how the requests were planned, so that can't be told anew.</summary>
    public ChatJudgeOptions Replay(ParseResult parse, string folder)
    {
        Option[] planned = [Endpoint, KeyFile, Candidates, Mask, Shots, Temperature, Sure, Cache, NoCache, MaxTokens, MaxCost, RequestsPerMinute, TokensPerMinute];
        if (planned.FirstOrDefault(o => parse.GetResult(o) is { Implicit: false }) is { } given)
        {
            throw new UsageException($"--judge replay:{folder} asks nobody, and takes model, candidates, masks and examples from the export; leave {given.Name} out");
        }

        return ReplayFolder.Open(folder) with { Unanswered = parse.GetValue(Unanswered) };
    }

    private static string What(ChatJudgeOptions plan) => (plan.Candidates, plan.Cascade) switch
    {
        (CandidateMode.All, _) => "every literal, comment and configuration value, with two lines around it and its path,",
        (_, null) => "what rules find, with its literal or comment, two lines around it and its path,",
        _ => "what rules find and the embedded judge doubts, with its literal or comment, two lines around it and its path,",
    };

    /// <summary>What is hidden, as the first line of a run says it.</summary>
    public static string Hidden(MaskMode mask) => mask switch
    {
        MaskMode.None => "nothing is masked",
        MaskMode.Credentials => "credentials are masked",
        _ => "all that rules find is masked",
    };

    private static float? ReadTemperature(string? text) => float.TryParse(text, CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= 2 ? value : null;

    private ChatBudget? ReadBudget(ParseResult parse)
    {
        var (tokens, cost, price) = (parse.GetValue(MaxTokens), parse.GetValue(MaxCost), ReadPrice(parse) ?? default);
        return tokens is null && cost is null ? null : new ChatBudget(tokens, cost, price.Input, price.Output);
    }

    /// <summary>The price of a million tokens in and out; null where none is given.</summary>
    public (decimal Input, decimal Output)? ReadPrice(ParseResult parse) => ReadPrice(parse.GetValue(Price));

    private static (decimal Input, decimal Output)? ReadPrice(string? text) =>
        text?.Split(',') is [var first, var second] && decimal.TryParse(first, CultureInfo.InvariantCulture, out var input) && decimal.TryParse(second, CultureInfo.InvariantCulture, out var output) && input >= 0 && output >= 0
            ? (input, output)
            : null;

    private static CascadeThresholds? ReadThresholds(string? text) =>
        text?.Split(',') is [var low, var high] && double.TryParse(low, CultureInfo.InvariantCulture, out var clean) && double.TryParse(high, CultureInfo.InvariantCulture, out var sensitive)
            && clean >= 0 && clean < sensitive && sensitive <= 1
            ? new CascadeThresholds(clean, sensitive)
            : null;

    private static void Require(bool holds, string message, System.CommandLine.Parsing.SymbolResult result)
    {
        if (!holds)
        {
            result.AddError(message);
        }
    }
}
