using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GdrCode.Model.CSharp;

/// <summary>Finds directives without recursion: Roslyn's own search recurses as deep as the code nests.</summary>
internal static class Directives
{
    /// <summary>Every directive of the tree in source order, those of inactive branches among them.</summary>
    public static IEnumerable<DirectiveTriviaSyntax> In(SyntaxNode root)
    {
        var stack = new Stack<SyntaxNodeOrToken>();
        stack.Push(root);
        while (stack.TryPop(out var item))
        {
            if (!item.ContainsDirectives)
            {
                continue;
            }

            if (item.AsNode() is { } node)
            {
                foreach (var child in node.ChildNodesAndTokens().Reverse())
                {
                    stack.Push(child);
                }
            }
            else
            {
                foreach (var trivia in item.GetLeadingTrivia())
                {
                    if (trivia.GetStructure() is DirectiveTriviaSyntax directive)
                    {
                        yield return directive;
                    }
                }
            }
        }
    }
}
