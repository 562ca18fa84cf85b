using System.Text.Json;

using GdrCode.Evaluation.Corpora;

namespace GdrCode.Evaluation.Predictions;

/// <summary>A detect-secrets baseline: <c>results: { file: [{ type, line_number, hashed_secret }] }</c>. It names lines and no columns.</summary>
internal static class DetectSecretsBaseline
{
    public static IEnumerable<PredictedSpan> Read(JsonElement document, string path, PlaceIndex places)
    {
        if (document.GetProperty("results") is not { ValueKind: JsonValueKind.Object } results)
        {
            throw new InvalidDataException($"{path}: results are not listed by file");
        }

        foreach (var file in results.EnumerateObject())
        {
            foreach (var secret in document.GetProperty("results").Items(file.Name))
            {
                // An audit may have found it to be none.
                if (secret.TryGetProperty("is_secret", out var audited) && audited.ValueKind == JsonValueKind.False)
                {
                    continue;
                }

                var type = secret.Text("type", path);
                yield return new PredictedSpan(places.Find(file.Name, secret.Number("line_number", path)), 0, ExpertSpan.LineEnd, type, null, type);
            }
        }
    }
}
