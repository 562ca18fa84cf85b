using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Model.CSharp;

/// <summary>The one way C# is parsed here, so that what is extracted and what is verified agree.</summary>
internal static class CSharpSource
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview, DocumentationMode.None);

    /// <summary>Parses a text; null where it nests too deep. Roslyn answers what is too deep for its own guard with one bad token.</summary>
    public static SyntaxTree? Parse(SourceText text, string path, DocumentationMode documentation) =>
        Nesting.IsTooDeep(text.ToString()) ? null : CSharpSyntaxTree.ParseText(text, OptionsFor(path, documentation));

    private static CSharpParseOptions OptionsFor(string path, DocumentationMode documentation)
    {
        var script = path.EndsWith(".csx", StringComparison.OrdinalIgnoreCase);
        return Options.WithDocumentationMode(documentation).WithKind(script ? SourceCodeKind.Script : SourceCodeKind.Regular);
    }
}
