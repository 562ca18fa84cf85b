using System.Text.Json.Serialization;

using GdrCode.Datasets;

namespace GdrCode.Cluster;

/// <summary><c>shards/NNNNN.json</c>: written last, when everything that it names is in its place. Readers trust no file that no manifest names.</summary>
public sealed record ShardManifest
{
    [JsonPropertyName("schema")]
    public string Schema { get; init; } = "gdr-shard/1";

    [JsonPropertyName("run_id")]
    public required string RunId { get; init; }

    [JsonPropertyName("config_sha256")]
    public required string ConfigSha256 { get; init; }

    [JsonPropertyName("shard")]
    public required int Shard { get; init; }

    [JsonPropertyName("inputs")]
    public required IReadOnlyList<InputFile> Inputs { get; init; }

    [JsonPropertyName("outputs")]
    public required IReadOnlyList<OutputFile> Outputs { get; init; }

    [JsonPropertyName("counts")]
    public required ShardCounts Counts { get; init; }
}

/// <summary>An input as it was read.</summary>
/// <param name="Path">Below the input root.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Its checksum.</param>
public sealed record InputFile(
    [property: JsonPropertyName("path")] string Path, [property: JsonPropertyName("bytes")] long Bytes, [property: JsonPropertyName("sha256")] string Sha256);

/// <summary>An output as it lies on disk.</summary>
/// <param name="Path">Below the output root, or below the run's folder for the quarantine.</param>
/// <param name="Kind">records, attributes or quarantine.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Its checksum.</param>
/// <param name="Lines">Lines in it.</param>
/// <param name="UncompressedBytes">Length of what it holds.</param>
/// <param name="UncompressedSha256">Checksum of what it holds; the same whatever compressed it.</param>
public sealed record OutputFile(
    [property: JsonPropertyName("path")] string Path,
    [property: JsonPropertyName("kind")] string Kind,
    [property: JsonPropertyName("bytes")] long Bytes,
    [property: JsonPropertyName("sha256")] string Sha256,
    [property: JsonPropertyName("lines")] long Lines,
    [property: JsonPropertyName("uncompressed_bytes")] long UncompressedBytes,
    [property: JsonPropertyName("uncompressed_sha256")] string UncompressedSha256);
