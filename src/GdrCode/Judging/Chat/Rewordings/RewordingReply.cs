using System.Text.Json;
using System.Text.Json.Nodes;

using GdrCode.Judging.Chat.Answers;

namespace GdrCode.Judging.Chat.Rewordings;

/// <summary>The reply to a question for other words: <c>{"replacement": "…"}</c>, null where there are none.</summary>
internal static class RewordingReply
{
    public const string SchemaName = "rewording";

    private const string Replacement = "replacement";

    public static JsonElement Schema { get; } = JsonSerializer.SerializeToElement(new JsonObject
    {
        ["type"] = "object",
        ["properties"] = new JsonObject { [Replacement] = new JsonObject { ["type"] = new JsonArray("string", "null") } },
        ["required"] = new JsonArray(Replacement),
        ["additionalProperties"] = false,
    });

    /// <summary>The words; null where there are none, or the text is no reply.</summary>
    public static string? Read(string text) =>
        ReplyReader.Object(text, root => root.ValueKind == JsonValueKind.Object && root.TryGetProperty(Replacement, out var words) && words.ValueKind == JsonValueKind.String ? words.GetString() : null);
}
