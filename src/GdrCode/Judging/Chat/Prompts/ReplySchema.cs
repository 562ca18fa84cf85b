using System.Text.Json;
using System.Text.Json.Nodes;

namespace GdrCode.Judging.Chat.Prompts;

/// <summary>The JSON schema of a reply, strict: every property is required and no other is allowed.</summary>
internal static class ReplySchema
{
    public const string Name = "verdicts";

    // Verdict and parts come after the reason, so that a model gives its reason before it decides.
    public static JsonElement Create(IEnumerable<string> categories)
    {
        var part = Object(new JsonObject
        {
            ["quote"] = Type("string"),
            ["occurrence"] = Type("integer"),
            ["label"] = OneOf(["sensitive", "neutral"]),
            ["category"] = OneOf(categories),
            ["replacement"] = new JsonObject { ["type"] = new JsonArray("string", "null") },
        });
        var candidate = Object(new JsonObject
        {
            ["id"] = Type("string"),
            ["reason"] = Type("string"),
            ["verdict"] = OneOf(["sensitive", "neutral", "clean", "unsure"]),
            ["parts"] = new JsonObject { ["type"] = "array", ["items"] = part },
        });
        var reply = Object(new JsonObject { ["candidates"] = new JsonObject { ["type"] = "array", ["items"] = candidate } });
        return JsonSerializer.SerializeToElement(reply);
    }

    private static JsonObject Object(JsonObject properties) => new()
    {
        ["type"] = "object",
        ["properties"] = properties,
        ["required"] = new JsonArray([.. properties.Select(p => (JsonNode)p.Key)]),
        ["additionalProperties"] = false,
    };

    private static JsonObject Type(string name) => new() { ["type"] = name };

    private static JsonObject OneOf(IEnumerable<string> values) => new() { ["type"] = "string", ["enum"] = new JsonArray([.. values.Select(v => (JsonNode)v)]) };
}
