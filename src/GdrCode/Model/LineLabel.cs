using System.Text.Json.Serialization;

namespace GdrCode.Model;

/// <summary>The label of one line; one row of <c>lines.jsonl</c>.</summary>
/// <param name="Repository">Folder name under <c>repositories/</c>.</param>
/// <param name="Path">Path inside the repository, with <c>/</c>.</param>
/// <param name="Line">Counts from 1.</param>
/// <param name="Label">Sensitive where the line holds part of a sensitive span, neutral where it holds only neutral ones, else clean.</param>
/// <param name="Categories">Categories of the spans on the line, sorted, without repetition.</param>
/// <param name="Action">What was done.</param>
/// <param name="Confidence">Belief in the label, 0 to 1: the highest of the spans with that label.</param>
/// <param name="Judge">Name and version of the judge.</param>
public sealed record LineLabel(
    [property: JsonPropertyName("repo")] string Repository,
    [property: JsonPropertyName("path")] string Path,
    [property: JsonPropertyName("line")] int Line,
    [property: JsonPropertyName("label")] Label Label,
    [property: JsonPropertyName("categories")] IReadOnlyList<string> Categories,
    [property: JsonPropertyName("action")] LineAction Action,
    [property: JsonPropertyName("confidence")] double Confidence,
    [property: JsonPropertyName("judge")] string Judge);
