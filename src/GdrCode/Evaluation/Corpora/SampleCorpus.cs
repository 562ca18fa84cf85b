using System.Text.Json;

using GdrCode.Model;

namespace GdrCode.Evaluation.Corpora;

/// <summary>
/// Corpora of loose samples, JSON or JSON lines: bigcode-pii (<c>text</c>, <c>fragments: [{category, position: [start, end], value}]</c>) and Presidio's
/// evaluator (<c>full_text</c>, <c>spans: [{entity_type, start_position, end_position}]</c>). Positions count code points, ends are exclusive.
/// Samples have nothing to do with each other, so each is a repository of its own.
/// </summary>
internal static class SampleCorpus
{
    // Names and keys that the annotators found to be samples, and values nobody could make sense of.
    private static readonly Dictionary<string, Label> BigCodeLabels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["AMBIGUOUS"] = Label.Neutral,
        ["ID"] = Label.Neutral,
        ["NAME_EXAMPLE"] = Label.Clean,
        ["EMAIL_EXAMPLE"] = Label.Clean,
        ["USERNAME_EXAMPLE"] = Label.Clean,
        ["NAME_LICENSE"] = Label.Neutral,
        ["EMAIL_LICENSE"] = Label.Neutral,
        ["USERNAME_LICENSE"] = Label.Neutral,
    };

    /// <exception cref="InvalidDataException">A sample can't be read; names file and sample.</exception>
    public static ExpertCorpus Read(string path)
    {
        var rows = path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) ? LabelRows.Rows(path)
            : LabelRows.Document(path) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray()
            : throw new InvalidDataException($"{path}: not an array of samples");
        return ExpertCorpus.Of(rows.Select((row, i) => Sample(row, i + 1, path)));
    }

    private static MarkedFile Sample(JsonElement row, int number, string path)
    {
        var place = $"{path}: sample {number}";
        if (row.TextOrNull("full_text") is { } full)
        {
            var spans = row.Items("spans").Select(s => Span(full, s.Number("start_position", place), s.Number("end_position", place), Label.Sensitive, s.Text("entity_type", place), place));
            return File(number, "txt", full, spans);
        }

        if (!row.TryGetProperty("fragments", out _))
        {
            throw new InvalidDataException($"{place}: neither fragments nor spans; known are bigcode-pii and Presidio samples");
        }

        var text = row.Text("text", place);
        var fragments = row.Items("fragments").Select(f =>
        {
            var category = f.Text("category", place);
            var position = f.Items("position").ToList();
            return position.Count == 2 && position[0].TryGetInt32(out var start) && position[1].TryGetInt32(out var end)
                ? Span(text, start, end, BigCodeLabels.GetValueOrDefault(category, Label.Sensitive), category, place)
                : throw new InvalidDataException($"{place}: a position is not [start, end]");
        });
        return File(number, row.TextOrNull("language") is { } language ? Extension(language) : "txt", text, fragments);
    }

    private static MarkedFile File(int number, string extension, string text, IEnumerable<MarkedSpan> spans) =>
        new($"sample-{number:000000}", $"sample.{extension}", text, [.. spans.OrderBy(s => s.Start)]);

    private static MarkedSpan Span(string text, int start, int end, Label label, string category, string place)
    {
        if (start < 0 || end <= start || end > CodePoints.Count(text))
        {
            throw new InvalidDataException($"{place}: a span lies outside the text");
        }

        return new MarkedSpan(CodePoints.Offset(text, start), CodePoints.Offset(text, end), label, category);
    }

    private static string Extension(string language) =>
        language.ToUpperInvariant() switch
        {
            "C#" or "C-SHARP" or "CSHARP" => "cs",
            "PYTHON" => "py",
            "JAVASCRIPT" => "js",
            "TYPESCRIPT" => "ts",
            "JAVA" => "java",
            "C++" or "CPP" => "cpp",
            "C" => "c",
            "GO" => "go",
            "RUBY" => "rb",
            "RUST" => "rs",
            "PHP" => "php",
            "SHELL" => "sh",
            "SQL" => "sql",
            "HTML" => "html",
            "CSS" => "css",
            "MARKDOWN" => "md",
            "YAML" => "yaml",
            "JSON" => "json",
            _ => "txt",
        };
}
