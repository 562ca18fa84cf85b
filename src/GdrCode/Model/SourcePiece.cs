using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Model;

/// <summary>One run of the source that writes one run of a value.</summary>
/// <param name="Start">Where the run begins in the value.</param>
/// <param name="Length">UTF-16 units of the value.</param>
/// <param name="Source">The run in the source, without delimiters.</param>
/// <param name="Encoding">How the value is written there.</param>
/// <param name="Offsets">
/// Null where value and source agree unit by unit; else Length + 1 offsets relative to <c>Source.Start</c>:
/// unit i of the value is written in [Offsets[i], Offsets[i + 1]). Units of one escape share its start except the last, which ends it.
/// </param>
public sealed record SourcePiece(int Start, int Length, TextSpan Source, TextEncoding Encoding, int[]? Offsets = null)
{
    /// <summary>End of the run in the value.</summary>
    public int End => Start + Length;

    /// <summary>The source run of [start, end), given in positions of the value.</summary>
    public TextSpan ToSource(int start, int end) => Offsets is null
        ? TextSpan.FromBounds(Source.Start + start - Start, Source.Start + end - Start)
        : TextSpan.FromBounds(Source.Start + Offsets[start - Start], Source.Start + Offsets[end - Start]);
}
