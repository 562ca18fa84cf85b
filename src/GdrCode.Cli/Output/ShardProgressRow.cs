using System.Text.Json.Serialization;

namespace GdrCode.Cli.Output;

/// <summary>A line of <c>--progress json</c>.</summary>
internal sealed record ShardProgressRow(
    [property: JsonPropertyName("shard")] string Shard,
    [property: JsonPropertyName("records")] long Records,
    [property: JsonPropertyName("cached")] long Cached,
    [property: JsonPropertyName("bytes")] long Bytes,
    [property: JsonPropertyName("mb_s")] double Rate,
    [property: JsonPropertyName("findings")] long Findings,
    [property: JsonPropertyName("share")] double? Share,
    [property: JsonPropertyName("eta_s")] double? SecondsLeft);

/// <summary>How progress is written.</summary>
[JsonSerializable(typeof(ShardProgressRow))]
internal sealed partial class ShardProgressJson : JsonSerializerContext;
