using System.Text;

using GdrCode.Model;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Extraction.CSharp;

/// <summary>Reads collections whose elements are the characters of a text.</summary>
internal static class BytesText
{
    private const int Least = 4;

    /// <summary>The text that the elements of a collection spell; null when an element is something else or isn't printable ASCII.</summary>
    public static (PiecedText Text, TextSpan Span)? Read(SyntaxNode collection)
    {
        var value = new StringBuilder();
        var pieces = new List<SourcePiece>();
        foreach (var child in collection.ChildNodesAndTokens())
        {
            if (child.AsNode() is not { } element)
            {
                continue;
            }

            if (Literal(element) is not { } token || Code(token) is not { } code)
            {
                return null;
            }

            pieces.Add(new SourcePiece(value.Length, 1, token.Span, TextEncoding.ByteElements, [0, token.Span.Length]));
            value.Append(code);
        }

        return pieces.Count < Least
            ? null
            : (new PiecedText(value.ToString(), pieces), TextSpan.FromBounds(pieces[0].Source.Start, pieces[^1].Source.End));
    }

    private static SyntaxToken? Literal(SyntaxNode element)
    {
        var expression = element is ExpressionElementSyntax { Expression: var inner } ? inner : element;
        expression = expression is CastExpressionSyntax cast ? cast.Expression : expression;
        return expression is LiteralExpressionSyntax { Token: var token }
            && (token.IsKind(SyntaxKind.NumericLiteralToken) || token.IsKind(SyntaxKind.CharacterLiteralToken)) ? token : null;
    }

    private static char? Code(SyntaxToken token)
    {
        if (token.IsKind(SyntaxKind.CharacterLiteralToken))
        {
            return token.Value is char c && !char.IsControl(c) ? c : null;
        }

        return token.Value is int number and (>= ' ' and <= '~' or '\t' or '\r' or '\n') ? (char)number : null;
    }
}
