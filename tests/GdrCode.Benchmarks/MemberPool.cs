using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GdrCode.Benchmarks;

/// <summary>The members of this repository's own types, with their comments: what synthetic files are put together from.</summary>
internal static class MemberPool
{
    // Longer ones are rare, and would make the size of records uneven.
    private const int MostLines = 60;

    /// <summary>Members as they stand in their files, in an order that is the same on every machine.</summary>
    public static IReadOnlyList<string> Load() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Corpus.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(p => !p.Contains("/obj/", StringComparison.Ordinal) && !p.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).SelectMany(Members),
    ];

    // A constructor is bound to the name of its type.
    private static IEnumerable<string> Members(string path) =>
        CSharpSyntaxTree.ParseText(File.ReadAllText(path)).GetRoot().DescendantNodes(n => n is not BaseMethodDeclarationSyntax)
            .Where(n => n is MethodDeclarationSyntax or PropertyDeclarationSyntax or FieldDeclarationSyntax or EnumDeclarationSyntax)
            .Where(n => n.Parent is ClassDeclarationSyntax or RecordDeclarationSyntax or StructDeclarationSyntax)
            .Select(n => n.ToFullString().Trim('\r', '\n')).Where(t => t.AsSpan().Count('\n') < MostLines);
}
