using System.Runtime.InteropServices;

using GdrCode.Model;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Extraction.CSharp;

/// <summary>Walks a tree once, with a stack of its own, and reads every literal and every trivia with text.</summary>
internal sealed class TreeReader(string content, FragmentSink sink, IReadOnlyList<TextSpan>? regions)
{
    private readonly InterestCursor cursor = new(content, regions);
    private readonly TriviaReader trivia = new(content, sink);
    private readonly Constants constants = new();
    private readonly Binder binder = new();
    private readonly List<(ExpressionSyntax Expression, SyntaxNode? Bound)> folds = [];
    private readonly List<Frame> stack = [];

    /// <summary>Reads the whole tree, then the values that are put together out of several literals.</summary>
    public void Read(SyntaxNode root)
    {
        Walk(root);
        var folder = new ConstantFolder(content, constants);
        foreach (var (expression, bound) in folds)
        {
            if (folder.Fold(expression) is { } folded)
            {
                sink.Add(FragmentKind.String, folded.Text, folded.Span, binder.Bind(bound));
            }
        }
    }

    private void Walk(SyntaxNode root)
    {
        stack.Add(new Frame(root, null));
        while (stack.Count > 0)
        {
            ref var top = ref CollectionsMarshal.AsSpan(stack)[^1];
            var next = cursor.Next(top.Position);
            if (next >= top.End)
            {
                stack.RemoveAt(stack.Count - 1);
                continue;
            }

            // Asked by position, Roslyn builds this child alone and none of its sisters.
            var child = top.Node.ChildThatContainsPosition(next);
            top.Position = child.FullSpan.End;
            if (child.AsNode() is { } node)
            {
                Enter(node, top.Node, top.Bound);
            }
            else
            {
                ReadToken(child.AsToken(), top.Bound);
            }
        }
    }

    private void Enter(SyntaxNode node, SyntaxNode parent, SyntaxNode? bound)
    {
        bound = Binder.PassesOn(parent, node) ? bound : node;
        if (cursor.Covers(node.SpanStart))
        {
            ReadNode(node, bound);
        }

        stack.Add(new Frame(node, bound));
    }

    private void ReadNode(SyntaxNode node, SyntaxNode? bound)
    {
        constants.Learn(node);
        switch (node)
        {
            case InterpolatedStringExpressionSyntax interpolated:
                ReadInterpolated(interpolated, bound);
                break;
            case InterpolationFormatClauseSyntax { FormatStringToken: var format }:
                sink.AddPlain(FragmentKind.String, format.SpanStart, format.Span.End, TextEncoding.CSharpInterpolated);
                break;
            case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ArrayInitializerExpression or (int)SyntaxKind.CollectionInitializerExpression } or CollectionExpressionSyntax:
                if (BytesText.Read(node) is var (kind, bytes, span))
                {
                    sink.Add(kind, bytes, span, binder.Bind(bound));
                }

                break;
            case BaseObjectCreationExpressionSyntax creation:
                if (DateText.Read(creation) is var (date, parts))
                {
                    sink.Add(FragmentKind.Date, date, parts, binder.Bind(bound));
                }

                break;
            default:
                break;
        }

        if (node is ExpressionSyntax expression && ConstantFolder.IsRoot(expression))
        {
            folds.Add((expression, bound));
        }
    }

    // Apart from the other nodes: what it captures is made anew at each call.
    private void ReadInterpolated(InterpolatedStringExpressionSyntax interpolated, SyntaxNode? bound)
    {
        var builder = new PieceBuilder();
        InterpolatedText.Append(builder, interpolated, content, _ => builder.AppendHole());
        if (builder.Build() is { } text)
        {
            sink.Add(FragmentKind.String, text, builder.Hull(), binder.Bind(bound));
        }
    }

    private void ReadToken(SyntaxToken token, SyntaxNode? bound)
    {
        if (token.HasLeadingTrivia)
        {
            ReadTrivia(token.LeadingTrivia);
        }

        if (cursor.Covers(token.SpanStart))
        {
            ReadText(token, bound);
        }

        if (token.HasTrailingTrivia)
        {
            ReadTrivia(token.TrailingTrivia);
        }
    }

    private void ReadText(SyntaxToken token, SyntaxNode? bound)
    {
        var kind = token.Kind();
        if (kind == SyntaxKind.NumericLiteralToken)
        {
            if (NumberText.Read(content, token.Span, Binder.IsCompared(bound)) is var (number, digits))
            {
                sink.Add(FragmentKind.Number, number, digits, binder.Bind(bound));
            }
        }
        else if (kind == SyntaxKind.BadToken)
        {
            // Where the parser gives up, one token may hold the rest of the file.
            new LexicalReader(content, sink).Read(token.Span);
        }
        else if (LiteralText.Read(content, token) is var (text, span))
        {
            sink.Add(kind == SyntaxKind.CharacterLiteralToken ? FragmentKind.Character : FragmentKind.String, text, span, binder.Bind(bound));
        }
    }

    private void ReadTrivia(SyntaxTriviaList list)
    {
        foreach (var item in list)
        {
            var kind = item.Kind();
            if (kind is SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia || !cursor.Covers(item.SpanStart))
            {
                continue;
            }

            if (kind == SyntaxKind.SkippedTokensTrivia)
            {
                foreach (var token in ((SkippedTokensTriviaSyntax)item.GetStructure()!).Tokens)
                {
                    ReadToken(token, null);
                }
            }
            else if (!item.IsDirective || item.GetStructure() is DirectiveTriviaSyntax { IsActive: true })
            {
                // What sleeps is read when its branch is awake.
                trivia.Read(kind, item.Span);
            }
        }

        trivia.Flush();
    }

    /// <summary>A node that is being read, and how far it has been.</summary>
    private struct Frame(SyntaxNode node, SyntaxNode? bound)
    {
        public readonly SyntaxNode Node = node;
        public readonly SyntaxNode? Bound = bound;
        public readonly int End = node.FullSpan.End;
        public int Position = node.FullSpan.Start;
    }
}
