using System.Text.Json.Serialization;

namespace GdrCode.Model;

/// <summary>A file of which a report must speak.</summary>
/// <param name="Path">Path inside the repository.</param>
/// <param name="Action"><c>passed</c> (copied unread), <c>withheld</c>, <c>failed</c>, <c>left-out</c> (never a file of ours: submodule, link outside), <see cref="NotApplied"/>.</param>
/// <param name="Reason">A stable word: binary, size, encoding, lfs-pointer, key-container, time-out, verification …</param>
/// <param name="Detail">One sentence, or null.</param>
public sealed record FileNote(
    [property: JsonPropertyName("path")] string Path,
    [property: JsonPropertyName("action")] string Action,
    [property: JsonPropertyName("reason")] string Reason,
    [property: JsonPropertyName("detail")] string? Detail)
{
    /// <summary>The action of a file whose decisions of a review don't fit any more.</summary>
    public const string NotApplied = "not-applied";
}
