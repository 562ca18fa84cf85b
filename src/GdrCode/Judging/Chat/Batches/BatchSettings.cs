using System.Text.Json;

namespace GdrCode.Judging.Chat.Batches;

/// <summary>How the requests of a batch were planned. The answers belong to requests that are planned in the same way.</summary>
internal sealed record BatchSettings
{
    /// <summary>Version of this format.</summary>
    public string Schema { get; init; } = "gdr-batch/1";

    /// <summary>Prompt, rules and model, each with its version.</summary>
    public required string Scope { get; init; }

    /// <summary>The model, with its provider.</summary>
    public required string Model { get; init; }

    public required CandidateMode Candidates { get; init; }

    public required MaskMode Mask { get; init; }

    public required int Shots { get; init; }

    public required float? Temperature { get; init; }

    public required int MaxOutputTokens { get; init; }

    public required int TokensPerRequest { get; init; }

    /// <summary>Null where the model is asked about everything.</summary>
    public required CascadeThresholds? Cascade { get; init; }

    public static BatchSettings Of(ChatJudgeOptions options, string scope) => new()
    {
        Scope = scope,
        Model = options.Model,
        Candidates = options.Candidates,
        Mask = options.Mask,
        Shots = options.Shots,
        Temperature = options.Temperature,
        MaxOutputTokens = options.MaxOutputTokens,
        TokensPerRequest = options.TokensPerRequest,
        Cascade = options.Cascade,
    };

    /// <exception cref="InvalidDataException">The text is none.</exception>
    public static BatchSettings Parse(string json, string path)
    {
        try
        {
            return JsonSerializer.Deserialize(json, BatchJson.Default.BatchSettings) is { Schema: "gdr-batch/1" } settings
                ? settings
                : throw new InvalidDataException($"{path}: is of another version of this tool; export anew");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path}: is not what gdr batch wrote", e);
        }
    }
}
