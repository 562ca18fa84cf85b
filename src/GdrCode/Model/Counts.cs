using System.Text.Json.Serialization;

namespace GdrCode.Model;

/// <summary>Counts of one repository or of a run.</summary>
public sealed record Counts
{
    [JsonPropertyName("files")]
    public int Files { get; init; }

    [JsonPropertyName("lines")]
    public long Lines { get; init; }

    [JsonPropertyName("files_rewritten")]
    public int FilesRewritten { get; init; }

    [JsonPropertyName("files_withheld")]
    public int FilesWithheld { get; init; }

    [JsonPropertyName("files_failed")]
    public int FilesFailed { get; init; }

    [JsonPropertyName("files_passed")]
    public int FilesPassed { get; init; }

    [JsonPropertyName("sensitive_lines")]
    public long SensitiveLines { get; init; }

    [JsonPropertyName("neutral_lines")]
    public long NeutralLines { get; init; }

    [JsonPropertyName("sensitive_spans")]
    public long SensitiveSpans { get; init; }

    [JsonPropertyName("neutral_spans")]
    public long NeutralSpans { get; init; }

    /// <summary>Files whose path holds a sensitive value.</summary>
    [JsonPropertyName("sensitive_paths")]
    public int SensitivePaths { get; init; }

    [JsonPropertyName("characters")]
    public long Characters { get; init; }

    [JsonPropertyName("characters_changed")]
    public long CharactersChanged { get; init; }

    /// <summary>The least number of characters to insert, delete or replace, change by change.</summary>
    [JsonPropertyName("edit_distance")]
    public long EditDistance { get; init; }

    /// <summary>Occurrences of rewritten values that remain inside identifiers, which are never changed.</summary>
    [JsonPropertyName("residual_in_identifiers")]
    public long ResidualInIdentifiers { get; init; }

    /// <summary>Sensitive spans by category id, sorted.</summary>
    [JsonPropertyName("categories")]
    public IReadOnlyDictionary<string, long> Categories { get; init; } = new SortedDictionary<string, long>(StringComparer.Ordinal);

    /// <summary>The sum of two counts.</summary>
    public static Counts operator +(Counts left, Counts right) => left.Add(right);

    /// <summary>The sum with other counts.</summary>
    public Counts Add(Counts other)
    {
        var categories = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var (id, count) in Categories.Concat(other.Categories))
        {
            categories[id] = categories.GetValueOrDefault(id) + count;
        }

        return new Counts
        {
            Files = Files + other.Files,
            Lines = Lines + other.Lines,
            FilesRewritten = FilesRewritten + other.FilesRewritten,
            FilesWithheld = FilesWithheld + other.FilesWithheld,
            FilesFailed = FilesFailed + other.FilesFailed,
            FilesPassed = FilesPassed + other.FilesPassed,
            SensitiveLines = SensitiveLines + other.SensitiveLines,
            NeutralLines = NeutralLines + other.NeutralLines,
            SensitiveSpans = SensitiveSpans + other.SensitiveSpans,
            NeutralSpans = NeutralSpans + other.NeutralSpans,
            SensitivePaths = SensitivePaths + other.SensitivePaths,
            Characters = Characters + other.Characters,
            CharactersChanged = CharactersChanged + other.CharactersChanged,
            EditDistance = EditDistance + other.EditDistance,
            ResidualInIdentifiers = ResidualInIdentifiers + other.ResidualInIdentifiers,
            Categories = categories,
        };
    }
}
