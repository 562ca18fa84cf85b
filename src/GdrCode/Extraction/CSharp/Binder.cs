using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GdrCode.Extraction.CSharp;

/// <summary>Says what a value is bound to, out of the syntax around the outermost expression that is the value.</summary>
internal sealed class Binder
{
    private const int MostSteps = 32;

    private SyntaxNode? last;
    private Binding lastBinding;

    /// <summary>Whether a child is (or may be) the whole value of its parent, so that both are bound to the same thing.</summary>
    public static bool PassesOn(SyntaxNode parent, SyntaxNode child) => parent switch
    {
        ParenthesizedExpressionSyntax or CastExpressionSyntax or CheckedExpressionSyntax or RefExpressionSyntax or AwaitExpressionSyntax => true,
        PostfixUnaryExpressionSyntax or PrefixUnaryExpressionSyntax => true,
        BinaryExpressionSyntax => parent.Kind() is SyntaxKind.AddExpression or SyntaxKind.CoalesceExpression or SyntaxKind.AsExpression,
        ConditionalExpressionSyntax conditional => child != conditional.Condition,
        SwitchExpressionSyntax => child is SwitchExpressionArmSyntax,
        SwitchExpressionArmSyntax arm => child == arm.Expression,
        InterpolatedStringExpressionSyntax or InterpolationSyntax => true,
        ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or StackAllocArrayCreationExpressionSyntax => child is InitializerExpressionSyntax,
        InitializerExpressionSyntax => parent.Kind() is SyntaxKind.ArrayInitializerExpression or SyntaxKind.CollectionInitializerExpression
            && child is not (InitializerExpressionSyntax or AssignmentExpressionSyntax),
        ObjectCreationExpressionSyntax or ImplicitObjectCreationExpressionSyntax =>
            child is InitializerExpressionSyntax { RawKind: (int)SyntaxKind.CollectionInitializerExpression },
        CollectionExpressionSyntax or ExpressionElementSyntax => true,
        MemberAccessExpressionSyntax access => child == access.Expression,
        InvocationExpressionSyntax call => child == call.Expression,
        ConditionalAccessExpressionSyntax access => child == access.Expression,
        ParenthesizedPatternSyntax or UnaryPatternSyntax or BinaryPatternSyntax => true,
        ConstantPatternSyntax or RelationalPatternSyntax => true,
        LiteralExpressionSyntax => true,
        _ => false,
    };

    /// <summary>The binding of the value whose outermost expression is <paramref name="node"/>.</summary>
    public Binding Bind(SyntaxNode? node)
    {
        if (node is null)
        {
            return default;
        }

        if (node != last)
        {
            (last, lastBinding) = (node, Find(node));
        }

        return lastBinding;
    }

    /// <summary>Whether a value is what something named is compared with.</summary>
    public static bool IsCompared(SyntaxNode? node) => node?.Parent switch
    {
        BinaryExpressionSyntax binary => CompareKinds(binary.Kind()) && Names.Of(binary.Left == node ? binary.Right : binary.Left) is { } name && !Measures(name),
        IsPatternExpressionSyntax pattern => Names.Of(pattern.Expression) is { } name && !Measures(name),
        _ => false,
    };

    private static bool Measures(string name) =>
        name.EndsWith("Length", StringComparison.Ordinal) || name.EndsWith("Count", StringComparison.Ordinal) || name.EndsWith("Size", StringComparison.Ordinal) || name.EndsWith("Status", StringComparison.Ordinal) || name.EndsWith("StatusCode", StringComparison.Ordinal);

    private static Binding Find(SyntaxNode node)
    {
        var binding = default(Binding);
        for (var i = 0; i < MostSteps; i++)
        {
            binding = Direct(node);
            if (binding.Name is not null || Around(node) is not { } outer)
            {
                break;
            }

            node = outer;
        }

        return binding;
    }

    /// <summary>The value that a conversion call makes of its only text: <c>new Uri("…")</c> is bound to what the URI is bound to.</summary>
    private static SyntaxNode? Around(SyntaxNode node)
    {
        if (node.Parent is not ArgumentSyntax { Parent.Parent: ExpressionSyntax call } || !CallNames.Converts(CallNames.Called(call)))
        {
            return null;
        }

        SyntaxNode outer = call;
        for (var i = 0; i < MostSteps && outer.Parent is { } parent && PassesOn(parent, outer); i++)
        {
            outer = parent;
        }

        return outer;
    }

    private static Binding Direct(SyntaxNode node)
    {
        switch (node.Parent)
        {
            case EqualsValueClauseSyntax { Parent: var declaration }:
                return new Binding(Names.OfDeclaration(declaration), Names.Around(declaration));
            case AssignmentExpressionSyntax assignment:
                var target = assignment.Left == node ? assignment.Right : assignment.Left;
                return new Binding(Names.Of(target), Names.Around(assignment));
            case ArgumentSyntax argument:
                return CallNames.Argument(argument);
            case AttributeArgumentSyntax argument:
                return AttributeNames.Argument(argument);
            case BinaryExpressionSyntax binary when CompareKinds(binary.Kind()):
                return new Binding(Names.Of(binary.Left == node ? binary.Right : binary.Left), Names.Around(binary));
            case IsPatternExpressionSyntax pattern:
                return new Binding(Names.Of(pattern.Expression), Names.Around(pattern));
            case SubpatternSyntax { ExpressionColon.Expression: var name } subpattern:
                return new Binding(Names.Of(name), Names.Around(subpattern));
            case SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax { GoverningExpression: var governing } } arm:
                return new Binding(Names.Of(governing), Names.Around(arm));
            case SwitchLabelSyntax { Parent.Parent: SwitchStatementSyntax { Expression: var governing } } label:
                return new Binding(Names.Of(governing), Names.Around(label));
            case AnonymousObjectMemberDeclaratorSyntax { NameEquals.Name.Identifier.ValueText: var name } member:
                return new Binding(name, Names.Around(member));
            case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression } element:
                return Element(element, node);
            case ReturnStatementSyntax or ArrowExpressionClauseSyntax or YieldStatementSyntax:
                return Names.Returned(node.Parent);
            default:
                return new Binding(null, Names.Around(node));
        }
    }

    private static bool CompareKinds(SyntaxKind kind) => kind is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression;

    private static Binding Element(InitializerExpressionSyntax element, SyntaxNode node)
    {
        var key = element.Expressions.Count > 1 && element.Expressions[0] != node ? Names.Of(element.Expressions[0]) : null;
        return new Binding(key, Names.Around(element));
    }
}
