using GdrCode.Extraction.CSharp;
using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Tests.Extraction.CSharp;

/// <summary>Reads code as the extractor does.</summary>
internal static class CSharpCode
{
    public static IReadOnlyList<Fragment> Read(string code, Place place = Place.Production) =>
        new CSharpExtractor().Extract(new SourceFile("src/Code.cs", SourceText.From(code), FileKind.CSharp, "CSharp", place));

    public static Fragment Single(string code, string value)
    {
        var found = Read(code).Where(f => f.Value == value).ToList();
        Assert.True(found.Count == 1, $"{found.Count} of [{value}] among [{string.Join("|", Read(code).Select(f => f.Value))}]");
        return found[0];
    }

    /// <summary>What is written where a part of a fragment's value stands.</summary>
    public static string Written(string code, Fragment fragment, string part)
    {
        var start = fragment.Value.IndexOf(part, StringComparison.Ordinal);
        return string.Join("|", fragment.Text.ToSource(new TextSpan(start, part.Length)).Select(s => code.Substring(s.Start, s.Length)));
    }
}
