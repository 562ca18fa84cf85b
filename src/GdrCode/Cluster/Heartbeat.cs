using System.Text.Json.Serialization;

namespace GdrCode.Cluster;

/// <summary>How far an attempt is, for <c>gdr status</c>. Nothing is decided by it: clocks of machines differ, and go backwards.</summary>
/// <param name="Attempt">Names the attempt.</param>
/// <param name="Order">How many attempts of the shard were begun before it.</param>
/// <param name="Host">The machine.</param>
/// <param name="ProcessId">The process.</param>
/// <param name="Time">Seconds since 1970 by that machine's clock.</param>
/// <param name="Records">Records done.</param>
/// <param name="Bytes">Bytes of lines done.</param>
/// <param name="Share">Share of the shard that is done, 0 to 1.</param>
/// <param name="Findings">Values replaced.</param>
/// <param name="Rate">Megabytes a second.</param>
/// <param name="CpuSeconds">Processor time of the process so far.</param>
/// <param name="PeakBytes">The most memory that the process has held so far.</param>
/// <param name="State">running, done, stopped or failed.</param>
/// <param name="ExitCode">How it ended; null while it runs.</param>
internal sealed record Heartbeat(
    [property: JsonPropertyName("attempt")] string Attempt,
    [property: JsonPropertyName("order")] int Order,
    [property: JsonPropertyName("host")] string Host,
    [property: JsonPropertyName("pid")] int ProcessId,
    [property: JsonPropertyName("ts")] long Time,
    [property: JsonPropertyName("docs")] long Records,
    [property: JsonPropertyName("bytes")] long Bytes,
    [property: JsonPropertyName("share")] double Share,
    [property: JsonPropertyName("findings")] long Findings,
    [property: JsonPropertyName("mb_s")] double Rate,
    [property: JsonPropertyName("cpu_s")] double CpuSeconds,
    [property: JsonPropertyName("peak_rss")] long PeakBytes,
    [property: JsonPropertyName("state")] string State,
    [property: JsonPropertyName("exit_code")] int? ExitCode);
