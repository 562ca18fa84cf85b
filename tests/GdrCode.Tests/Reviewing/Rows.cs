using GdrCode.Reviewing;

namespace GdrCode.Tests.Reviewing;

/// <summary>Rows of a decisions file, as a test needs them.</summary>
internal static class Rows
{
    public static ReviewDecision Of(string path, byte[] file, ReviewPlace place, ReviewAnswer answer, string category, string? surrogate = null, string? value = null, string reviewer = "anna") =>
        new("memory", path, RepositoryDecisions.Fingerprint(file), [place], "a-rule", category, answer, category, surrogate, value, reviewer, DateTimeOffset.UnixEpoch);

    public static Decisions Decided(params ReviewDecision[] rows) => Decisions.Of(rows.Select((r, i) => (r, $"decisions.jsonl:{i + 1}")));

    /// <summary>The first place of a value in a text of one-unit characters.</summary>
    public static ReviewPlace PlaceOf(string text, string value)
    {
        var at = text.IndexOf(value, StringComparison.Ordinal);
        var line = text[..at].Count(c => c == '\n');
        var start = at - (line == 0 ? 0 : text.LastIndexOf('\n', at) + 1);
        return new ReviewPlace(line + 1, start, start + value.Length);
    }
}
