using System.Text.Json.Serialization;

namespace GdrCode.Datasets;

/// <summary>Where a line stands that is not in the output, and why. Holds nothing of the line.</summary>
/// <param name="Path">The input, as the plan names it.</param>
/// <param name="Line">Counts from 1.</param>
/// <param name="Reason">A stable word.</param>
/// <param name="Bytes">Length of the line; null where it is not known.</param>
/// <param name="Hmac">Keyed hash of the line: equal for equal lines under one key; null where the line was not held.</param>
internal sealed record QuarantineRow(
    [property: JsonPropertyName("path")] string Path,
    [property: JsonPropertyName("line")] long Line,
    [property: JsonPropertyName("reason")] string Reason,
    [property: JsonPropertyName("bytes")] int? Bytes,
    [property: JsonPropertyName("hmac")] string? Hmac);
