using System.Text.Json;

using GdrCode.Judging.Chat.Answers;

namespace GdrCode.Judging.Chat.Batches;

/// <summary>A line of an output or error file of a batch.</summary>
/// <param name="Id">The request's id.</param>
/// <param name="Text">The reply; null where there is none to use.</param>
/// <param name="Reason">Why there is none: a stable word; null where there is one.</param>
/// <param name="Created">When the reply was made, in seconds; 0 where that is not told.</param>
/// <param name="InputTokens">As the endpoint counted them.</param>
/// <param name="OutputTokens">As the endpoint counted them.</param>
internal sealed record ResponseLine(string Id, string? Text, string? Reason, long Created, long InputTokens, long OutputTokens)
{
    /// <summary>Null where the line is none: no JSON, or no id.</summary>
    public static ResponseLine? Read(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return StringOf(document.RootElement, "custom_id") is { } id ? Read(id, document.RootElement) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The latter: a string with half of a surrogate pair.
            return null;
        }
    }

    private static ResponseLine Read(string id, JsonElement line)
    {
        if (Member(line, "error") is { ValueKind: JsonValueKind.Object } error)
        {
            return Without(id, Word(StringOf(error, "code")));
        }

        if (Member(line, "response") is not { ValueKind: JsonValueKind.Object } response || Member(response, "body") is not { ValueKind: JsonValueKind.Object } body)
        {
            return Without(id, Refusals.Malformed);
        }

        if (Number(response, "status_code") is not (0 or 200))
        {
            return Without(id, Refusals.Failed);
        }

        if (Member(body, "choices") is not { ValueKind: JsonValueKind.Array } choices || choices.GetArrayLength() == 0 || Member(choices[0], "message") is not { ValueKind: JsonValueKind.Object } message)
        {
            return Without(id, Refusals.Malformed);
        }

        var reason = StringOf(choices[0], "finish_reason") switch
        {
            "length" => Refusals.Truncated,
            "content_filter" => Refusals.Declined,
            _ when StringOf(message, "refusal") is { Length: > 0 } => Refusals.Declined,
            _ when StringOf(message, "content") is not { Length: > 0 } => Refusals.Malformed,
            _ => null,
        };
        var usage = Member(body, "usage") is { ValueKind: JsonValueKind.Object } counted ? counted : default;
        return reason is not null
            ? Without(id, reason)
            : new ResponseLine(id, StringOf(message, "content"), null, Number(body, "created"), Math.Max(0, Number(usage, "prompt_tokens")), Math.Max(0, Number(usage, "completion_tokens")));
    }

    private static ResponseLine Without(string id, string reason) => new(id, null, reason, 0, 0, 0);

    private static string Word(string? code) => code switch
    {
        "batch_expired" => Refusals.Expired,
        "batch_cancelled" => Refusals.Cancelled,
        "content_filter" => Refusals.Declined,
        _ => Refusals.Failed,
    };

    private static JsonElement? Member(JsonElement element, string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

    private static string? StringOf(JsonElement element, string name) => Member(element, name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    private static long Number(JsonElement element, string name) => Member(element, name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number) ? number : 0;
}
