using System.Text;
using System.Text.Json;
using GdrCode.Model;
using GdrCode.Rewriting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Tests.Rewriting.Composition;

public class RewriterTests
{
    [Fact]
    public void ConcatenatedLiterals_TakeTheReplacementUnitByUnit()
    {
        const string source = "var x = \"mar\" + \"ia@nord\" + \"wind.de\";";
        var text = Texts.Concatenated(source, TextEncoding.CSharpRegular, "mar", "ia@nord", "wind.de");

        var (plan, result) = Texts.Rewrite(source, _ => "cora@vel.example", Texts.Finding(Texts.Fragment(text), "maria@nordwind.d"));

        Assert.Equal("var x = \"cor\" + \"a@vel.e\" + \"xamplee\";", result);
        Assert.Empty(plan.Unwritable);
        Assert.Equal(["cor", "a@vel.e", "xample"], plan.Spans.Single().Refined.Select(r => result.Substring(r.Start, r.Length)));
        Assert.Equal(["mar", "ia@nord", "wind.d"], plan.Spans.Single().Source.Select(r => source.Substring(r.Start, r.Length)));
    }

    [Fact]
    public void ConcatenatedLiterals_ShareAReplacementOfAnotherLength()
    {
        const string source = "\"ab\" + \"cd\"";
        var text = Texts.Concatenated(source, TextEncoding.CSharpRegular, "ab", "cd");

        Assert.Equal("\"123\" + \"4567\"", Texts.Rewrite(source, _ => "1234567", Texts.Finding(Texts.Fragment(text), "abcd")).Text);
    }

    [Fact]
    public void WordsAroundAHole_AreWritten_AndTheHoleStays()
    {
        const string source = "$\"ab {x}, cd\"";
        var text = new PiecedText("ab \uFFFC, cd", [new SourcePiece(0, 3, new TextSpan(2, 3), TextEncoding.CSharpInterpolated), new SourcePiece(4, 4, new TextSpan(8, 4), TextEncoding.CSharpInterpolated)]);

        var (plan, result) = Texts.Rewrite(source, f => f.Finding.Value.ToUpperInvariant(), Texts.Finding(Texts.Fragment(text), "ab \uFFFC, cd"));

        Assert.Equal("$\"AB {x}, CD\"", result);
        Assert.Empty(plan.Unwritable);
        Assert.Equal(["ab", ", cd"], plan.Spans.Select(s => s.Finding.Finding.Value));
    }

    [Fact]
    public void Base64InJsonInALiteral_IsEncodedLayerByLayer()
    {
        var secret = Convert.ToBase64String(Encoding.UTF8.GetBytes("user:geheim;mail=maria@nordwind.de"));
        var json = $"{{\"auth\":\"{secret}\"}}";
        var source = "var x = " + SymbolDisplay.FormatLiteral(json, quote: true) + ";";
        var literal = Escaped(source, json);
        var jsonString = new NestedText(secret, literal, new TextSpan(9, secret.Length), TextEncoding.Json);
        var decoded = new NestedText("user:geheim;mail=maria@nordwind.de", jsonString, new TextSpan(0, secret.Length), TextEncoding.Base64, wholeOnly: true);
        var fragment = Texts.Fragment(decoded);

        var (plan, result) = Texts.Rewrite(source, f => f.Finding.Value == "geheim" ? "Ex\"mpl" : "cora@velanor.test", Texts.Finding(fragment, "geheim"), Texts.Finding(fragment, "maria@nordwind.de"));

        var value = SyntaxFactory.ParseCompilationUnit(result).DescendantTokens().Single(t => t.IsKind(SyntaxKind.StringLiteralToken)).ValueText;
        var auth = JsonDocument.Parse(value).RootElement.GetProperty("auth").GetString()!;
        Assert.Equal("user:Ex\"mpl;mail=cora@velanor.test", Encoding.UTF8.GetString(Convert.FromBase64String(auth)));
        Assert.Single(plan.Changes);
        Assert.Equal(2, plan.Spans.Count);
    }

    [Fact]
    public void SeveralLinesOfARawString_KeepTheirIndentation()
    {
        const string source = "var x = \"\"\"\n    ab\n    cd\n    \"\"\";";
        var text = new PiecedText("ab\ncd", [new SourcePiece(0, 5, new TextSpan(16, 9), TextEncoding.CSharpRaw, [0, 1, 2, 7, 8, 9])]);

        var (plan, result) = Texts.Rewrite(source, _ => "pqr\ns", Texts.Finding(Texts.Fragment(text), "ab\ncd"));

        Assert.Equal("var x = \"\"\"\n    pqr\n    s\n    \"\"\";", result);
        Assert.Equal(2, plan.Spans.Single().Refined.Count);
    }

    [Fact]
    public void OtherLineBreaksThanTheValue_AreRefused()
    {
        const string source = "/* ab\ncd */";
        var text = PiecedText.Single("ab\ncd", new TextSpan(3, 5), TextEncoding.BlockComment);

        Assert.Single(Texts.Rewrite(source, _ => "abcde", Texts.Finding(Texts.Fragment(text), "ab\ncd")).Plan.Unwritable);
        Assert.Single(Texts.Rewrite(source, _ => "a\nb\nc", Texts.Finding(Texts.Fragment(text), "ab\ncd")).Plan.Unwritable);
    }

    [Fact]
    public void AFoldedScalar_KeepsTheBreakOfItsSource()
    {
        const string source = "a: foo\n  bar\n";
        var text = PiecedText.Single("foo bar", new TextSpan(3, 9), TextEncoding.YamlPlain, [0, 1, 2, 3, 6, 7, 8, 9]);

        Assert.Equal("a: cel\n  vox\n", Texts.Rewrite(source, _ => "cel vox", Texts.Finding(Texts.Fragment(text), "foo bar")).Text);
        Assert.Single(Texts.Rewrite(source, _ => "celovox", Texts.Finding(Texts.Fragment(text), "foo bar")).Plan.Unwritable);
    }

    [Fact]
    public void ByteElements_AreWrittenOneByOne()
    {
        const string source = "byte[] key = { 0x61, 98, (byte)'c' };";
        var text = Texts.Concatenated(source, TextEncoding.ByteElements, "0x61", "98", "(byte)'c'");
        var elements = new PiecedText("abc", [.. text.Pieces.Select((p, i) => new SourcePiece(i, 1, p.Source, TextEncoding.ByteElements, [0, p.Source.Length]))]);

        Assert.Equal("byte[] key = { 0x78, 121, (byte)'z' };", Texts.Rewrite(source, _ => "xyz", Texts.Finding(Texts.Fragment(elements), "abc")).Text);
    }

    private static PiecedText Escaped(string source, string value)
    {
        var start = source.IndexOf('"', StringComparison.Ordinal) + 1;
        var offsets = new int[value.Length + 1];
        for (var i = 0; i < value.Length; i++)
        {
            offsets[i + 1] = offsets[i] + (value[i] == '"' ? 2 : 1);
        }

        return PiecedText.Single(value, new TextSpan(start, offsets[^1]), TextEncoding.CSharpRegular, offsets);
    }
}
