using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

using GdrCode.Evaluation.Cases;

namespace GdrCode.Evaluation.Reporting;

/// <summary>
/// The folder of an evaluation: <c>evaluation.json</c>, <c>.md</c> and <c>.html</c>, and their like, hold figures alone; <c>restricted/</c>, mode 0700, the errors with their text.
/// </summary>
internal sealed partial class EvaluationFolder(string folder)
{
    // More than anyone reads; the rows in the JSON lines are complete.
    private const int Listed = 500;

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public void Write(EvaluationReport report)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "evaluation.json"), JsonSerializer.Serialize(report, EvaluationReportJson.Default.EvaluationReport) + "\n");
        File.WriteAllText(Path.Combine(folder, "evaluation.md"), MarkdownReport.Write(report));
        File.WriteAllText(Path.Combine(folder, "evaluation.html"), HtmlReport.Write(report));
    }

    /// <summary>Figures as <c>&lt;name&gt;.json</c>, <c>.md</c> and <c>.html</c>.</summary>
    public void Write<T>(string name, T figures, JsonTypeInfo<T> type, FigurePage page)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, $"{name}.json"), JsonSerializer.Serialize(figures, type) + "\n");
        File.WriteAllText(Path.Combine(folder, $"{name}.md"), MarkdownReport.Write(page.Title, page.Lead, page.Tables));
        File.WriteAllText(Path.Combine(folder, $"{name}.html"), HtmlPage.Write(page));
    }

    /// <summary>What a build and its tests printed; it may quote values.</summary>
    public void WriteBuildLog(string repository, string log)
    {
        var builds = Directory.CreateDirectory(Path.Combine(Restricted(), "builds"));
        File.AppendAllText(Path.Combine(builds.FullName, $"{FileName(repository)}.log"), log);
    }

    public void WriteErrors(string system, IReadOnlyList<ErrorCase> falsePositives, IReadOnlyList<ErrorCase> misses)
    {
        var path = Path.Combine(Restricted(), $"errors-{FileName(system)}");
        File.WriteAllLines($"{path}.jsonl", falsePositives.Concat(misses).Select(e => JsonSerializer.Serialize(e, ErrorJson.Rows.ErrorCase)));
        File.WriteAllText($"{path}.txt", Text("False positives, the most confident first", falsePositives) + Text("Misses, by category", misses));
    }

    /// <summary>Cases that failed, with what was found.</summary>
    public void WriteCases(string system, IEnumerable<(PeerCase Case, IReadOnlyList<CaseFinding> Findings)> failed) => File.WriteAllLines(
        Path.Combine(Restricted(), $"cases-{FileName(system)}.jsonl"),
        failed.Select(f => JsonSerializer.Serialize(new FailedCase(
            f.Case.Id, f.Case.Source, f.Case.Positive ? "miss" : "false-positive", f.Case.Category, f.Case.FileName, f.Case.Value, [.. f.Findings.Select(x => x.Category)], f.Case.Text), ErrorJson.Rows.FailedCase)));

    private static string FileName(string system) => string.Concat(system.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' ? c : '_'));

    private string Restricted()
    {
        var restricted = Path.Combine(folder, "restricted");
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(restricted);
        }
        else
        {
            Directory.CreateDirectory(restricted, OwnerOnly);
            File.SetUnixFileMode(restricted, OwnerOnly);
        }

        return restricted;
    }

    private static string Text(string title, IReadOnlyList<ErrorCase> errors)
    {
        var text = new StringBuilder();
        text.Append(title).Append(": ").Append(errors.Count).Append(errors.Count > Listed ? $", of which {Listed} follow" : string.Empty).Append("\n\n");
        foreach (var error in errors.Take(Listed))
        {
            text.Append(error.Place.Repository).Append('/').Append(error.Place.Path).Append(':').Append(error.Place.Line).Append("  ").Append(error.Category)
                .Append(error.Rule.Length > 0 && error.Rule != error.Category ? $" ({error.Rule})" : string.Empty)
                .Append(error.Confidence is { } c ? $" {ReportTables.Figure(c)}" : string.Empty)
                .Append(error.Decoy ? " decoy" : string.Empty)
                .Append(error.Value is { } value ? $"  {value}" : string.Empty).Append('\n');
            foreach (var line in error.Context)
            {
                text.Append(line.StartsWith($"{error.Place.Line}: ", StringComparison.Ordinal) ? "  > " : "    ").Append(line).Append('\n');
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
    [JsonSerializable(typeof(ErrorCase))]
    [JsonSerializable(typeof(FailedCase))]
    private sealed partial class ErrorJson : JsonSerializerContext
    {
        public static ErrorJson Rows { get; } = new(new JsonSerializerOptions
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        });
    }

    private sealed record FailedCase(string Id, string Source, string Kind, string Category, string FileName, string Value, IReadOnlyList<string> Found, string Text);
}
