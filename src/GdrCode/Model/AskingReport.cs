using System.Text.Json.Serialization;

namespace GdrCode.Model;

/// <summary>What a run asked a language model, and what came back.</summary>
public sealed record AskingReport
{
    /// <summary>Criterion, version and hash of the prompt.</summary>
    [JsonPropertyName("prompt")]
    public required string Prompt { get; init; }

    /// <summary>The model, with its provider.</summary>
    [JsonPropertyName("model")]
    public required string Model { get; init; }

    /// <summary>Requests planned.</summary>
    [JsonPropertyName("requests")]
    public long Requests { get; init; }

    /// <summary>Candidates in them.</summary>
    [JsonPropertyName("candidates")]
    public long Candidates { get; init; }

    /// <summary>Candidates that the model could not decide.</summary>
    [JsonPropertyName("unsure")]
    public long Unsure { get; init; }

    /// <summary>Statements whose words did not hold up and went back for others.</summary>
    [JsonPropertyName("rewordings")]
    public long Rewordings { get; init; }

    /// <summary>Of them those whose other words held up.</summary>
    [JsonPropertyName("rewordings_held")]
    public long RewordingsHeld { get; init; }

    /// <summary>Candidates without a usable answer, by reason.</summary>
    [JsonPropertyName("unanswered")]
    public required IReadOnlyDictionary<string, long> Unanswered { get; init; }

    /// <summary>Tokens of the requests, as the endpoint counted them.</summary>
    [JsonPropertyName("input_tokens")]
    public long InputTokens { get; init; }

    /// <summary>Tokens of the replies, as the endpoint counted them.</summary>
    [JsonPropertyName("output_tokens")]
    public long OutputTokens { get; init; }
}
