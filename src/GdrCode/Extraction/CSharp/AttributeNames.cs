using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GdrCode.Extraction.CSharp;

/// <summary>What an argument of an attribute is.</summary>
internal static class AttributeNames
{
    private const int MostArguments = 32;

    /// <summary>The binding of an attribute's argument.</summary>
    public static Binding Argument(AttributeArgumentSyntax argument)
    {
        if (argument.Parent?.Parent is not AttributeSyntax attribute)
        {
            return default;
        }

        var scope = Names.OfType(attribute.Name);
        var name = argument.NameEquals?.Name.Identifier.ValueText ?? argument.NameColon?.Name.Identifier.ValueText;
        return new Binding(name ?? ByPosition(attribute, scope, argument), scope);
    }

    private static string? ByPosition(AttributeSyntax attribute, string? type, AttributeArgumentSyntax argument)
    {
        var arguments = attribute.ArgumentList!.Arguments;
        var index = arguments.Count <= MostArguments ? arguments.IndexOf(argument) : -1;
        var target = attribute.Parent?.Parent;
        return type switch
        {
            _ when index < 0 => null,
            "InlineData" or "TestCase" or "DataRow" or "Arguments" => Parameter(target, index),
            "DefaultValue" => Names.OfDeclaration(target),
            "AssemblyMetadata" or "Trait" or "TestProperty" or "Property" when index == 1 => Names.Of(arguments[0].Expression),
            _ => index == 0 ? type : null,
        };
    }

    private static string? Parameter(Microsoft.CodeAnalysis.SyntaxNode? method, int index) =>
        method is MethodDeclarationSyntax { ParameterList.Parameters: var parameters } && index < parameters.Count
            ? parameters[index].Identifier.ValueText : null;
}
