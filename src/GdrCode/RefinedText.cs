using GdrCode.Datasets;
using GdrCode.Detection;
using GdrCode.Model;

namespace GdrCode;

/// <summary>What became of the text of a record.</summary>
/// <param name="Status">Clean, changed or withheld.</param>
/// <param name="Text">The new text; null where it stays, or is withheld.</param>
internal sealed record RefinedText(RecordStatus Status, string? Text)
{
    /// <summary>Why it was withheld, a stable word.</summary>
    public string? Reason { get; init; }

    /// <summary>Values found in it, for the metadata of the record.</summary>
    public KnownValues Known { get; init; } = KnownValues.From([], handle: null);

    /// <summary>Replaced values by category.</summary>
    public IReadOnlyDictionary<string, long> Types { get; init; } = RecordResult.Nothing;

    /// <summary>What its record becomes with it; null where the text stays, or its result is not remembered.</summary>
    public TextEdits? Edits { get; init; }

    /// <summary>The labels of the text.</summary>
    public IReadOnlyList<SpanLabel> Spans { get; init; } = [];

    public static RefinedText Unchanged { get; } = new(RecordStatus.Clean, null);

    public static RefinedText Withheld(string reason) => new(RecordStatus.Withheld, null) { Reason = reason };
}
