using GdrCode.Model;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GdrCode.Verification.CSharp;

/// <summary>Compares texts that nest too deep for the parser, by their tokens alone.</summary>
internal static class TokenComparison
{
    /// <summary>The first difference that must not be; null when there is none.</summary>
    public static Violation? Compare(string before, string after, ChangeMap map)
    {
        var itemsBefore = Items(before);
        if (itemsBefore.Exists(i => i.Kind == SyntaxKind.DisabledTextTrivia && map.Touches(i.Span)))
        {
            return new Violation("unverifiable", default, "A sleeping branch changed in a file that nests too deep.");
        }

        return ItemComparison.Compare(itemsBefore, Items(after), before, after, map);
    }

    private static List<SyntaxItem> Items(string text)
    {
        // The lexer reads an interpolated string with its holes as one token, which may not change here: its kind is in no list.
        var items = new List<SyntaxItem>();
        foreach (var token in SyntaxFactory.ParseTokens(text, options: new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.None)))
        {
            AddTrivia(items, token.LeadingTrivia);
            items.Add(new SyntaxItem(token.Kind(), token.Span, false, token.IsKind(SyntaxKind.NumericLiteralToken) ? token.Value?.GetType() : null));
            AddTrivia(items, token.TrailingTrivia);
        }

        return items;
    }

    private static void AddTrivia(List<SyntaxItem> items, SyntaxTriviaList list)
    {
        foreach (var trivia in list)
        {
            items.AddRange(trivia.GetStructure() is { } structure
                ? SyntaxItems.Of(structure)
                : [new SyntaxItem(trivia.Kind(), trivia.Span, false, null)]);
        }
    }
}
