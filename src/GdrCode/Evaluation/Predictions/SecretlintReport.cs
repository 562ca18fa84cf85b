using System.Text.Json;

namespace GdrCode.Evaluation.Predictions;

/// <summary><c>secretlint --format json</c>: <c>[{ filePath, messages: [{ ruleId, loc: { start: { line, column }, end } }] }]</c>; lines from 1, columns from 0 in UTF-16 units.</summary>
internal static class SecretlintReport
{
    public static IEnumerable<PredictedSpan> Read(JsonElement document, string path, PlaceIndex places) =>
        from file in document.EnumerateArray()
        from message in file.Items("messages")
        let rule = message.Text("ruleId", path)
        let loc = message.TryGetProperty("loc", out var loc) ? loc : throw new InvalidDataException($"{path}: a message without loc")
        from span in places.Spans(file.Text("filePath", path), Position(loc, "start", path), Position(loc, "end", path), rule, rule, null)
        select span;

    private static (int Line, int Column) Position(JsonElement loc, string name, string path) =>
        loc.TryGetProperty(name, out var position) ? (position.Number("line", path), position.Number("column", path)) : throw new InvalidDataException($"{path}: loc without {name}");
}
