using System.Text.Json.Serialization;

namespace GdrCode.Reviewing;

/// <summary>One row of a decisions file: what one reviewer said of one finding at one time. The last row about a finding counts.</summary>
/// <param name="Repository">Folder name under <c>repositories/</c>.</param>
/// <param name="Path">Path inside the repository, with <c>/</c>.</param>
/// <param name="File">SHA-256 of the original file, in hexadecimal digits.</param>
/// <param name="Places">Where the value is written in it, line by line.</param>
/// <param name="Rule">The rule that found it; <see cref="MarkRule"/> for what a reviewer marked.</param>
/// <param name="Found">The category that it was found as; the first one of the reviewer's for a mark.</param>
/// <param name="Answer">What was decided.</param>
/// <param name="Category">The category that it is.</param>
/// <param name="Surrogate">What is to be written for the value, wherever it stands; null to leave that to the key.</param>
/// <param name="Value">The decoded value.</param>
/// <param name="Reviewer">Who decided.</param>
/// <param name="Time">When.</param>
/// <param name="Undoes">Whether the row takes back the reviewer's row before.</param>
public sealed record ReviewDecision(
    [property: JsonPropertyName("repo"), JsonRequired] string Repository,
    [property: JsonPropertyName("path"), JsonRequired] string Path,
    [property: JsonPropertyName("file"), JsonRequired] string File,
    [property: JsonPropertyName("places"), JsonRequired] IReadOnlyList<ReviewPlace> Places,
    [property: JsonPropertyName("rule"), JsonRequired] string Rule,
    [property: JsonPropertyName("found"), JsonRequired] string Found,
    [property: JsonPropertyName("decision"), JsonRequired] ReviewAnswer Answer,
    [property: JsonPropertyName("category"), JsonRequired] string Category,
    [property: JsonPropertyName("surrogate")] string? Surrogate,
    [property: JsonPropertyName("value")] string? Value,
    [property: JsonPropertyName("reviewer"), JsonRequired] string Reviewer,
    [property: JsonPropertyName("time")] DateTimeOffset Time,
    [property: JsonPropertyName("undoes")] bool Undoes = false)
{
    /// <summary>The rule of what no rule found and a reviewer marked.</summary>
    public const string MarkRule = "marked-in-review";

    /// <summary>Equal for rows about the same finding of the same file.</summary>
    [JsonIgnore]
    internal (string Repository, string Path, string File, string Places, string Found) Key => (Repository, Path, File, KeyOf(Places), Found);

    internal static string KeyOf(IEnumerable<ReviewPlace> places) => string.Join(' ', places.Select(p => $"{p.Line}:{p.Start}-{p.End}"));
}
