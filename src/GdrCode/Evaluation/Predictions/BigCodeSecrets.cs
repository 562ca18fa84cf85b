using System.Text.Json;

using GdrCode.Evaluation.Corpora;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Evaluation.Predictions;

/// <summary>
/// Rows of a dataset with BigCode's column <c>secrets</c>, a JSON text <c>[{ tag, value, start, end }]</c> whose offsets count code points of <c>content</c>.
/// The file is named by <c>max_stars_repo_name</c> and <c>max_stars_repo_path</c>, or <c>repo_name</c> and <c>path</c>.
/// </summary>
internal static class BigCodeSecrets
{
    public static IEnumerable<PredictedSpan> Read(string path, PlaceIndex places)
    {
        var number = 0;
        foreach (var row in LabelRows.Rows(path))
        {
            var place = $"{path}: row {++number}";
            var content = row.TextOrNull("content") ?? row.Text("text", place);
            var repository = row.TextOrNull("max_stars_repo_name") ?? row.Text("repo_name", place);
            var file = $"{repository}/{row.TextOrNull("max_stars_repo_path") ?? row.Text("path", place)}";
            var text = SourceText.From(content);
            foreach (var span in Secrets(row, place).SelectMany(secret => Spans(secret, content, text, file, places, place)))
            {
                yield return span;
            }
        }
    }

    private static IEnumerable<JsonElement> Secrets(JsonElement row, string place)
    {
        try
        {
            using var secrets = JsonDocument.Parse(row.Text("secrets", place));
            return secrets.RootElement.ValueKind == JsonValueKind.Array ? [.. secrets.RootElement.Clone().EnumerateArray()] : [];
        }
        catch (JsonException)
        {
            throw new InvalidDataException($"{place}: the column secrets is not JSON");
        }
    }

    private static IEnumerable<PredictedSpan> Spans(JsonElement secret, string content, SourceText text, string file, PlaceIndex places, string place)
    {
        var start = CodePoints.Offset(content, secret.Number("start", place));
        var end = CodePoints.Offset(content, secret.Number("end", place));
        if (start >= end)
        {
            return [];
        }

        var tag = secret.Text("tag", place);
        var first = text.Lines.GetLinePosition(start);
        var last = text.Lines.GetLinePosition(end);
        return places.Spans(file, (first.Line + 1, first.Character), (last.Line + 1, last.Character), tag, tag, null);
    }
}
