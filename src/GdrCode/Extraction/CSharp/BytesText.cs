using System.Text;

using GdrCode.Model;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Extraction.CSharp;

/// <summary>Reads collections whose elements are the characters of a text or the bytes of a key, an address or the like.</summary>
internal static class BytesText
{
    private const int Least = 4;

    // Longer lists of bytes are tables and files, not keys; lists of characters may be texts of any length.
    private const int MostBytes = 512;

    // From a collection to the type that it is of: initialiser, creation, clause, declarator, declaration.
    private const int MostSteps = 6;

    /// <summary>
    /// What the elements of a collection spell: a text where all are printable ASCII or characters, else two hexadecimal digits a byte; null where an element is
    /// something else, or nothing says that the numbers are bytes.
    /// </summary>
    public static (FragmentKind Kind, PiecedText Text, TextSpan Span)? Read(SyntaxNode collection)
    {
        var tokens = new List<SyntaxToken>();
        var isText = true;
        foreach (var child in collection.ChildNodesAndTokens())
        {
            if (child.AsNode() is not { } element)
            {
                continue;
            }

            if (Literal(element) is not { } token)
            {
                return null;
            }

            isText &= Character(token) is not null;
            if (!isText && (tokens.Count >= MostBytes || Byte(token) is null))
            {
                return null;
            }

            tokens.Add(token);
        }

        if (tokens.Count < Least || (!isText && (tokens.Count > MostBytes || !tokens.TrueForAll(t => Byte(t) is not null) || !AreBytes(collection, tokens))))
        {
            return null;
        }

        var span = TextSpan.FromBounds(tokens[0].SpanStart, tokens[^1].Span.End);
        return isText ? (FragmentKind.Bytes, Characters(tokens), span) : (FragmentKind.Binary, Hex(tokens), span);
    }

    private static PiecedText Characters(List<SyntaxToken> tokens) => new(
        string.Concat(tokens.Select(t => Character(t)!.Value)),
        [.. tokens.Select((t, i) => new SourcePiece(i, 1, t.Span, TextEncoding.ByteElements, [0, t.Span.Length]))]);

    private static PiecedText Hex(List<SyntaxToken> tokens)
    {
        var value = new StringBuilder(2 * tokens.Count);
        tokens.ForEach(t => value.Append($"{Byte(t)!.Value:X2}"));
        return new PiecedText(value.ToString(), [.. tokens.Select((t, i) => new SourcePiece(2 * i, 2, t.Span, TextEncoding.HexElements, [0, 0, t.Span.Length]))]);
    }

    private static SyntaxToken? Literal(SyntaxNode element)
    {
        var expression = element is ExpressionElementSyntax { Expression: var inner } ? inner : element;
        expression = expression is CastExpressionSyntax cast ? cast.Expression : expression;
        return expression is LiteralExpressionSyntax { Token: var token }
            && (token.IsKind(SyntaxKind.NumericLiteralToken) || token.IsKind(SyntaxKind.CharacterLiteralToken)) ? token : null;
    }

    private static char? Character(SyntaxToken token)
    {
        if (token.IsKind(SyntaxKind.CharacterLiteralToken))
        {
            return token.Value is char c && !char.IsControl(c) ? c : null;
        }

        return token.Value is int number and (>= ' ' and <= '~' or '\t' or '\r' or '\n') ? (char)number : null;
    }

    private static byte? Byte(SyntaxToken token) =>
        token.Value is int number and >= 0 and <= byte.MaxValue && token.Text is not ['0', 'b' or 'B', ..] && !token.Text.Contains('_', StringComparison.Ordinal) ? (byte)number : null;

    private static bool AreBytes(SyntaxNode collection, List<SyntaxToken> tokens)
    {
        var type = TypeOf(collection);
        if (type is null or IdentifierNameSyntax)
        {
            // 200, 46, 145 may be anything; 0xC8, 0x2E, 0x91 is written by those who think in bytes.
            return tokens.TrueForAll(t => t.Text is ['0', 'x' or 'X', _] or ['0', 'x' or 'X', _, _]);
        }

        // Half of the bytes don't fit into an sbyte.
        var words = type.DescendantTokens().Select(t => t.Kind()).ToList();
        return words.Contains(SyntaxKind.ByteKeyword) && !words.Contains(SyntaxKind.SByteKeyword);
    }

    private static SyntaxNode? TypeOf(SyntaxNode collection)
    {
        var node = collection.Parent;
        for (var i = 0; i < MostSteps && node is not null; i++, node = node.Parent)
        {
            switch (node)
            {
                case ArrayCreationExpressionSyntax creation:
                    return creation.Type;
                case StackAllocArrayCreationExpressionSyntax creation:
                    return creation.Type;
                case ObjectCreationExpressionSyntax creation:
                    return creation.Type;
                case CastExpressionSyntax cast:
                    return cast.Type;
                case VariableDeclarationSyntax declaration:
                    return declaration.Type;
                case PropertyDeclarationSyntax property:
                    return property.Type;
                case ParameterSyntax parameter:
                    return parameter.Type;
                case MethodDeclarationSyntax method:
                    return method.ReturnType;
                case ArgumentSyntax or AssignmentExpressionSyntax or StatementSyntax:
                    return null;
                default:
                    break;
            }
        }

        return null;
    }
}
