using System.Text.Json;

using GdrCode.Evaluation.Corpora;

namespace GdrCode.Evaluation.Predictions;

/// <summary>
/// <c>gitleaks --report-format json</c> (and betterleaks). Its columns count bytes and point at the match, so the secret is looked for in the text;
/// where that fails (redacted, decoded, text not at hand) the lines count as a whole.
/// </summary>
internal static class GitleaksReport
{
    public static IEnumerable<PredictedSpan> Read(JsonElement document, string path, PlaceIndex places)
    {
        foreach (var finding in document.EnumerateArray())
        {
            var file = finding.Text("File", path);
            var first = finding.Number("StartLine", path);
            var last = finding.NumberOrNull("EndLine") ?? first;
            var rule = finding.Text("RuleID", path);
            var parts = (finding.TextOrNull("Secret") ?? string.Empty).Split('\n').Select(p => p.Trim('\r')).ToList();
            for (var line = first; line <= Math.Max(first, last); line++)
            {
                yield return Span(places, places.Find(file, line), parts, line - first, rule);
            }
        }
    }

    private static PredictedSpan Span(PlaceIndex places, LinePlace place, List<string> parts, int index, string rule)
    {
        var part = parts.Count == 1 ? parts[0] : parts.ElementAtOrDefault(index) ?? string.Empty;
        var text = places.Line(place);
        var start = text is null || part.Length == 0 ? -1 : text.IndexOf(part, StringComparison.Ordinal);
        return start < 0
            ? new PredictedSpan(place, 0, ExpertSpan.LineEnd, rule, null, rule)
            : new PredictedSpan(place, places.Column(place, start), places.Column(place, start + part.Length), rule, null, rule);
    }
}
