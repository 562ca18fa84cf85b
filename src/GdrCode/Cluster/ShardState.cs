using System.Text.Json.Serialization;

namespace GdrCode.Cluster;

/// <summary>How a shard stands.</summary>
/// <param name="Shard">Counts from 0.</param>
/// <param name="State">done, damaged (done, but something of its input is missing), running, stopped, failed or pending.</param>
/// <param name="Attempts">Attempts that were begun.</param>
/// <param name="Records">Records done.</param>
/// <param name="Share">Share of the shard that is done, 0 to 1.</param>
/// <param name="Rate">Megabytes a second of the last attempt.</param>
/// <param name="Host">Machine of the last attempt; null where there was none.</param>
/// <param name="ExitCode">How the last attempt ended; null while it runs, or where it could not say.</param>
public sealed record ShardState(
    [property: JsonPropertyName("shard")] int Shard,
    [property: JsonPropertyName("state")] string State,
    [property: JsonPropertyName("attempts")] int Attempts,
    [property: JsonPropertyName("docs")] long Records,
    [property: JsonPropertyName("share")] double Share,
    [property: JsonPropertyName("mb_s")] double Rate,
    [property: JsonPropertyName("host")] string? Host,
    [property: JsonPropertyName("exit_code")] int? ExitCode);
