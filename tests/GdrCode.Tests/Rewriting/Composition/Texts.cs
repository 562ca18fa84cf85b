using GdrCode.Model;
using GdrCode.Rewriting;
using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Tests.Rewriting.Composition;

/// <summary>Builds fragments by hand, as extraction would give them.</summary>
internal static class Texts
{
    public static Fragment Fragment(MappedText text, FragmentKind kind = FragmentKind.String) =>
        new() { Kind = kind, Text = text, Span = text.ToSourceHull(new TextSpan(0, text.Value.Length)) };

    /// <summary>The value of literals of the source, concatenated.</summary>
    public static PiecedText Concatenated(string source, TextEncoding encoding, params string[] parts)
    {
        var pieces = new List<SourcePiece>();
        var (at, value) = (0, 0);
        foreach (var part in parts)
        {
            at = source.IndexOf(part, at, StringComparison.Ordinal);
            pieces.Add(new SourcePiece(value, part.Length, new TextSpan(at, part.Length), encoding));
            (at, value) = (at + part.Length, value + part.Length);
        }

        return new PiecedText(string.Concat(parts), pieces);
    }

    public static JudgedFinding Finding(Fragment fragment, string value, double confidence = 0.9, string kind = "token")
    {
        var category = new Category(kind, "credential", "", "", kind);
        var span = new TextSpan(fragment.Value.IndexOf(value, StringComparison.Ordinal), value.Length);
        return new JudgedFinding(new Finding("test", category, fragment, span, 1), new Verdict(Label.Sensitive, category, confidence, "test", "test/1"));
    }

    public static (RewritePlan Plan, string Text) Rewrite(string source, Func<JudgedFinding, string> surrogate, params JudgedFinding[] findings)
    {
        var file = new SourceFile("a.cs", SourceText.From(source), FileKind.CSharp, "csharp", Place.Production);
        var plan = Rewriter.Rewrite(file, findings, surrogate);
        return (plan, file.Text.WithChanges(plan.Changes).ToString());
    }
}
