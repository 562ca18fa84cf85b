using System.Text.Json.Serialization;

namespace GdrCode.Cluster;

/// <summary>One line of the plan: an input and the shard that it belongs to.</summary>
/// <param name="Shard">Counts from 0.</param>
/// <param name="Path">Below the input root, with <c>/</c>.</param>
/// <param name="Bytes">Size when it was planned.</param>
public sealed record PlanEntry(
    [property: JsonPropertyName("shard")] int Shard,
    [property: JsonPropertyName("path")] string Path,
    [property: JsonPropertyName("bytes")] long Bytes);
