using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Verification.CSharp;

/// <summary>Lists everything in a tree in source order, with a stack of its own.</summary>
internal static class SyntaxItems
{
    /// <summary>Every node, token and trivia, structured trivia with what is in it.</summary>
    public static List<SyntaxItem> Of(SyntaxNode root)
    {
        var items = new List<SyntaxItem>(root.FullSpan.Length / 4);
        var stack = new Stack<Entry>();
        stack.Push(new Entry(root, default));
        while (stack.TryPop(out var entry))
        {
            if (entry.Trivia.RawKind != 0)
            {
                AddTrivia(items, stack, entry.Trivia);
            }
            else if (entry.Bare)
            {
                AddToken(items, entry.Item.AsToken());
            }
            else if (entry.Item.AsNode() is { } node)
            {
                items.Add(new SyntaxItem(node.Kind(), default, true, null));
                foreach (var child in node.ChildNodesAndTokens().Reverse())
                {
                    stack.Push(new Entry(child, default));
                }
            }
            else
            {
                var token = entry.Item.AsToken();
                Push(stack, token.TrailingTrivia);
                stack.Push(new Entry(token, default, Bare: true));
                Push(stack, token.LeadingTrivia);
            }
        }

        return items;
    }

    private static void Push(Stack<Entry> stack, SyntaxTriviaList list)
    {
        foreach (var trivia in list.Reverse())
        {
            stack.Push(new Entry(default, trivia));
        }
    }

    private static void AddTrivia(List<SyntaxItem> items, Stack<Entry> stack, SyntaxTrivia trivia)
    {
        if (trivia.GetStructure() is { } structure)
        {
            stack.Push(new Entry(structure, default));
        }
        else
        {
            items.Add(new SyntaxItem(trivia.Kind(), trivia.Span, false, null));
        }
    }

    private static void AddToken(List<SyntaxItem> items, SyntaxToken token)
    {
        var kind = token.Kind();
        if (kind is SyntaxKind.XmlTextLiteralToken or SyntaxKind.XmlEntityLiteralToken)
        {
            // A surrogate may need more or fewer entities than what it replaces.
            kind = SyntaxKind.XmlTextLiteralToken;
            if (items.Count > 0 && items[^1] is { Kind: SyntaxKind.XmlTextLiteralToken } last && last.Span.End == token.SpanStart)
            {
                items[^1] = last with { Span = TextSpan.FromBounds(last.Span.Start, token.Span.End) };
                return;
            }
        }

        items.Add(new SyntaxItem(kind, token.Span, false, kind == SyntaxKind.NumericLiteralToken ? token.Value?.GetType() : null));
    }

    private readonly record struct Entry(SyntaxNodeOrToken Item, SyntaxTrivia Trivia, bool Bare = false);
}
