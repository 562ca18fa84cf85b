using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace GdrCode.Cli.Tests.Chat;

/// <summary>
/// A model of a few lines: takes what is suspected, mailboxes and Danish passports for sensitive. The words that it proposes for a passport don't
/// hold up; when they go back it knows better ones. A pure function of the request.
/// </summary>
internal static partial class SmallModel
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const string Passport = "Danish passport";

    /// <summary>Whether words go back.</summary>
    public static bool IsRewording(ReceivedRequest request) => request.Candidates is [var only] && only.TryGetProperty("refused", out _);

    public static string Answer(ReceivedRequest request) =>
        IsRewording(request) ? new JsonObject { ["replacement"] = "travel document" }.ToJsonString(Readable) : Reply(request.Candidates.Select(Judge));

    public static string Reply(IEnumerable<JsonObject> entries) => new JsonObject { ["candidates"] = new JsonArray([.. entries]) }.ToJsonString(Readable);

    public static JsonObject Judge(JsonElement candidate)
    {
        var text = candidate.GetProperty("text").GetString()!;
        var parts = candidate.GetProperty("suspected").EnumerateArray()
            .Select(s => (Quote: s.GetProperty("quote").GetString()!, Category: s.GetProperty("category").GetString()!, Occurrence: s.TryGetProperty("occurrence", out var n) ? n.GetInt32() : 1))
            .ToList();
        parts.AddRange(Mailbox().Matches(text).Where(m => !parts.Exists(p => p.Quote.Contains(m.Value, StringComparison.Ordinal))).Select(m => (m.Value, "email-address-corporate", 1)));
        if (text.Contains(Passport, StringComparison.Ordinal) && !parts.Exists(p => p.Quote == Passport))
        {
            parts.Add((Passport, "nationality-or-immigration-status", 1));
        }

        return parts.Count == 0 ? Clean(candidate) : Entry(candidate, "sensitive", parts);
    }

    public static JsonObject Clean(JsonElement candidate) => Entry(candidate, "clean", []);

    public static JsonObject Entry(JsonElement candidate, string verdict, IEnumerable<(string Quote, string Category, int Occurrence)> parts) => new()
    {
        ["id"] = candidate.GetProperty("id").GetString(),
        ["reason"] = "as suspected",
        ["verdict"] = verdict,
        ["parts"] = new JsonArray(
        [
            .. parts.Distinct().Select(p => new JsonObject { ["quote"] = p.Quote, ["occurrence"] = p.Occurrence, ["label"] = "sensitive", ["category"] = p.Category, ["replacement"] = p.Quote == Passport ? "residence permit" : null }),
        ]),
    };

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(\.[\w-]+)+")]
    private static partial Regex Mailbox();
}
