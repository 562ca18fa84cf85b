using GdrCode.Model.CSharp;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Verification.CSharp;

/// <summary>A text with its tree, and what the parser has to say of it.</summary>
internal sealed record ParsedText(string Content, SyntaxNode Root, IReadOnlyList<Diagnostic> Diagnostics)
{
    private const string InsufficientStack = "CS8078";
    private const string ConflictMarker = "CS8300";

    /// <summary>Whether it holds the markers of a merge conflict.</summary>
    public bool HasConflict => Diagnostics.Any(d => d.Id == ConflictMarker);

    /// <summary>Parses an original and what became of it, as strictly as the changes ask for; null where either nests too deep.</summary>
    public static (ParsedText Before, ParsedText After)? Pair(SourceText before, SourceText after, string path, ChangeMap map)
    {
        var pair = (Before: Of(CSharpSource.ParseShared(before, path)), After: Of(CSharpSource.ParseShared(after, path)));
        if (pair is { Before: { } b, After: { } a } && map.Places.Any(p => IsDocumentation(b, p.Before) || IsDocumentation(a, p.After)))
        {
            // Documentation has a syntax of its own. Where no change touches it, it says what it said before.
            pair = (Of(CSharpSource.Parse(before, path, DocumentationMode.Diagnose)), Of(CSharpSource.Parse(after, path, DocumentationMode.Diagnose)));
        }

        return pair is { Before: { } parsedBefore, After: { } parsedAfter } ? (parsedBefore, parsedAfter) : null;
    }

    private static ParsedText? Of(SyntaxTree? tree)
    {
        var parsed = tree is null ? null : new ParsedText(tree.GetText().ToString(), tree.GetRoot(), [.. tree.GetDiagnostics()]);
        return parsed is null || parsed.Diagnostics.Any(d => d.Id == InsufficientStack) ? null : parsed;
    }

    // A change at the end of a comment belongs to it as well.
    private static bool IsDocumentation(ParsedText text, TextSpan change) =>
        IsDocumentation(text, change.Start) || IsDocumentation(text, change.Start - 1) || IsDocumentation(text, change.End);

    private static bool IsDocumentation(ParsedText text, int position)
    {
        if (!text.Root.FullSpan.Contains(position))
        {
            return false;
        }

        var comment = text.Root.FindTrivia(position).Span;
        return comment.Length > 2 && text.Content.AsSpan(comment.Start, 3) is "///" or "/**";
    }
}
