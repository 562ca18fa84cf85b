using GdrCode.Datasets;

namespace GdrCode;

/// <summary>What refining gave for one line of a dataset.</summary>
/// <param name="Line">The line.</param>
internal sealed record RecordResult(RecordLine Line)
{
    /// <summary>The line to write; null where it is quarantined.</summary>
    public byte[]? Output { get; init; }

    /// <summary>Why the line is quarantined; null for the usual record.</summary>
    public RecordFault? Fault { get; init; }

    /// <summary>What became of the text.</summary>
    public RecordStatus Status { get; init; }

    /// <summary>Why a text was withheld, a stable word.</summary>
    public string? Reason { get; init; }

    /// <summary>The id as it was; null where there is none.</summary>
    public string? Id { get; init; }

    /// <summary>Replaced values by category, sorted.</summary>
    public IReadOnlyDictionary<string, long> Types { get; init; } = Nothing;

    /// <summary>Spans of the original text, for a sidecar; null where none is asked for.</summary>
    public DocumentSpans? Spans { get; init; }

    /// <summary>Whether the result of an equal text was taken.</summary>
    public bool IsCached { get; init; }

    public static IReadOnlyDictionary<string, long> Nothing { get; } = new SortedDictionary<string, long>(StringComparer.Ordinal);
}
