using System.Text.Json;

using GdrCode.Evaluation.Corpora;

namespace GdrCode.Evaluation.Predictions;

/// <summary>SARIF 2.1.0: the first location of every result that is not suppressed. Columns count from 1, in the unit that <c>columnKind</c> names.</summary>
internal static class SarifResults
{
    public static IEnumerable<PredictedSpan> Read(JsonElement document, string path, PlaceIndex places)
    {
        foreach (var run in document.Items("runs"))
        {
            var codePoints = run.TextOrNull("columnKind") == "unicodeCodePoints";
            foreach (var result in run.Items("results").Where(r => !r.Items("suppressions").Any() && r.TextOrNull("kind") is null or "fail"))
            {
                foreach (var span in Spans(result, path, places, codePoints))
                {
                    yield return span;
                }
            }
        }
    }

    private static IEnumerable<PredictedSpan> Spans(JsonElement result, string path, PlaceIndex places, bool codePoints)
    {
        var location = result.Items("locations").FirstOrDefault();
        if (location.ValueKind != JsonValueKind.Object || !location.TryGetProperty("physicalLocation", out var physical)
            || !physical.TryGetProperty("artifactLocation", out var artifact) || !physical.TryGetProperty("region", out var region))
        {
            return [];
        }

        var rule = result.TextOrNull("ruleId") ?? string.Empty;
        var category = result.TryGetProperty("properties", out var properties) ? properties.TextOrNull("category") ?? rule : rule;
        var confidence = Confidence(result);
        var uri = artifact.Text("uri", path);
        var first = region.Number("startLine", path);
        var last = region.NumberOrNull("endLine") ?? first;
        if (region.NumberOrNull("startColumn") is not { } start || region.NumberOrNull("endColumn") is not { } end)
        {
            return Enumerable.Range(first, Math.Max(1, last - first + 1)).Select(line => new PredictedSpan(places.Find(uri, line), 0, ExpertSpan.LineEnd, category, confidence, rule));
        }

        return codePoints && first == last
            ? [new PredictedSpan(places.Find(uri, first), start - 1, end - 1, category, confidence, rule)]
            : places.Spans(uri, (first, start - 1), (last, end - 1), category, rule, confidence);
    }

    // rank is 0 to 100; our own runs and some others give a confidence of 0 to 1.
    private static double? Confidence(JsonElement result) =>
        result.TryGetProperty("properties", out var properties) && properties.TryGetProperty("confidence", out var own) && own.ValueKind == JsonValueKind.Number ? own.GetDouble()
        : result.TryGetProperty("rank", out var rank) && rank.ValueKind == JsonValueKind.Number && rank.GetDouble() >= 0 ? rank.GetDouble() / 100
        : null;
}
