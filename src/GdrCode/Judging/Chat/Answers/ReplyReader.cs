using System.Text.Json;

namespace GdrCode.Judging.Chat.Answers;

/// <summary>
/// Reads replies, also those of endpoints that ignore the schema: thoughts before the object, a code fence around it, a bare array,
/// trailing commas, comments, words in other case, fields that are absent where they say nothing.
/// </summary>
internal static class ReplyReader
{
    private const string ThoughtEnd = "</think>";

    private static readonly JsonReaderOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 16 };

    /// <summary>The entries; null where there is no such object in the text.</summary>
    public static IReadOnlyList<ReplyEntry>? Read(string text) => Object<List<ReplyEntry>>(text, root =>
        (root.ValueKind != JsonValueKind.Object || root.TryGetProperty("candidates", out root)) && root.ValueKind == JsonValueKind.Array
            ? [.. root.EnumerateArray().Select(Entry).OfType<ReplyEntry>()]
            : null);

    /// <summary>What is read of the first object or array of a reply; null where there is none.</summary>
    public static T? Object<T>(string text, Func<JsonElement, T?> read)
        where T : class
    {
        if (text.LastIndexOf(ThoughtEnd, StringComparison.Ordinal) is >= 0 and var thought)
        {
            text = text[(thought + ThoughtEnd.Length)..];
        }

        return text.AsSpan().IndexOfAny('{', '[') is >= 0 and var start ? Object(System.Text.Encoding.UTF8.GetBytes(text[start..]), read) : null;
    }

    private static T? Object<T>(byte[] json, Func<JsonElement, T?> read)
        where T : class
    {
        try
        {
            var reader = new Utf8JsonReader(json, Lenient);
            using var document = JsonDocument.ParseValue(ref reader);
            return read(document.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
        catch (InvalidOperationException)
        {
            // A string with half of a surrogate pair.
            return null;
        }
    }

    private static ReplyEntry? Entry(JsonElement entry)
    {
        if (entry.ValueKind != JsonValueKind.Object || Text(entry, "id") is not { } id)
        {
            return null;
        }

        ReplyPart[] parts = entry.TryGetProperty("parts", out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(Part)] : [];
        return new ReplyEntry(id, Text(entry, "verdict")?.Trim().ToLowerInvariant() ?? "", parts);
    }

    // A part that is no object keeps its place with an empty quote, so that checking refuses it.
    private static ReplyPart Part(JsonElement part) => part.ValueKind != JsonValueKind.Object
        ? new ReplyPart("", 1, "", "", null)
        : new ReplyPart(
            Text(part, "quote") ?? "",
            part.TryGetProperty("occurrence", out var n) && n.ValueKind == JsonValueKind.Number ? n.TryGetInt32(out var count) ? count : 0 : 1,
            Text(part, "label")?.Trim().ToLowerInvariant() ?? "sensitive",
            Text(part, "category")?.Trim() ?? "",
            Text(part, "replacement"));

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
