using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Model;

/// <summary>A value written in one or more runs of the source: one literal, or several that are concatenated.</summary>
public sealed class PiecedText(string value, IReadOnlyList<SourcePiece> pieces) : MappedText(value)
{
    /// <summary>The runs, in order of the value. What lies between them is <see cref="MappedText.Hole"/>.</summary>
    public IReadOnlyList<SourcePiece> Pieces { get; } = pieces;

    /// <summary>A value written in one run.</summary>
    public static PiecedText Single(string value, TextSpan source, TextEncoding encoding, int[]? offsets = null) =>
        new(value, [new SourcePiece(0, value.Length, source, encoding, offsets)]);

    /// <inheritdoc/>
    public override IReadOnlyList<TextSpan> ToSource(TextSpan valueSpan)
    {
        if (Pieces.Count == 1 && Pieces[0].Length == Value.Length)
        {
            return [Pieces[0].ToSource(valueSpan.Start, valueSpan.End)];
        }

        var runs = new List<TextSpan>();
        foreach (var piece in Pieces)
        {
            var start = Math.Max(piece.Start, valueSpan.Start);
            var end = Math.Min(piece.End, valueSpan.End);
            if (start < end)
            {
                runs.Add(piece.ToSource(start, end));
            }
        }

        return runs;
    }
}
