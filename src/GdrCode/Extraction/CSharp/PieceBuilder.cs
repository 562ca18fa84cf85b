using System.Text;

using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Extraction.CSharp;

/// <summary>Puts a value together out of runs of the source.</summary>
internal sealed class PieceBuilder
{
    private readonly StringBuilder value = new();
    private readonly List<SourcePiece> pieces = [];

    /// <summary>Units so far.</summary>
    public int Length => value.Length;

    /// <summary>How many separate literals took part.</summary>
    public int Literals { get; private set; }

    /// <summary>Whether one of them is more than a number.</summary>
    public bool HasText { get; private set; }

    /// <summary>Appends a run of the source, decoded.</summary>
    public void Append(ReadOnlySpan<char> run, int sourceStart, TextEncoding encoding, Escapes escapes)
    {
        if (!run.IsEmpty)
        {
            var (text, offsets) = EscapeDecoder.Decode(run, escapes);
            AppendDecoded(text, sourceStart, run.Length, encoding, offsets);
        }
    }

    /// <summary>Appends a run whose value and map are known.</summary>
    public void AppendDecoded(string text, int sourceStart, int sourceLength, TextEncoding encoding, int[]? offsets)
    {
        var source = new TextSpan(sourceStart, sourceLength);
        if (offsets is null && pieces.Count > 0 && pieces[^1] is { Offsets: null } last && last.Encoding == encoding
            && last.End == value.Length && last.Source.End == sourceStart)
        {
            pieces[^1] = last with { Length = last.Length + text.Length, Source = TextSpan.FromBounds(last.Source.Start, source.End) };
        }
        else
        {
            pieces.Add(new SourcePiece(value.Length, text.Length, source, encoding, offsets));
        }

        value.Append(text);
    }

    /// <summary>Appends the value of a whole literal.</summary>
    public void AppendLiteral(PiecedText text, bool number = false)
    {
        Literals++;
        HasText |= !number;
        foreach (var piece in text.Pieces)
        {
            if (piece.Length > 0)
            {
                pieces.Add(piece with { Start = value.Length + piece.Start });
            }
        }

        value.Append(text.Value);
    }

    /// <summary>Appends text that is written nowhere, or elsewhere in the same value.</summary>
    public void AppendUnmapped(string text) => value.Append(text);

    /// <summary>Appends a hole; several in a row are one.</summary>
    public void AppendHole()
    {
        if (value.Length == 0 || value[^1] != MappedText.Hole)
        {
            value.Append(MappedText.Hole);
        }
    }

    /// <summary>Counts a literal whose runs were appended one by one.</summary>
    public void CountLiteral() => (Literals, HasText) = (Literals + 1, true);

    /// <summary>The value; null when nothing of it stands in the source.</summary>
    public PiecedText? Build() => pieces.Count == 0 ? null : new PiecedText(value.ToString(), [.. pieces]);

    /// <summary>Begins a new value.</summary>
    public void Clear()
    {
        value.Clear();
        pieces.Clear();
        (Literals, HasText) = (0, false);
    }

    /// <summary>The smallest span around all runs.</summary>
    public TextSpan Hull() => TextSpan.FromBounds(pieces.Min(p => p.Source.Start), pieces.Max(p => p.Source.End));
}
