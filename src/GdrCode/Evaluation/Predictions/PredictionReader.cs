using System.Text.Json;

using GdrCode.Emitting;
using GdrCode.Evaluation.Corpora;

namespace GdrCode.Evaluation.Predictions;

/// <summary>Reads what a system found in any of the known formats, told apart by what is there.</summary>
internal static class PredictionReader
{
    /// <param name="input">
    /// A path, or <c>name=path</c>: a folder with our <c>lines.jsonl</c> and <c>spans.jsonl</c> (or with <c>labels/</c>, as <c>refine</c> writes it), or a file:
    /// SARIF, gitleaks JSON, a detect-secrets baseline, secretlint JSON, or JSON lines with BigCode's <c>secrets</c> column.
    /// </param>
    /// <param name="expert">Says which lines there are.</param>
    /// <exception cref="InvalidDataException">No such file, no known format, or a row that can't be read.</exception>
    public static SystemPredictions Read(string input, ExpertCorpus expert)
    {
        var (name, path) = Split(input);
        var places = new PlaceIndex(expert);
        var found = Spans(path, places).ToList();
        var spans = found.Where(s => places.Contains(s.Place)).Distinct().ToList();
        return new SystemPredictions(name, spans, found.Count - found.Count(s => places.Contains(s.Place)));
    }

    private static (string Name, string Path) Split(string input)
    {
        var sign = input.IndexOf('=', StringComparison.Ordinal);
        return sign > 0 && !Path.Exists(input) ? (input[..sign], input[(sign + 1)..]) : (Path.GetFileNameWithoutExtension(Path.TrimEndingDirectorySeparator(Path.GetFullPath(input))), input);
    }

    private static IEnumerable<PredictedSpan> Spans(string path, PlaceIndex places)
    {
        if (Directory.Exists(path))
        {
            var labels = Path.Combine(path, "labels");
            return OwnLabels.Read(!File.Exists(Path.Combine(path, LabelFiles.LinesFile)) && Directory.Exists(labels) ? labels : path);
        }

        if (path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase))
        {
            return BigCodeSecrets.Read(path, places);
        }

        var document = LabelRows.Document(path);
        return document switch
        {
            { ValueKind: JsonValueKind.Object } when document.TryGetProperty("runs", out _) => SarifResults.Read(document, path, places),
            { ValueKind: JsonValueKind.Object } when document.TryGetProperty("results", out _) => DetectSecretsBaseline.Read(document, path, places),
            { ValueKind: JsonValueKind.Array } when document.GetArrayLength() == 0 => [],
            { ValueKind: JsonValueKind.Array } when document[0].TryGetProperty("RuleID", out _) => GitleaksReport.Read(document, path, places),
            { ValueKind: JsonValueKind.Array } when document[0].TryGetProperty("messages", out _) => SecretlintReport.Read(document, path, places),
            _ => throw new InvalidDataException($"{path}: no known format; known are our labels, SARIF, gitleaks, detect-secrets, secretlint and BigCode's secrets"),
        };
    }
}
