using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GdrCode.Datasets;

/// <summary>How rows beside a dataset are written: keys always there, letters of all scripts as they are.</summary>
[JsonSerializable(typeof(QuarantineRow))]
[JsonSerializable(typeof(ShardCounts))]
internal sealed partial class DatasetJson : JsonSerializerContext
{
    public static DatasetJson Rows { get; } = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
