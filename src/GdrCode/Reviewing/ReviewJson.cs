using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GdrCode.Reviewing;

[JsonSerializable(typeof(ReviewDecision))]
internal sealed partial class ReviewJson : JsonSerializerContext
{
    /// <summary>Rows as they are written: letters of all scripts stay as they are.</summary>
    public static ReviewJson Rows { get; } = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
