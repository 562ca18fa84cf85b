using System.Text.Json.Serialization;

namespace GdrCode.Model;

/// <summary>How far a rewritten file is from its original: a row of <c>deltas.jsonl</c>. Characters are UTF-16 units.</summary>
/// <param name="Repository">Folder name under <c>repositories/</c>.</param>
/// <param name="Path">Path in the refined repository, with <c>/</c>.</param>
/// <param name="Characters">Characters of the original.</param>
/// <param name="Changed">Characters of the original that were replaced.</param>
/// <param name="EditDistance">The least number of characters to insert, delete or replace, change by change.</param>
/// <param name="Delta">The edit distance as a share of the longer of both texts, 0 to 1.</param>
public sealed record FileDelta(
    [property: JsonPropertyName("repo")] string Repository,
    [property: JsonPropertyName("path")] string Path,
    [property: JsonPropertyName("characters")] int Characters,
    [property: JsonPropertyName("characters_changed")] int Changed,
    [property: JsonPropertyName("edit_distance")] int EditDistance,
    [property: JsonPropertyName("delta")] double Delta);
