using System.Text.Json.Serialization;

namespace GdrCode.Model;

/// <summary>The label of one span on one line; one row of <c>spans.jsonl</c>. Columns count from 0 in Unicode code points; ends are exclusive.</summary>
/// <param name="Repository">Folder name under <c>repositories/</c>.</param>
/// <param name="Path">Path inside the repository, with <c>/</c>.</param>
/// <param name="Line">Counts from 1; the same before and after.</param>
/// <param name="Start">First column in the original line.</param>
/// <param name="End">Column after the last in the original line.</param>
/// <param name="RefinedStart">First column in the refined line; null where the file was not written.</param>
/// <param name="RefinedEnd">Column after the last in the refined line; null where the file was not written.</param>
/// <param name="Category">Category id.</param>
/// <param name="Label">Sensitive or neutral.</param>
/// <param name="Confidence">Belief in the label, 0 to 1.</param>
/// <param name="Rule">Rule id.</param>
/// <param name="Judge">Name and version of the judge.</param>
/// <param name="Fingerprint">Keyed fingerprint of category and value: equal for equal values under one key, without line or time.</param>
/// <param name="Surrogate">What stands in the refined line; null where nothing was replaced.</param>
/// <param name="Reason">The judge's reason, which holds no value.</param>
public sealed record SpanLabel(
    [property: JsonPropertyName("repo")] string Repository,
    [property: JsonPropertyName("path")] string Path,
    [property: JsonPropertyName("line")] int Line,
    [property: JsonPropertyName("start")] int Start,
    [property: JsonPropertyName("end")] int End,
    [property: JsonPropertyName("refined_start")] int? RefinedStart,
    [property: JsonPropertyName("refined_end")] int? RefinedEnd,
    [property: JsonPropertyName("category")] string Category,
    [property: JsonPropertyName("label")] Label Label,
    [property: JsonPropertyName("confidence")] double Confidence,
    [property: JsonPropertyName("rule")] string Rule,
    [property: JsonPropertyName("judge")] string Judge,
    [property: JsonPropertyName("fingerprint")] string Fingerprint,
    [property: JsonPropertyName("surrogate")] string? Surrogate,
    [property: JsonPropertyName("reason")] string? Reason);
