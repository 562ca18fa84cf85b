using System.CommandLine;

using GdrCode.Cli.Chat;
using GdrCode.Cli.Configuration;
using GdrCode.Crawling;
using GdrCode.Judging;

namespace GdrCode.Cli.Commands;

/// <summary>What <c>refine</c> and <c>scan</c> share: inputs, judge, rules and limits.</summary>
internal sealed class CommonOptions
{
    // Timers count milliseconds in 32 bits.
    private const double LongestTimeout = 24 * 60 * 60;

    public Argument<string[]> Inputs { get; } = new("INPUT")
    {
        Description = "Repositories: folders, git URLs (file, http, https, ssh, git). A folder whose sub-folders are repositories is given as FOLDER/*.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public Option<string?> From { get; } = new("--from") { Description = "Read further inputs from a file: one a line, where # begins a comment, or the manifest.jsonl of a crawl.", HelpName = "FILE" };

    public Option<string?> Revision { get; } = new("--rev") { Description = "Read this commit, branch or tag instead of the files on disk.", HelpName = "REV" };

    public Option<string> Judge { get; } = new("--judge") { Description = "Who decides about findings: embedded; none (every finding of the rules counts); openai:MODEL, azure:DEPLOYMENT or openai-compatible:MODEL; cascade: before one of these asks it only what the embedded judge doubts; replay:DIR (answers that gdr batch import wrote).", HelpName = "JUDGE", DefaultValueFactory = _ => "embedded" };

    public Option<Attribution> Attribution { get; } = new("--attribution") { Description = "Keep or replace names and addresses of copyright holders in licence headers.", HelpName = "keep|replace", DefaultValueFactory = _ => Judging.Attribution.Keep };

    public Option<string?> Rules { get; } = new("--rules") { Description = "A folder with rules of your own, added to the built-in ones.", HelpName = "DIR" };

    public Option<int> Workers { get; } = new("--workers") { Description = "Files processed at the same time.", HelpName = "N", DefaultValueFactory = _ => Environment.ProcessorCount };

    public Option<long> MaxFileSize { get; } = new("--max-file-size") { Description = "Withhold larger files, in bytes.", HelpName = "BYTES", DefaultValueFactory = _ => PipelineOptions.DefaultMaxFileSize };

    public Option<double> FileTimeout { get; } = new("--file-timeout")
    {
        Description = "Withhold files that take longer than this in either pass, in seconds.",
        DefaultValueFactory = _ => PipelineOptions.DefaultFileTimeoutSeconds,
        HelpName = "SECONDS",
    };

    public Option<bool> AllLines { get; } = new("--all-lines") { Description = "Label every line, not only those that are not clean." };

    public Option<string?> KeyFile { get; } = new("--key-file") { Description = "The key of surrogates and fingerprints; without it a fresh one is made.", HelpName = "FILE" };

    public Option<string?> Allow { get; } = new("--allow") { Description = "A file of values that are allowed, one a line.", HelpName = "FILE" };

    public Option<string?> Baseline { get; } = new("--baseline") { Description = "A file of known findings that gdr baseline wrote, or of fingerprints, one a line; keyed ones need their key.", HelpName = "FILE" };

    public Option<string[]> Decisions { get; } = new("--decisions") { Description = "What gdr review wrote: accepted findings count, rejected ones don't, category and surrogate are as decided. May be given several times.", HelpName = "FILE" };

    public Option<bool> IgnoreAllow { get; } = new("--ignore-allow") { Description = "Pay no heed to gdr:allow and its like in the sources." };

    public ChatCommandOptions Chat { get; } = new();

    /// <summary>All of them, in the order of the help.</summary>
    public IReadOnlyList<Option> All => [From, Revision, Judge, Attribution, Rules, Workers, MaxFileSize, FileTimeout, AllLines, KeyFile, Allow, Baseline, Decisions, IgnoreAllow, .. Chat.All];

    public void AddTo(Command command)
    {
        Workers.Validators.Add(result => Require(result.GetValueOrDefault<int>() >= 1, "--workers must be at least 1", result));
        MaxFileSize.Validators.Add(result => Require(result.GetValueOrDefault<long>() >= 1, "--max-file-size must be at least 1", result));
        FileTimeout.Validators.Add(result => Require(result.GetValueOrDefault<double>() is > 0 and <= LongestTimeout, "--file-timeout must be more than 0, and a day at most", result));
        Judge.Validators.Add(result => Require(
            result.GetValueOrDefault<string>() is "embedded" or "none" || JudgeSpec.TryParse(result.GetValueOrDefault<string>()) is not null || JudgeSpec.ReplayFolder(result.GetValueOrDefault<string>()) is not null,
            "--judge must be embedded, none, openai:MODEL, azure:DEPLOYMENT, openai-compatible:MODEL, cascade: and one of these, or replay:DIR",
            result));
        command.Add(Inputs);
        Chat.Validate(command);
        foreach (var option in All)
        {
            command.Add(option);
        }

        ConfigurationOptions.AddTo(command);
    }

    /// <param name="parse">What the user typed.</param>
    /// <param name="remote">Whether a remote judge is asked; else its requests are planned alone.</param>
    public PipelineOptions Resolve(ParseResult parse, bool remote = true) => new()
    {
        Judge = parse.GetValue(Judge) == "none" ? "none" : "embedded",
        Chat = JudgeSpec.ReplayFolder(parse.GetValue(Judge)) is { } folder ? Chat.Replay(parse, folder)
            : JudgeSpec.TryParse(parse.GetValue(Judge)) is not { } spec ? null
            : remote ? Chat.Resolve(parse, spec)
            : Chat.Plan(parse, spec),
        Attribution = parse.GetValue(Attribution),
        RulesFolder = parse.GetValue(Rules),
        Workers = parse.GetValue(Workers),
        MaxFileSize = parse.GetValue(MaxFileSize),
        FileTimeout = TimeSpan.FromSeconds(parse.GetValue(FileTimeout)),
        AllLines = parse.GetValue(AllLines),
        Suppressions = !parse.GetValue(IgnoreAllow),
        AllowedValues = ReadLines(parse.GetValue(Allow), "--allow").ToHashSet(StringComparer.Ordinal),
        Baseline = Model.Baseline.Parse(ReadLines(parse.GetValue(Baseline), "--baseline"), parse.GetValue(Baseline) ?? string.Empty),
        Decisions = Reviewing.Decisions.Read(parse.GetValue(Decisions) ?? []),
    };

    /// <summary>Options to plan requests with, also where no remote judge is named.</summary>
    public PipelineOptions ResolvePlan(ParseResult parse) => Resolve(parse, remote: false) is { Chat: null } options
        ? options with { Chat = Chat.Plan(parse, spec: null) }
        : Resolve(parse, remote: false);

    /// <param name="parse">What the user typed.</param>
    /// <param name="absent">The input where none is named; null where one must be.</param>
    /// <param name="comparison">The changes to read, and nothing else; null for all files.</param>
    public IReadOnlyList<RepositoryInput> ResolveInputs(ParseResult parse, string? absent = null, Comparison? comparison = null)
    {
        var inputs = NamedInputs(parse, comparison);
        return inputs.Count > 0 ? inputs
            : absent is not null ? RepositoryInput.Resolve([SourceSpec.Parse(absent, parse.GetValue(Revision)) with { Comparison = comparison }])
            : throw new UsageException("no input: name a folder or a git URL, or a list with --from FILE");
    }

    /// <summary>The inputs that are named, perhaps none.</summary>
    public IReadOnlyList<RepositoryInput> NamedInputs(ParseResult parse, Comparison? comparison = null)
    {
        var (revision, from, named) = (parse.GetValue(Revision), parse.GetValue(From), parse.GetValue(Inputs));
        if (from is null || !File.Exists(from) || !Manifest.IsOne(from))
        {
            return RepositoryInput.Resolve([.. ReadInputs(named, from).Select(i => SourceSpec.Parse(i, revision) with { Comparison = comparison })]);
        }

        return revision is null && comparison is null
            ? RepositoryInput.Resolve([.. (named ?? []).Select(i => SourceSpec.Parse(i, revision)), .. Manifest.Read(from)])
            : throw new UsageException($"--from {from}: is a manifest, which says what to read of each repository; leave --rev, --diff and --staged out");
    }

    /// <param name="named">The inputs on the command line.</param>
    /// <param name="from">The list of further ones.</param>
    public static IReadOnlyList<string> ReadInputs(string[]? named, string? from) => [.. named ?? [], .. ReadLines(from, "--from").Where(l => !l.StartsWith('#'))];

    private static IEnumerable<string> ReadLines(string? path, string option)
    {
        if (path is null)
        {
            return [];
        }

        return File.Exists(path)
            ? File.ReadLines(path).Select(l => l.Trim()).Where(l => l.Length > 0)
            : throw new UsageException($"{option} {path}: no such file");
    }

    private static void Require(bool holds, string message, System.CommandLine.Parsing.OptionResult result)
    {
        if (!holds)
        {
            result.AddError(message);
        }
    }
}
