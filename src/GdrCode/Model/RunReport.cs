using System.Text.Json.Serialization;

namespace GdrCode.Model;

/// <summary>What a run did; <c>report.json</c> and the only input of reports. Holds no value of the input.</summary>
public sealed record RunReport
{
    /// <summary>Version of this format.</summary>
    [JsonPropertyName("schema")]
    public string Schema { get; init; } = "gdr-run/1";

    /// <summary>Version of the tool.</summary>
    [JsonPropertyName("tool")]
    public required string Tool { get; init; }

    /// <summary>Hash of the rules in force.</summary>
    [JsonPropertyName("rules")]
    public required string Rules { get; init; }

    /// <summary>Name and version of the judge.</summary>
    [JsonPropertyName("judge")]
    public required string Judge { get; init; }

    /// <summary>What a language model was asked; null where none was.</summary>
    [JsonPropertyName("asked")]
    public AskingReport? Asked { get; init; }

    /// <summary>Names the key of surrogates and fingerprints without telling it.</summary>
    [JsonPropertyName("key_id")]
    public required string KeyId { get; init; }

    /// <summary>What offsets count.</summary>
    [JsonPropertyName("offset_unit")]
    public string OffsetUnit { get; init; } = "unicode-code-point";

    /// <summary>One entry per repository, in the order of the inputs.</summary>
    [JsonPropertyName("repositories")]
    public required IReadOnlyList<RepositoryReport> Repositories { get; init; }

    /// <summary>Sums over all repositories.</summary>
    [JsonPropertyName("totals")]
    public required Counts Totals { get; init; }

    /// <summary>Wall-clock seconds. The only part that differs between two equal runs.</summary>
    [JsonPropertyName("seconds")]
    public double Seconds { get; init; }
}
