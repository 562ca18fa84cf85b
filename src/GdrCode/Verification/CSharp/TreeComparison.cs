using GdrCode.Model;

using Microsoft.CodeAnalysis;

namespace GdrCode.Verification.CSharp;

/// <summary>Compares two trees item by item, and what the parser has to say of them.</summary>
internal static class TreeComparison
{
    /// <summary>The first difference that must not be; null when there is none.</summary>
    public static Violation? Compare(ParsedText before, ParsedText after, ChangeMap map) =>
        ItemComparison.Compare(SyntaxItems.Of(before.Root), SyntaxItems.Of(after.Root), before.Content, after.Content, map)
        ?? Diagnostics(before.Diagnostics, after.Diagnostics);

    private static Violation? Diagnostics(IReadOnlyList<Diagnostic> before, IReadOnlyList<Diagnostic> after)
    {
        // Fewer warnings are no harm; an error must neither come nor go.
        var left = before.GroupBy(d => d.Id).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        foreach (var diagnostic in after)
        {
            var count = left.GetValueOrDefault(diagnostic.Id);
            if (count == 0)
            {
                return new Violation("diagnostic-added", diagnostic.Location.SourceSpan, $"The parser newly reports {diagnostic.Id}.");
            }

            left[diagnostic.Id] = count - 1;
        }

        return before.FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error && left[d.Id] > 0) is { } gone
            ? new Violation("diagnostic-removed", default, $"The parser no longer reports {gone.Id}.")
            : null;
    }
}
