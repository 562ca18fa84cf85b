using System.Text.Json.Serialization;

namespace GdrCode.Cluster;

/// <summary>What <c>gdr plan</c> was told, frozen for all shards.</summary>
public sealed record RunSettings
{
    [JsonPropertyName("schema")]
    public required string Schema { get; init; }

    [JsonPropertyName("text_column")]
    public required string TextColumn { get; init; }

    [JsonPropertyName("id_column")]
    public string? IdColumn { get; init; }

    [JsonPropertyName("repository_column")]
    public string? RepositoryColumn { get; init; }

    [JsonPropertyName("path_column")]
    public string? PathColumn { get; init; }

    [JsonPropertyName("language_column")]
    public string? LanguageColumn { get; init; }

    [JsonPropertyName("judge")]
    public required string Judge { get; init; }

    [JsonPropertyName("attribution")]
    public required string Attribution { get; init; }

    [JsonPropertyName("keep_owners")]
    public bool KeepOwners { get; init; }

    [JsonPropertyName("keep_origin_ids")]
    public bool KeepOriginIds { get; init; }

    [JsonPropertyName("bare")]
    public bool Bare { get; init; }

    [JsonPropertyName("keep_duplicates")]
    public bool KeepDuplicates { get; init; }

    [JsonPropertyName("attributes")]
    public bool Attributes { get; init; }

    [JsonPropertyName("honour_allow")]
    public bool HonourAllow { get; init; }

    [JsonPropertyName("max_record")]
    public required long MaxRecord { get; init; }

    [JsonPropertyName("max_file_size")]
    public required long MaxFileSize { get; init; }

    [JsonPropertyName("file_timeout_s")]
    public required double FileTimeoutSeconds { get; init; }

    [JsonPropertyName("checkpoint_bytes")]
    public required long Checkpoint { get; init; }

    [JsonPropertyName("compression")]
    public required string Compression { get; init; }
}
