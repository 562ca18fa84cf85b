using GdrCode.Model;

using Microsoft.CodeAnalysis.CSharp;

namespace GdrCode.Verification.CSharp;

/// <summary>Compares two lists of items: same kinds at the places where they must be, changed only where text may change.</summary>
internal static class ItemComparison
{
    /// <summary>The first difference that must not be; null when there is none.</summary>
    public static Violation? Compare(List<SyntaxItem> before, List<SyntaxItem> after, string textBefore, string textAfter, ChangeMap map)
    {
        for (var i = 0; i < Math.Min(before.Count, after.Count); i++)
        {
            if (Compare(before[i], after[i], textBefore, textAfter, map) is { } violation)
            {
                return violation;
            }
        }

        return before.Count == after.Count
            ? null
            : new Violation("structure-changed", default, $"{before.Count} nodes, tokens and trivia became {after.Count}.");
    }

    private static Violation? Compare(SyntaxItem before, SyntaxItem after, string textBefore, string textAfter, ChangeMap map)
    {
        if (before.Kind != after.Kind || before.IsNode != after.IsNode)
        {
            return new Violation("structure-changed", after.Span, $"{before.Kind} became {after.Kind}.");
        }

        if (before.IsNode)
        {
            return null;
        }

        if (!map.Maps(before.Span.Start, after.Span.Start) || !map.Maps(before.Span.End, after.Span.End))
        {
            return new Violation("structure-changed", after.Span, $"{before.Kind} begins or ends elsewhere.");
        }

        var old = textBefore.AsSpan(before.Span.Start, before.Span.Length);
        var now = textAfter.AsSpan(after.Span.Start, after.Span.Length);
        if (old.SequenceEqual(now))
        {
            return null;
        }

        if (before.NumberType != after.NumberType)
        {
            return new Violation("number-type-changed", after.Span, "A number has another type.");
        }

        return ChangedText.Fault(before.Kind, old, now) is { } fault
            ? new Violation(fault, after.Span, $"Text of {before.Kind} changed in a way it must not.")
            : null;
    }
}
