using System.Text.Json;
using System.Text.RegularExpressions;

namespace GdrCode.Cli.Chat;

/// <summary>How far a batch is.</summary>
/// <param name="Id">The provider's id; safe as the name of a file.</param>
/// <param name="Status">The provider's word: validating, in_progress, finalizing, completed, failed, expired, cancelling, cancelled.</param>
/// <param name="Total">Requests.</param>
/// <param name="Completed">Answered.</param>
/// <param name="Failed">Not answered.</param>
/// <param name="OutputFile">Id of the file of answers, or null.</param>
/// <param name="ErrorFile">Id of the file of failures, or null.</param>
/// <param name="Fault">Why the batch as a whole failed, in the provider's word, or null.</param>
internal sealed partial record BatchState(string Id, string Status, int Total, int Completed, int Failed, string? OutputFile, string? ErrorFile, string? Fault)
{
    /// <summary>Whether nothing more will come.</summary>
    public bool IsFinished => Status is "completed" or "failed" or "expired" or "cancelled";

    /// <summary>Null where it is none, or speaks in words that no provider uses.</summary>
    public static BatchState? Of(JsonElement batch)
    {
        if (Word(batch, "id") is not { } id || Word(batch, "status") is not { } status)
        {
            return null;
        }

        var counts = batch.TryGetProperty("request_counts", out var c) ? c : default;
        return new BatchState(id, status, Number(counts, "total"), Number(counts, "completed"), Number(counts, "failed"), Word(batch, "output_file_id"), Word(batch, "error_file_id"), FaultOf(batch));
    }

    /// <summary>Whether a text can be an id.</summary>
    public static bool IsWord(string text) => Words().IsMatch(text);

    // Its message may quote a line of the request; its code may not.
    private static string? FaultOf(JsonElement batch) =>
        batch.TryGetProperty("errors", out var errors) && errors.ValueKind == JsonValueKind.Object
        && errors.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Array && data.GetArrayLength() > 0
            ? Word(data[0], "code")
            : null;

    private static string? Word(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && IsWord(value.GetString()!) ? value.GetString() : null;

    private static int Number(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : 0;

    [GeneratedRegex("^[A-Za-z0-9_-]{1,128}$")]
    private static partial Regex Words();
}
