using GdrCode.Model.CSharp;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Verification.CSharp;

/// <summary>A text with its tree, parsed as strictly as Roslyn can: documentation is parsed and its faults are reported.</summary>
internal sealed record ParsedText(string Content, SyntaxNode Root, IReadOnlyList<Diagnostic> Diagnostics)
{
    private const string InsufficientStack = "CS8078";
    private const string ConflictMarker = "CS8300";

    /// <summary>Whether it holds the markers of a merge conflict.</summary>
    public bool HasConflict => Diagnostics.Any(d => d.Id == ConflictMarker);

    /// <summary>Parses a text; null where it nests too deep.</summary>
    public static ParsedText? Of(SourceText text, string path)
    {
        var tree = CSharpSource.Parse(text, path, DocumentationMode.Diagnose);
        var parsed = tree is null ? null : new ParsedText(text.ToString(), tree.GetRoot(), tree.GetDiagnostics().ToList());
        return parsed is null || parsed.Diagnostics.Any(d => d.Id == InsufficientStack) ? null : parsed;
    }
}
