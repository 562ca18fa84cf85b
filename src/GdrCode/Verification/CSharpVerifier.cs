using GdrCode.Model;
using GdrCode.Model.CSharp;
using GdrCode.Verification.CSharp;

using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Verification;

/// <summary>Verifies C#: the same syntax in every branch, and nothing but the text of literals, comments and directives changed.</summary>
/// <remarks>It fails closed: what can't be compared is a violation.</remarks>
internal sealed class CSharpVerifier : IVerifier
{
    /// <inheritdoc/>
    public IReadOnlyList<Violation> Verify(SourceFile original, SourceText rewritten, IReadOnlyList<TextChange> changes)
    {
        try
        {
            var violation = TextVerifier.Fault(original, rewritten, changes);
            if (violation is null && changes.Count > 0)
            {
                violation = Compare(original, rewritten, new ChangeMap(changes));
            }

            return violation is null ? [] : [violation];
        }
        catch (Exception)
        {
            return [Unverifiable("The verifier could not read the text.")];
        }
    }

    private static Violation Unverifiable(string message) => new("unverifiable", default, message);

    private static Violation? Compare(SourceFile original, SourceText rewritten, ChangeMap map)
    {
        return ParsedText.Pair(original.Text, rewritten, original.Path, map) is var (before, after)
            ? TreeComparison.Compare(before, after, map) ?? CompareBranches(before, after, original.Path, map)
            : TokenComparison.Compare(original.Content, rewritten.ToString(), map);
    }

    private static Violation? CompareBranches(ParsedText before, ParsedText after, string path, ChangeMap map)
    {
        var (branchesBefore, branchesAfter) = (new ConditionalBranches(), new ConditionalBranches());
        branchesBefore.Learn(before.Root);
        branchesAfter.Learn(after.Root);
        var awake = new List<TextSpan>();
        while (branchesBefore.Next(before.Content) is var (textBefore, woken))
        {
            awake.AddRange(woken);
            if (branchesAfter.Next(after.Content) is not var (textAfter, wokenAfter) || wokenAfter.Count != woken.Count)
            {
                return new Violation("branches-changed", default, "The branches of conditional compilation differ.");
            }

            if (!woken.Any(map.Touches))
            {
                // Byte for byte as before, and so is what it holds.
                continue;
            }

            if (ParsedText.Pair(SourceText.From(textBefore), SourceText.From(textAfter), path, map) is not var (variantBefore, variantAfter) || (variantBefore.HasConflict && !before.HasConflict))
            {
                return Unverifiable("A branch nests too deep to be compared, or holds a conflict.");
            }

            if (TreeComparison.Compare(variantBefore, variantAfter, map) is { } violation)
            {
                return violation;
            }

            branchesBefore.Learn(variantBefore.Root);
            branchesAfter.Learn(variantAfter.Root);
        }

        // The lines between conflict markers sleep as well, and nothing wakes them.
        return branchesBefore.Unread.Any(map.Touches) || (before.HasConflict && TouchesSleep(before, awake, map))
            ? Unverifiable("Code that can't be woken has changed.")
            : null;
    }

    private static bool TouchesSleep(ParsedText text, List<TextSpan> awake, ChangeMap map) =>
        SyntaxItems.Of(text.Root).Exists(i => i.Kind == SyntaxKind.DisabledTextTrivia && map.Touches(i.Span) && !awake.Exists(a => a.Contains(i.Span)));
}
