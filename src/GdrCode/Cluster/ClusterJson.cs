using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GdrCode.Cluster;

/// <summary>How the files of a run are written.</summary>
[JsonSerializable(typeof(RunFile))]
[JsonSerializable(typeof(RunSettings))]
[JsonSerializable(typeof(PlanEntry))]
[JsonSerializable(typeof(ShardManifest))]
[JsonSerializable(typeof(Checkpoint))]
[JsonSerializable(typeof(Heartbeat))]
[JsonSerializable(typeof(ShardState[]))]
internal sealed partial class ClusterJson : JsonSerializerContext
{
    public static ClusterJson Rows { get; } = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static ClusterJson Indented { get; } = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true });
}
