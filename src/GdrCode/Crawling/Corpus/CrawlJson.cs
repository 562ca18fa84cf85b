using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GdrCode.Crawling;

/// <summary>The rows of a crawl, keys always present.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, MaxDepth = 8)]
[JsonSerializable(typeof(ManifestRow))]
[JsonSerializable(typeof(LeftOut))]
[JsonSerializable(typeof(CrawlSelection))]
internal sealed partial class CrawlJson : JsonSerializerContext
{
    /// <summary>With letters of all scripts as they are.</summary>
    public static CrawlJson Rows { get; } = new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
