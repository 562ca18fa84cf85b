using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Extraction.CSharp;

/// <summary>The names of one file whose value is known from their declaration.</summary>
internal sealed class Constants
{
    /// <summary>More declarations of one name are not told apart, which bounds the search.</summary>
    private const int MostOfOneName = 256;

    private readonly Dictionary<string, List<Constant>> byName = new(StringComparer.Ordinal);

    /// <summary>Takes note of a declaration: constant, read-only field, local variable, property without setter.</summary>
    public void Learn(SyntaxNode node)
    {
        switch (node)
        {
            case VariableDeclaratorSyntax { Initializer.Value: var value, Parent.Parent: var declaration } variable when IsFixed(declaration):
                Add(variable.Identifier.ValueText, value, declaration!.Parent);
                break;
            case PropertyDeclarationSyntax { ExpressionBody.Expression: var value } property:
                Add(property.Identifier.ValueText, value, property.Parent);
                break;
            case PropertyDeclarationSyntax { Initializer.Value: var value, AccessorList.Accessors: [{ RawKind: (int)SyntaxKind.GetAccessorDeclaration }] } property:
                Add(property.Identifier.ValueText, value, property.Parent);
                break;
            default:
                break;
        }
    }

    /// <summary>What a name stands for at a place: the declaration in the innermost block or type around it.</summary>
    public ExpressionSyntax? Find(string name, int position)
    {
        if (!byName.TryGetValue(name, out var candidates))
        {
            return null;
        }

        Constant? best = null;
        foreach (var candidate in candidates)
        {
            if (candidate.Visible.Contains(position) && (best is null || candidate.Visible.Length <= best.Value.Visible.Length))
            {
                best = candidate;
            }
        }

        return best?.Value;
    }

    /// <summary>What the member of a type of this file stands for.</summary>
    public ExpressionSyntax? Find(string type, string name) =>
        byName.TryGetValue(name, out var candidates) && candidates.Find(c => c.Type == type) is { Value: var value } ? value : null;

    private static bool IsFixed(SyntaxNode? declaration) => declaration switch
    {
        // A local that is assigned again costs a wrong logical value at worst; its own literal is read all the same.
        LocalDeclarationStatementSyntax => true,
        FieldDeclarationSyntax field => field.Modifiers.Any(SyntaxKind.ConstKeyword) || field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword),
        _ => false,
    };

    private void Add(string name, ExpressionSyntax value, SyntaxNode? container)
    {
        // Only what could fold to text; anything else would be a hole.
        if (container is null || !ConstantFolder.MayFold(value))
        {
            return;
        }

        if (!byName.TryGetValue(name, out var list))
        {
            byName.Add(name, list = []);
        }

        if (list.Count < MostOfOneName)
        {
            // Statements of a file without types are visible in all of it.
            var visible = container is GlobalStatementSyntax ? container.Parent! : container;
            list.Add(new Constant(value, visible.FullSpan, (container as BaseTypeDeclarationSyntax)?.Identifier.ValueText));
        }
    }

    private readonly record struct Constant(ExpressionSyntax Value, TextSpan Visible, string? Type);
}
