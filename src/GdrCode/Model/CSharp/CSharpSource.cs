using System.Runtime.CompilerServices;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Model.CSharp;

/// <summary>The one way C# is parsed here, so that what is extracted and what is verified agree.</summary>
internal static class CSharpSource
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview, DocumentationMode.None);

    // A rewritten text is read by the verifier and by the second look; its tree lives as long as it does.
    private static readonly ConditionalWeakTable<SourceText, SyntaxTree> Trees = [];

    /// <summary>Parses a text with documentation taken for comments, once for all who ask; null where it nests too deep.</summary>
    public static SyntaxTree? ParseShared(SourceText text, string path)
    {
        if (Trees.TryGetValue(text, out var known) && known.Options.Kind == KindOf(path))
        {
            return known;
        }

        var tree = Parse(text, path, DocumentationMode.None);
        if (tree is not null)
        {
            Trees.AddOrUpdate(text, tree);
        }

        return tree;
    }

    /// <summary>Parses a text; null where it nests too deep. Roslyn answers what is too deep for its own guard with one bad token.</summary>
    public static SyntaxTree? Parse(SourceText text, string path, DocumentationMode documentation) =>
        Nesting.IsTooDeep(text.ToString()) ? null : CSharpSyntaxTree.ParseText(text, OptionsFor(path, documentation));

    private static CSharpParseOptions OptionsFor(string path, DocumentationMode documentation) => Options.WithDocumentationMode(documentation).WithKind(KindOf(path));

    private static SourceCodeKind KindOf(string path) => path.EndsWith(".csx", StringComparison.OrdinalIgnoreCase) ? SourceCodeKind.Script : SourceCodeKind.Regular;
}
