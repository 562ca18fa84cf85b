using GdrCode.Model;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Extraction.CSharp;

/// <summary>Folds values that are written in several literals: sums, interpolations, Concat, Join, names of constants.</summary>
internal sealed class ConstantFolder(string content, Constants constants)
{
    private const int MostDepth = 24;
    private const int MostLength = 1 << 16;

    /// <summary>Constants that double themselves would grow without bound; so many steps are enough for one value.</summary>
    private const int MostSteps = 1 << 14;

    private int steps;

    /// <summary>Whether an expression is the outermost one of a value in several parts.</summary>
    public static bool IsRoot(ExpressionSyntax node)
    {
        if (!IsComposed(node))
        {
            return false;
        }

        var parent = node.Parent;
        for (var i = 0; i < MostDepth && parent is ParenthesizedExpressionSyntax; i++)
        {
            parent = parent.Parent;
        }

        return parent is not (BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } or InterpolationSyntax)
            && !(parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } && TextCall(call) is not null);
    }

    /// <summary>Whether an expression can stand for text.</summary>
    public static bool MayFold(ExpressionSyntax node) =>
        node is LiteralExpressionSyntax or ParenthesizedExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax || IsComposed(node);

    /// <summary>The logical value, when at least two literals take part in it.</summary>
    public (PiecedText Text, TextSpan Span)? Fold(ExpressionSyntax root)
    {
        steps = 0;
        var builder = new PieceBuilder();
        Append(builder, root, 0);
        if (builder.Literals < 2 || !builder.HasText || builder.Build() is not { } text)
        {
            return null;
        }

        // Constants are declared elsewhere; then the place of use says best where the value is.
        var hull = builder.Hull();
        return (text, root.Span.Contains(hull) ? hull : root.Span);
    }

    private static bool IsComposed(ExpressionSyntax node) => node switch
    {
        BinaryExpressionSyntax => node.IsKind(SyntaxKind.AddExpression),
        InterpolatedStringExpressionSyntax => true,
        InvocationExpressionSyntax call => TextCall(call) is not null,
        _ => false,
    };

    private static string? TextCall(InvocationExpressionSyntax call) => call.Expression is MemberAccessExpressionSyntax
    {
        Expression: PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.StringKeyword } or IdentifierNameSyntax { Identifier.ValueText: "String" },
        Name.Identifier.ValueText: var name,
    }
    && name is "Concat" or "Join" ? name : null;

    private void Append(PieceBuilder builder, ExpressionSyntax node, int depth)
    {
        if (depth > MostDepth || builder.Length > MostLength || ++steps > MostSteps)
        {
            builder.AppendHole();
            return;
        }

        switch (node)
        {
            case LiteralExpressionSyntax literal:
                AppendLiteral(builder, literal.Token);
                break;
            case ParenthesizedExpressionSyntax parenthesized:
                Append(builder, parenthesized.Expression, depth + 1);
                break;
            case BinaryExpressionSyntax when node.IsKind(SyntaxKind.AddExpression):
                AppendSum(builder, node, depth);
                break;
            case InterpolatedStringExpressionSyntax interpolated:
                builder.CountLiteral();
                InterpolatedText.Append(builder, interpolated, content, hole => AppendInterpolation(builder, hole, depth));
                break;
            case InvocationExpressionSyntax call when TextCall(call) is { } name:
                AppendCall(builder, call.ArgumentList.Arguments, name == "Join", depth);
                break;
            case IdentifierNameSyntax name:
                AppendConstant(builder, constants.Find(name.Identifier.ValueText, node.SpanStart), depth);
                break;
            case MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax type, Name: IdentifierNameSyntax member }:
                AppendConstant(builder, constants.Find(type.Identifier.ValueText, member.Identifier.ValueText), depth);
                break;
            default:
                builder.AppendHole();
                break;
        }
    }

    private void AppendSum(PieceBuilder builder, ExpressionSyntax node, int depth)
    {
        // Sums lean to the left and may have thousands of operands: no recursion along them.
        var operands = new Stack<ExpressionSyntax>();
        while (node is BinaryExpressionSyntax sum && node.IsKind(SyntaxKind.AddExpression))
        {
            operands.Push(sum.Right);
            node = sum.Left;
        }

        operands.Push(node);
        while (operands.TryPop(out var operand))
        {
            Append(builder, operand, depth + 1);
        }
    }

    private void AppendInterpolation(PieceBuilder builder, InterpolationSyntax hole, int depth)
    {
        if (hole.AlignmentClause is null && hole.FormatClause is null)
        {
            Append(builder, hole.Expression, depth + 1);
        }
        else
        {
            builder.AppendHole();
        }
    }

    private void AppendCall(PieceBuilder builder, SeparatedSyntaxList<ArgumentSyntax> arguments, bool join, int depth)
    {
        IEnumerable<ExpressionSyntax> parts = arguments.Select(a => a.Expression).Skip(join ? 1 : 0);
        if (arguments.Count == (join ? 2 : 1))
        {
            parts = Elements(arguments[^1].Expression) ?? parts;
        }

        var separator = join && arguments.Count > 0 && arguments[0].Expression is LiteralExpressionSyntax { Token: var token }
            ? LiteralText.Read(content, token)?.Text.Value ?? "" : "";
        var first = true;
        foreach (var part in parts)
        {
            if (!first)
            {
                builder.AppendUnmapped(separator);
            }

            Append(builder, part, depth + 1);
            first = false;
        }
    }

    private static IEnumerable<ExpressionSyntax>? Elements(ExpressionSyntax node) => node switch
    {
        ArrayCreationExpressionSyntax { Initializer: { } list } => list.Expressions,
        ImplicitArrayCreationExpressionSyntax { Initializer: var list } => list.Expressions,
        CollectionExpressionSyntax { Elements: var list } => list.OfType<ExpressionElementSyntax>().Select(e => e.Expression),
        _ => null,
    };

    private void AppendConstant(PieceBuilder builder, ExpressionSyntax? value, int depth)
    {
        if (value is null)
        {
            builder.AppendHole();
        }
        else
        {
            Append(builder, value, depth + 1);
        }
    }

    private void AppendLiteral(PieceBuilder builder, SyntaxToken token)
    {
        if (LiteralText.Read(content, token) is var (text, _))
        {
            builder.AppendLiteral(text);
        }
        else if (token.IsKind(SyntaxKind.NumericLiteralToken))
        {
            builder.AppendLiteral(NumberText.Decode(content.AsSpan(token.SpanStart, token.Span.Length), token.SpanStart).Text, number: true);
        }
        else
        {
            builder.AppendHole();
        }
    }
}
