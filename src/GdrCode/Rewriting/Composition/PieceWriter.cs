using GdrCode.Model;
using GdrCode.Rewriting.Encoders;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Rewriting.Composition;

/// <summary>Writes edits of a value into the pieces of source that it is made of.</summary>
internal static class PieceWriter
{
    /// <summary>Adds the changes of an edit; false where some part can't be written.</summary>
    public static bool Write(string source, Edit edit, List<OwnedChange> changes)
    {
        var text = (PiecedText)edit.Text;
        var span = edit.Span;
        var (covered, cut) = (0, 0);
        foreach (var piece in Overlapping(text.Pieces, span))
        {
            var start = Math.Max(piece.Start, span.Start);
            var end = Math.Min(piece.End, span.End);
            covered += end - start;
            var next = end == span.End ? edit.Replacement.Length : Cut(edit.Replacement, end - span.Start, span.Length);
            if (!WritePiece(source, piece, TextSpan.FromBounds(start, end), edit.Replacement[cut..next], edit, changes))
            {
                return false;
            }

            cut = next;
        }

        // What no piece covers is a hole; a finding that reaches into one can't be written.
        return covered == span.Length && covered > 0;
    }

    // Unit by unit where the lengths agree, else in proportion, and never through a surrogate pair.
    private static int Cut(string replacement, int position, int length)
    {
        var cut = replacement.Length == length ? position : (int)((long)replacement.Length * position / length);
        return cut > 0 && cut < replacement.Length && char.IsLowSurrogate(replacement[cut]) && char.IsHighSurrogate(replacement[cut - 1]) ? cut - 1 : cut;
    }

    private static bool WritePiece(string source, SourcePiece piece, TextSpan value, string part, Edit edit, List<OwnedChange> changes)
    {
        var run = piece.ToSource(value.Start, value.End);
        if (source.AsSpan(run.Start, run.Length).IndexOfAny(LineBreaks.Characters) < 0)
        {
            return WriteRun(source, piece, run, part, edit, changes);
        }

        // The source breaks the line where the value does not (folded scalars, continued strings): those units must stay.
        if (part.Length != value.Length)
        {
            return false;
        }

        for (var start = 0; start < value.Length;)
        {
            var end = start;
            while (end < value.Length && !Breaks(source, piece, value.Start + end))
            {
                end++;
            }

            if (end > start && !WriteRun(source, piece, piece.ToSource(value.Start + start, value.Start + end), part[start..end], edit, changes))
            {
                return false;
            }

            if (end < value.Length && part[end] != edit.Text.Value[value.Start + end])
            {
                return false;
            }

            start = end + 1;
        }

        return true;
    }

    private static bool Breaks(string source, SourcePiece piece, int unit)
    {
        var run = piece.ToSource(unit, unit + 1);
        return source.AsSpan(run.Start, run.Length).IndexOfAny(LineBreaks.Characters) >= 0;
    }

    private static bool WriteRun(string source, SourcePiece piece, TextSpan run, string part, Edit edit, List<OwnedChange> changes)
    {
        if (TextEncoders.Of(piece.Encoding).Encode(part, new EncodingSite(source, run, piece.Source)) is not { } written)
        {
            return false;
        }

        changes.Add(new OwnedChange(run, written, edit.Owners));
        return true;
    }

    private static IEnumerable<SourcePiece> Overlapping(IReadOnlyList<SourcePiece> pieces, TextSpan span)
    {
        // Pieces stand in order, and a value of a byte collection has one per element: begin with the first that reaches the span.
        var (low, high) = (0, pieces.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = pieces[middle].End <= span.Start ? (middle + 1, high) : (low, middle);
        }

        for (; low < pieces.Count && pieces[low].Start < span.End; low++)
        {
            if (pieces[low].Length > 0)
            {
                yield return pieces[low];
            }
        }
    }
}
