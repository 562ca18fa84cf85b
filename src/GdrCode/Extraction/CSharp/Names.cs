using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GdrCode.Extraction.CSharp;

/// <summary>Names in syntax.</summary>
internal static class Names
{
    private const int MostSteps = 64;
    private const int LongestKey = 80;

    private static readonly string[] Getters = ["Get", "Create", "Read", "Load", "Fetch", "Resolve", "Provide", "Build", "Make", "Default"];

    /// <summary>The name an expression goes by: a variable, a member, a key in brackets or the text of a key.</summary>
    public static string? Of(SyntaxNode? expression)
    {
        for (var i = 0; i < MostSteps; i++)
        {
            switch (expression)
            {
                case IdentifierNameSyntax name:
                    return name.Identifier.ValueText;
                case GenericNameSyntax name:
                    return name.Identifier.ValueText;
                case MemberAccessExpressionSyntax access:
                    return access.Name.Identifier.ValueText;
                case MemberBindingExpressionSyntax member:
                    return member.Name.Identifier.ValueText;
                case DeclarationExpressionSyntax { Designation: SingleVariableDesignationSyntax variable }:
                    return variable.Identifier.ValueText;
                case LiteralExpressionSyntax { Token: var token }:
                    return token.Value is string { Length: > 0 and <= LongestKey } key ? key : null;
                case ElementAccessExpressionSyntax access:
                    return Key(access.ArgumentList) ?? Of(access.Expression);
                case ImplicitElementAccessSyntax access:
                    return Key(access.ArgumentList);
                case ElementBindingExpressionSyntax access:
                    return Key(access.ArgumentList);
                case InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } call
                    when call.ArgumentList.Arguments.Count == 1:
                    expression = call.ArgumentList.Arguments[0].Expression;
                    break;
                case InvocationExpressionSyntax call:
                    expression = call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToLower" or "ToUpper" or "Trim" or "ToString" } chained
                        ? chained.Expression : call.Expression;
                    break;
                case ConditionalAccessExpressionSyntax access:
                    expression = access.WhenNotNull;
                    break;
                case ParenthesizedExpressionSyntax parenthesized:
                    expression = parenthesized.Expression;
                    break;
                case CastExpressionSyntax cast:
                    expression = cast.Expression;
                    break;
                case PostfixUnaryExpressionSyntax postfix:
                    expression = postfix.Operand;
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>The name a declaration gives.</summary>
    public static string? OfDeclaration(SyntaxNode? declaration) => declaration switch
    {
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
        ParameterSyntax parameter => parameter.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        EnumMemberDeclarationSyntax member => member.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.ValueText,
        EventDeclarationSyntax declared => declared.Identifier.ValueText,
        _ => null,
    };

    /// <summary>What encloses a node: the type whose object is initialised, or the nearest member or type.</summary>
    public static string? Around(SyntaxNode? node)
    {
        var from = node;
        for (var i = 0; i < MostSteps && node is not null; i++, node = node.Parent)
        {
            switch (node)
            {
                case InitializerExpressionSyntax { Parent: ObjectCreationExpressionSyntax { Type: var type } }:
                    return OfType(type);
                case BaseTypeDeclarationSyntax or MethodDeclarationSyntax or PropertyDeclarationSyntax or LocalFunctionStatementSyntax or ConstructorDeclarationSyntax
                    when node != from:
                    return OfDeclaration(node);
                default:
                    break;
            }
        }

        return null;
    }

    /// <summary>The simple name of a type.</summary>
    public static string? OfType(SyntaxNode? type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        NullableTypeSyntax nullable => OfType(nullable.ElementType),
        PredefinedTypeSyntax predefined => predefined.Keyword.ValueText,
        _ => null,
    };

    /// <summary>What a returned value is: a property by its name, a method only when its name is that of what it gives.</summary>
    public static Binding Returned(SyntaxNode? node)
    {
        for (var i = 0; i < MostSteps && node is not null; i++, node = node.Parent)
        {
            switch (node)
            {
                case AnonymousFunctionExpressionSyntax:
                    return default;
                case PropertyDeclarationSyntax property:
                    return new Binding(property.Identifier.ValueText, Around(property));
                case MethodDeclarationSyntax or LocalFunctionStatementSyntax:
                    var name = OfDeclaration(node)!;
                    return Array.Exists(Getters, g => name.StartsWith(g, StringComparison.Ordinal))
                        ? new Binding(name, Around(node)) : new Binding(null, name);
                case BaseTypeDeclarationSyntax:
                    return default;
                default:
                    break;
            }
        }

        return default;
    }

    private static string? Key(BracketedArgumentListSyntax list) =>
        list.Arguments.Count > 0 && list.Arguments[0].Expression is var key and not LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NumericLiteralExpression }
            ? Of(key) : null;
}
