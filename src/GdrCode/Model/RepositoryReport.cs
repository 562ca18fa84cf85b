using System.Text.Json.Serialization;

namespace GdrCode.Model;

/// <summary>What a run did with one repository.</summary>
public sealed record RepositoryReport
{
    /// <summary>Folder name under <c>repositories/</c>.</summary>
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    /// <summary>Commit that was read, where the input was a revision.</summary>
    [JsonPropertyName("commit")]
    public string? Commit { get; init; }

    /// <summary>Null, or why the repository could not be read.</summary>
    [JsonPropertyName("error")]
    public string? Error { get; init; }

    /// <summary>Counts of files, lines and spans.</summary>
    [JsonPropertyName("counts")]
    public required Counts Counts { get; init; }

    /// <summary>Every file that was not read as text, or not written, with its reason, by path.</summary>
    [JsonPropertyName("files")]
    public required IReadOnlyList<FileNote> Files { get; init; }
}
