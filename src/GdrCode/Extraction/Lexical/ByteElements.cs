using System.Text;

using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Extraction.Lexical;

/// <summary>Reads bytes that are written one by one, <c>0x24, 0x6F</c>, as two hexadecimal digits each.</summary>
internal static class ByteElements
{
    private const int Prefix = 2;

    /// <summary>The digits, and the element that each two of them are written as.</summary>
    public static (string Digits, IReadOnlyList<SourcePiece> Pieces) Read(string text, TextSpan list)
    {
        var digits = new StringBuilder();
        var pieces = new List<SourcePiece>();
        for (var at = list.Start; at < list.End;)
        {
            if (text[at] != '0')
            {
                at++;
                continue;
            }

            var start = at;
            at += Prefix;
            while (at < list.End && char.IsAsciiHexDigit(text[at]))
            {
                at++;
            }

            pieces.Add(new SourcePiece(digits.Length, Prefix, TextSpan.FromBounds(start, at), TextEncoding.HexElements, [0, 0, at - start]));
            digits.Append(text.AsSpan(start + Prefix, at - start - Prefix).ToString().PadLeft(Prefix, '0').ToUpperInvariant());
        }

        return (digits.ToString(), pieces);
    }
}
