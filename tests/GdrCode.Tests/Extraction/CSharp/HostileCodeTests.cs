using System.Globalization;
using System.Text;

using FsCheck;
using FsCheck.Fluent;

using GdrCode.Model;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Tests.Extraction.CSharp;

public sealed class HostileCodeTests
{
    private const string Sample = """
        // comment one
        /* comment two */ class C {
            /// <author a="value three">text four</author>
            string s = "value five" + @"value ""six" + 'x' + $"value {seven} eight {"nine nine"}";
            #region region ten
            #if A
            int i = 12345678; // comment eleven
            #else
            byte[] b = { 97, 98, 99, 100 };
            #endif
        }
        """;

    [Fact]
    public void RandomValue_IsDecodedAndMappedAsRoslynDoes()
    {
        var values = ArbMap.Default.ArbFor<string>().Filter(s => s is { Length: > 1 } && !string.IsNullOrWhiteSpace(s));
        Prop.ForAll(values, ArbMap.Default.ArbFor<int>(), (value, form) => IsDecoded(value.ReplaceLineEndings(""), Math.Abs(form % 4))).Check(Fuzz.Runs());
    }

    [Fact]
    public void TruncatedFile_LosesNoLiteralThatALexerSees()
    {
        for (var length = 0; length <= Sample.Length; length++)
        {
            var code = Sample[..length];
            var read = CSharpCode.Read(code).Select(f => f.Span).ToList();
            var seen = SyntaxFactory.ParseTokens(code).Where(t => t.IsKind(SyntaxKind.StringLiteralToken) && t.ValueText.Trim().Length > 1);

            Assert.All(seen, t => Assert.Contains(read, s => t.Span.Contains(s)));
        }
    }

    [Fact]
    public void Garbage_IsReadWithoutFault()
    {
        var pieces = Gen.Elements("\"", "\"\"\"", "$\"", "@\"", "{", "}", "'", "//", "/*", "*/", "\n", "#if A\n", "#else\n", "#endif\n", "#region x\n", "///<a b=\"", "<![CDATA[", "]]>", "&#x;", "12345.6", "\\u", "abc ", "(", "=", "<<<<<<< x\n", "\0", "\uD800");
        Prop.ForAll(Gen.ListOf(pieces).ToArbitrary(), list =>
        {
            var code = string.Concat(list);
            return CSharpCode.Read(code).All(f => f.Span.End <= code.Length && f.Text.ToSource(new TextSpan(0, f.Value.Length)).All(s => f.Span.Contains(s) || f.Span.IsEmpty || f.Kind == FragmentKind.String));
        }).Check(Fuzz.Runs(500).WithEndSize(60));
    }

    [Theory]
    [InlineData("(", ")", 10_000)]
    [InlineData("$\"{", "}\"", 5_000)]
    [InlineData("A<", ">", 5_000)]
    [InlineData("new[]{", "}", 10_000)]
    [InlineData("{", "}", 10_000)]
    [InlineData("class C{", "}", 10_000)]
    [InlineData("!", "", 20_000)]
    [InlineData("/*", "", 10_000)]
    [InlineData("A<B,", ">", 50_000)]
    [InlineData("x is not ", "", 20_000)]
    [InlineData("not ", "", 20_000)]
    [InlineData("x=>", "", 20_000)]
    [InlineData("a?b:", "", 20_000)]
    [InlineData("if(a)", "", 20_000)]
    [InlineData("a ?? ", "", 20_000)]
    [InlineData("a = ", "", 20_000)]
    [InlineData("from a in b select ", "", 20_000)]
    [InlineData("await ", "", 20_000)]
    public void DeepNesting_IsStillRead(string open, string close, int depth)
    {
        var deep = string.Concat(Enumerable.Repeat(open, depth)) + "1" + string.Concat(Enumerable.Repeat(close, depth));

        Assert.Contains(CSharpCode.Read($"var a = \"ada love\"; var s = {deep};"), f => f.Value == "ada love");
    }

    [Fact]
    public void DeepDocumentation_IsStillRead()
    {
        var code = "/// " + string.Concat(Enumerable.Repeat("<a>", 20_000)) + " ada love\nclass C;";

        Assert.Contains(CSharpCode.Read(code), f => f.Value.Contains("ada love", StringComparison.Ordinal));
    }

    private static bool IsDecoded(string value, int form)
    {
        var literal = form switch
        {
            0 => SymbolDisplay.FormatLiteral(value, true),
            1 => "@\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"",
            2 => "\"" + string.Concat(value.Select(c => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"))) + "\"",
            _ => "\"" + string.Concat(value.EnumerateRunes().Select(r => string.Create(CultureInfo.InvariantCulture, $"\\U{r.Value:X8}"))) + "\"",
        };
        var code = "var s = " + literal + ";";
        var token = SyntaxFactory.ParseTokens(code).ElementAt(3);
        var fragment = CSharpCode.Read(code).SingleOrDefault(f => f.Kind == FragmentKind.String);
        if (fragment is null)
        {
            return token.ValueText.Length < 2 || string.IsNullOrWhiteSpace(token.ValueText);
        }

        return fragment.Value == token.ValueText && Sliced(code, fragment, form == 1 ? "@" : "") == fragment.Value;
    }

    /// <summary>The value read again unit by unit from what the map says is written there.</summary>
    private static string Sliced(string code, Fragment fragment, string prefix)
    {
        var value = new StringBuilder();
        for (var i = 0; i < fragment.Value.Length; i++)
        {
            var pair = char.IsHighSurrogate(fragment.Value[i]) && i + 1 < fragment.Value.Length && char.IsLowSurrogate(fragment.Value[i + 1]);
            var run = fragment.Text.ToSourceHull(new TextSpan(i, pair ? 2 : 1));
            value.Append(SyntaxFactory.ParseToken($"{prefix}\"{code[run.Start..run.End]}\"").ValueText);
            i += pair ? 1 : 0;
        }

        return value.ToString();
    }
}
