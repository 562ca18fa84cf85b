using System.Buffers;
using System.Globalization;
using System.Text.Json;

using GdrCode.Emitting;
using GdrCode.Model;

namespace GdrCode.Reporting;

/// <summary>The labels as a table for spreadsheets (RFC 4180): a row per span.</summary>
internal static class CsvLabels
{
    private static readonly string[] Columns =
    [
        "repository", "path", "line", "start", "end", "label", "category", "confidence", "action", "rule", "reason", "judge", "fingerprint", "surrogate",
    ];

    private static readonly SearchValues<char> Quoted = SearchValues.Create("\",\r\n");

    public static void Write(TextWriter writer, IEnumerable<LabelledLine> lines)
    {
        WriteRow(writer, Columns);
        foreach (var (line, spans) in lines)
        {
            foreach (var span in spans)
            {
                WriteRow(writer,
                [
                    span.Repository, span.Path, Text(span.Line), Text(span.Start), Text(span.End), Word(span.Label), span.Category, span.Confidence.ToString("0.###", CultureInfo.InvariantCulture),
                    Word(line.Action), span.Rule, span.Reason ?? string.Empty, span.Judge, span.Fingerprint, span.Surrogate ?? string.Empty,
                ]);
            }
        }
    }

    private static void WriteRow(TextWriter writer, string[] values) => writer.Write(string.Join(',', values.Select(Cell)) + "\r\n");

    // A spreadsheet takes a cell that begins like this for a formula.
    private static string Cell(string value)
    {
        var text = value.Length > 0 && value[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + value : value;
        return text.AsSpan().ContainsAny(Quoted) ? "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : text;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Word(Label label) => JsonSerializer.SerializeToElement(label, OutputJson.Rows.Label).GetString()!;

    private static string Word(LineAction action) => JsonSerializer.SerializeToElement(action, OutputJson.Rows.LineAction).GetString()!;
}
