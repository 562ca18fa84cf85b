using System.Text.Json.Serialization;

using GdrCode.Datasets;

namespace GdrCode.Cluster;

/// <summary>One line of a journal: what an attempt has written and flushed, and how far it had read.</summary>
/// <param name="File">Index of the input within the shard.</param>
/// <param name="Line">Its last line that is in the outputs, or in the tail.</param>
/// <param name="Parts">The outputs, in their fixed order.</param>
/// <param name="Counts">The counts up to there.</param>
/// <param name="Tail">Where the attempt was stopped between two checkpoints: what it had not compressed yet; null at a checkpoint.</param>
internal sealed record Checkpoint(
    [property: JsonPropertyName("file")] int File,
    [property: JsonPropertyName("line")] long Line,
    [property: JsonPropertyName("parts")] IReadOnlyList<CheckpointPart> Parts,
    [property: JsonPropertyName("counts")] ShardCounts Counts,
    [property: JsonPropertyName("tail")] CheckpointTail? Tail);

/// <summary>An output at a checkpoint.</summary>
/// <param name="Bytes">Its length, a whole number of gzip members.</param>
/// <param name="Sha256">Checksum of those bytes.</param>
internal sealed record CheckpointPart([property: JsonPropertyName("bytes")] long Bytes, [property: JsonPropertyName("sha256")] string Sha256);

/// <summary>What was pending when an attempt was stopped.</summary>
/// <param name="Bytes">Bytes pending for each output, in the tail's file one after the other.</param>
/// <param name="Sha256">Checksum of that file.</param>
internal sealed record CheckpointTail([property: JsonPropertyName("bytes")] IReadOnlyList<long> Bytes, [property: JsonPropertyName("sha256")] string Sha256);
