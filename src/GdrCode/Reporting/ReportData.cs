using System.Text.Encodings.Web;
using System.Text.Json;

using GdrCode.Model;

namespace GdrCode.Reporting;

/// <summary>Writes the data of the page as JSON: words once in tables, rows as arrays that name them by number.</summary>
/// <remarks>The default encoder writes <c>&lt;</c>, <c>&gt;</c> and <c>&amp;</c> as escapes, so that no text can end the element that the data stand in.</remarks>
internal sealed class ReportData(ReportModel model, QuotedLines quoted, bool revealed)
{
    private readonly WordTable paths = new();
    private readonly WordTable categories = new();
    private readonly WordTable rules = new();
    private readonly WordTable reasons = new();
    private readonly WordTable judges = new();
    private readonly WordTable fingerprints = new();

    public void Write(Stream stream, Func<string, string> groupOf)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.Default, SkipValidation = true });
        json.WriteStartObject();
        WriteHead(json);
        WriteLines(json);
        WriteTable(json, "paths", paths);
        WriteTable(json, "rules", rules);
        WriteTable(json, "reasons", reasons);
        WriteTable(json, "judges", judges);
        WriteTable(json, "fingerprints", fingerprints);
        WriteCategories(json, groupOf);
        json.WriteEndObject();
    }

    private void WriteHead(Utf8JsonWriter json)
    {
        var (report, totals) = (model.Report, model.Report.Totals);
        json.WriteStartObject("meta");
        json.WriteString("tool", report.Tool);
        json.WriteString("rules", report.Rules);
        json.WriteString("judge", report.Judge);
        json.WriteString("key", report.KeyId);
        json.WriteEndObject();
        json.WriteBoolean("revealed", revealed);
        json.WriteStartObject("totals");
        foreach (var (name, number) in (ReadOnlySpan<(string, long)>)
        [
            ("repositories", report.Repositories.Count), ("files", totals.Files), ("lines", totals.Lines), ("sensitive", totals.SensitiveLines), ("neutral", totals.NeutralLines),
            ("rewritten", model.RewrittenLines), ("withheld", model.WithheldLines), ("paths", totals.SensitivePaths), ("filesWithheld", totals.FilesWithheld),
            ("filesFailed", totals.FilesFailed), ("residual", totals.ResidualInIdentifiers),
        ])
        {
            json.WriteNumber(name, number);
        }

        json.WriteEndObject();
        WriteRows(json, "groups", model.Groups, g => [g.Group, g.Lines]);
        WriteRows(json, "repositories", report.Repositories, r =>
            [r.Name, r.Counts.Files, r.Counts.Lines, r.Counts.SensitiveLines, r.Counts.NeutralLines, r.Counts.FilesWithheld + r.Counts.FilesFailed, r.Error]);
        var numbers = report.Repositories.Index().ToDictionary(r => r.Item.Name, r => r.Index, StringComparer.Ordinal);
        WriteRows(json, "missing", model.Missing, m => [numbers[m.Repository], m.Note.Path, m.Note.Action, m.Note.Reason, m.Note.Detail]);
    }

    private void WriteLines(Utf8JsonWriter json)
    {
        var repositories = model.Report.Repositories.Index().ToDictionary(r => r.Item.Name, r => r.Index, StringComparer.Ordinal);
        json.WriteStartArray("lines");
        foreach (var labelled in model.Lines)
        {
            var line = labelled.Line;
            json.WriteStartArray();
            json.WriteNumberValue(repositories[line.Repository]);
            json.WriteNumberValue(paths[line.Path]);
            json.WriteNumberValue(line.Line);
            json.WriteNumberValue(line.Label == Label.Sensitive ? 1 : 0);
            json.WriteNumberValue((int)line.Action);
            json.WriteNumberValue(Thousandths(line.Confidence));
            json.WriteNumberValue(judges[line.Judge]);
            WritePieces(json, quoted.Pieces(labelled));
            json.WriteStartArray();
            foreach (var span in labelled.Spans)
            {
                WriteSpan(json, span);
            }

            json.WriteEndArray();
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WritePieces(Utf8JsonWriter json, IReadOnlyList<string>? pieces)
    {
        if (pieces is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartArray();
        foreach (var (index, piece) in pieces.Index())
        {
            WritePiece(json, piece, isGone: index % 3 == 1);
        }

        json.WriteEndArray();
    }

    // Masks are most of a page with many labels: their number is enough.
    private static void WritePiece(Utf8JsonWriter json, string piece, bool isGone)
    {
        if (isGone && piece.Length > 0 && !piece.AsSpan().ContainsAnyExcept(LineText.Mask))
        {
            json.WriteNumberValue(piece.Length);
        }
        else
        {
            json.WriteStringValue(piece);
        }
    }

    private void WriteSpan(Utf8JsonWriter json, SpanLabel span)
    {
        WriteRow(json,
        [
            span.Start, span.End, span.RefinedStart, span.RefinedEnd, categories[span.Category], span.Label == Label.Sensitive ? 1 : 0, Thousandths(span.Confidence),
            rules[span.Rule], reasons[span.Reason ?? string.Empty], judges[span.Judge], fingerprints[span.Fingerprint], span.Surrogate,
        ]);
    }

    private void WriteCategories(Utf8JsonWriter json, Func<string, string> groupOf)
    {
        var counts = model.Categories.ToDictionary(c => c.Category, c => c.Lines, StringComparer.Ordinal);
        WriteRows(json, "categories", categories.Words, c => [c, groupOf(c), counts.GetValueOrDefault(c)]);
    }

    private static void WriteTable(Utf8JsonWriter json, string name, WordTable table)
    {
        json.WriteStartArray(name);
        foreach (var word in table.Words)
        {
            json.WriteStringValue(word);
        }

        json.WriteEndArray();
    }

    private static void WriteRows<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Func<T, object?[]> row)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            WriteRow(json, row(item));
        }

        json.WriteEndArray();
    }

    private static void WriteRow(Utf8JsonWriter json, object?[] values)
    {
        json.WriteStartArray();
        foreach (var value in values)
        {
            switch (value)
            {
                case null:
                    json.WriteNullValue();
                    break;
                case int or long:
                    json.WriteNumberValue(Convert.ToInt64(value));
                    break;
                default:
                    json.WriteStringValue((string)value);
                    break;
            }
        }

        json.WriteEndArray();
    }

    private static int Thousandths(double confidence) => (int)Math.Round(1000 * confidence);
}
