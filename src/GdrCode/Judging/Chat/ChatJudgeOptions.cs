using GdrCode.Judging.Chat.Clients;
using GdrCode.Judging.Learned;

using Microsoft.Extensions.AI;

namespace GdrCode.Judging.Chat;

/// <summary>How a language model is asked.</summary>
public sealed record ChatJudgeOptions
{
    /// <summary>Tokens of candidates in one request, estimated; a request with one candidate may be larger.</summary>
    public const int DefaultTokensPerRequest = 2_000;

    /// <summary>Requests under way at the same time.</summary>
    public const int DefaultConcurrency = 8;

    /// <summary>Worked examples in a request, half of them clean.</summary>
    public const int DefaultShots = 8;

    /// <summary>The most tokens of a reply.</summary>
    public const int DefaultMaxOutputTokens = 8_192;

    /// <summary>Answers the requests; null where they are planned only.</summary>
    public IChatClient? Client { get; init; }

    /// <summary>The model as it stands in labels and reports.</summary>
    public required string Model { get; init; }

    /// <summary>Prompt, rules and model that kept answers must be of, where they are all there is; null where the model is asked.</summary>
    public string? Scope { get; init; }

    /// <summary>Keeps replies, so that nothing is asked twice; null keeps none. A <c>refine</c> without it keeps them under <c>restricted/</c>.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>Whether replies are kept at all. Default: true.</summary>
    public bool Cache { get; init; } = true;

    /// <summary>What the run may spend; null for no limit.</summary>
    public ChatBudget? Budget { get; init; }

    /// <summary>Requests a minute; null for no limit.</summary>
    public int? RequestsPerMinute { get; init; }

    /// <summary>Tokens in and out a minute; null for no limit.</summary>
    public int? TokensPerMinute { get; init; }

    /// <summary>Takes every attempt at a request, from several threads; null for none.</summary>
    public Action<ChatAttempt>? Log { get; init; }

    /// <summary>The clock of waits. Default: the system's.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Which fragments are asked about. Default: those that rules found something in.</summary>
    public CandidateMode Candidates { get; init; }

    /// <summary>What is hidden before anything is sent. Default: credentials.</summary>
    public MaskMode Mask { get; init; } = MaskMode.Credentials;

    /// <summary>What becomes of a file with unanswered candidates. Default: the embedded judge decides about them.</summary>
    public UnansweredMode Unanswered { get; init; }

    /// <summary>Set in a cascade: between these the model is asked, outside the embedded judge is sure. Null: the model is always asked.</summary>
    public CascadeThresholds? Cascade { get; init; }

    /// <summary>Worked examples in a request, an even number; 0 asks without any. Default: <see cref="DefaultShots"/>.</summary>
    public int Shots { get; init; } = DefaultShots;

    /// <summary>Requests under way at the same time. Default: <see cref="DefaultConcurrency"/>.</summary>
    public int Concurrency { get; init; } = DefaultConcurrency;

    /// <summary>Estimated tokens of candidates in one request. Default: <see cref="DefaultTokensPerRequest"/>.</summary>
    public int TokensPerRequest { get; init; } = DefaultTokensPerRequest;

    /// <summary>The most tokens of a reply. Default: <see cref="DefaultMaxOutputTokens"/>.</summary>
    public int MaxOutputTokens { get; init; } = DefaultMaxOutputTokens;

    /// <summary>Sampling temperature; null leaves it to the endpoint, as some models take none. Default: 0.</summary>
    public float? Temperature { get; init; } = 0;
}

/// <summary>Which fragments a model is asked about.</summary>
public enum CandidateMode
{
    /// <summary>Those that rules found something in.</summary>
    Rules,

    /// <summary>Every fragment that carries words or values.</summary>
    All,
}

/// <summary>What is hidden before anything is sent; only its prefix, length and alphabet are told.</summary>
public enum MaskMode
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Credentials, wherever they stand.</summary>
    Credentials,

    /// <summary>Every value that a rule found.</summary>
    All,
}

/// <summary>What becomes of candidates that got no answer.</summary>
public enum UnansweredMode
{
    /// <summary>The embedded judge decides.</summary>
    Embedded,

    /// <summary>Their file is withheld.</summary>
    Withhold,
}

/// <summary>Where the embedded judge is sure: its belief that a finding is sensitive, 0 to 1.</summary>
/// <param name="Clean">Up to here a finding is not sensitive.</param>
/// <param name="Sensitive">From here on it is.</param>
public sealed record CascadeThresholds(double Clean, double Sensitive)
{
    // Of the cross-validation of the model that comes with the tool, for one that was trained before they were measured.
    private const double MeasuredClean = 0.22;
    private const double MeasuredSensitive = 0.54;

    /// <summary>The thresholds unless told otherwise: those that the embedded judge was trained with.</summary>
    public static CascadeThresholds Default { get; } = new(JudgeModel.Default.Manifest.DoubtFrom ?? MeasuredClean, JudgeModel.Default.Manifest.DoubtTo ?? MeasuredSensitive);
}
