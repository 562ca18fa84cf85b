using System.Text.Json.Serialization;

namespace GdrCode.Cluster;

/// <summary><c>run.json</c>: everything that decides a byte of the outputs. Written once, by <c>gdr plan</c>, and never changed.</summary>
public sealed record RunFile
{
    /// <summary>Version of this format.</summary>
    public const string CurrentSchema = "gdr-cluster-run/1";

    [JsonPropertyName("schema")]
    public string Schema { get; init; } = CurrentSchema;

    /// <summary>Names the run; follows from the plan and the settings.</summary>
    [JsonPropertyName("run_id")]
    public required string RunId { get; init; }

    [JsonPropertyName("tool_version")]
    public required string ToolVersion { get; init; }

    [JsonPropertyName("rules_version")]
    public required string RulesVersion { get; init; }

    /// <summary>SHA-256 of the settings; every manifest repeats it.</summary>
    [JsonPropertyName("config_sha256")]
    public required string ConfigSha256 { get; init; }

    /// <summary>Names the key without telling it.</summary>
    [JsonPropertyName("key_id")]
    public required string KeyId { get; init; }

    [JsonPropertyName("shards")]
    public required int Shards { get; init; }

    [JsonPropertyName("sharding")]
    public string Sharding { get; init; } = ShardPlanner.Name;

    /// <summary>Folder of the inputs; the plan's paths are below it.</summary>
    [JsonPropertyName("input_root")]
    public required string InputRoot { get; init; }

    /// <summary>Folder of the outputs.</summary>
    [JsonPropertyName("output_root")]
    public required string OutputRoot { get; init; }

    /// <summary>SHA-256 of the plan.</summary>
    [JsonPropertyName("plan_sha256")]
    public required string PlanSha256 { get; init; }

    [JsonPropertyName("output_format")]
    public string OutputFormat { get; init; } = "jsonl.gz";

    [JsonPropertyName("offset_unit")]
    public string OffsetUnit { get; init; } = "codepoint";

    [JsonPropertyName("settings")]
    public required RunSettings Settings { get; init; }
}
