using System.Text;

using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Extraction.Lexical;

/// <summary>Gathers string literals that a program joins into one value, so that a value split over several is seen whole.</summary>
internal sealed class Concatenation(string text)
{
    private const int MaxGap = 200;

    private readonly List<SourcePiece> _pieces = [];
    private readonly StringBuilder _value = new();
    private Fragment? _first;
    private int _end;

    /// <summary>Whether nothing but an operator that joins strings stands between two of them.</summary>
    public bool IsJoined(int end, int start, Language language)
    {
        if (start - end is < 1 or > MaxGap)
        {
            return false;
        }

        var gap = text.AsSpan(end, start - end);
        var sign = gap.Trim();
        return sign switch
        {
            "+" or "&" or "++" or ".." or "<>" or "||" or "& _" or "\\" => true,
            "." => language.Id is "php" or "perl" or "vim",
            "" => language.Id is "c" or "cpp" or "objective-c" or "python" or "gettext" && (gap.Contains('\n') || language.Id is not "gettext"),
            _ => false,
        };
    }

    /// <summary>Takes the next literal; gives the whole value back with the last of several.</summary>
    public (Fragment First, IReadOnlyList<SourcePiece> Pieces, string Value, TextSpan Span)? Next(Token token, Fragment fragment, bool isJoined)
    {
        // A literal inside a hole of the last one is no part of the sum.
        if (_first is null ? !isJoined : token.Start < _end)
        {
            return null;
        }

        _end = token.End;
        _first ??= fragment;
        foreach (var piece in ((PiecedText)fragment.Text).Pieces)
        {
            _pieces.Add(piece with { Start = piece.Start + _value.Length });
        }

        _value.Append(fragment.Value);
        if (isJoined)
        {
            return null;
        }

        var whole = (_first, (IReadOnlyList<SourcePiece>)_pieces.ToArray(), _value.ToString(), TextSpan.FromBounds(_first.Span.Start, token.ValueEnd));
        _pieces.Clear();
        _value.Clear();
        _first = null;
        return whole;
    }
}
