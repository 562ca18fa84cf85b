using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using GdrCode.Model;
using GdrCode.Rewriting.Encoders;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using YamlDotNet.RepresentationModel;

namespace GdrCode.Tests.Rewriting.Encoders;

/// <summary>Whatever an encoder writes, the format's own parser reads back as the value, and nothing else changes.</summary>
public class EncoderRoundTripTests
{
    private static readonly Arbitrary<string> Values = Gen.Elements("abXY09 \"'\\{}<>&/*-#;:,.%@`$=[]|\t\n\u0001é田\uD83D\uDE00x1".ToCharArray())
        .ArrayOf().Select(c => new string(c)).Where(s => s.Length > 0).ToArbitrary();

    [Theory]
    [InlineData(TextEncoding.CSharpRegular, "var x = \"ab\\x4", "\";")]
    [InlineData(TextEncoding.CSharpRegular, "var x = \"", "\"u8;")]
    [InlineData(TextEncoding.CSharpVerbatim, "var x = @\"a", "\";")]
    [InlineData(TextEncoding.CSharpRaw, "var x = \"\"\"a", "b\"\"\";")]
    [InlineData(TextEncoding.CSharpRaw, "var x = \"\"\"", "\"\"\";")]
    [InlineData(TextEncoding.CSharpInterpolated, "var x = $\"{a}b", "c{d}\";")]
    [InlineData(TextEncoding.CSharpInterpolatedVerbatim, "var x = $@\"{a}b", "c{d}\";")]
    [InlineData(TextEncoding.CSharpInterpolatedRaw, "var x = $\"\"\"{a}b", "c{d}\"\"\";")]
    public void CSharp_ReadsBackTheValue(TextEncoding encoding, string before, string after) =>
        Prop.ForAll(Values, value => Write(encoding, before, "XYZ", after, value) is not { } text
            || CSharpText(text) == CSharpText(before + "Q" + after).Replace("Q", value, StringComparison.Ordinal)).Check(Config);

    [Fact]
    public void CSharpCharacter_ReadsBackTheValue() =>
        Prop.ForAll(Values, value => Write(TextEncoding.CSharpCharacter, "var x = '", "q", "';", value[..1]) is not { } text
            || Root(text).DescendantTokens().Single(t => t.IsKind(SyntaxKind.CharacterLiteralToken)).ValueText == value[..1]).Check(Config);

    [Theory]
    [InlineData(TextEncoding.LineComment, "var a = 1; // see ", "\nvar b = 2;")]
    [InlineData(TextEncoding.BlockComment, "var a = 1; /* see ", "*/ var b = 2;")]
    public void Comments_StayOneComment(TextEncoding encoding, string before, string after) =>
        Prop.ForAll(Values, value => Write(encoding, before, "XYZ", after, value) is not { } text
            || Root(text).DescendantTokens().Count() == Root(before + after).DescendantTokens().Count()).Check(Config);

    [Fact]
    public void Json_ReadsBackTheValue() =>
        Prop.ForAll(Values, value => Write(TextEncoding.Json, "{\"a\":\"b", "XYZ", "c\"}", value) is not { } text
            || JsonDocument.Parse(text).RootElement.GetProperty("a").GetString() == $"b{value}c").Check(Config);

    [Theory]
    [InlineData(TextEncoding.XmlText, "<a>b", "c</a>")]
    [InlineData(TextEncoding.XmlAttribute, "<a b=\"", "\"/>")]
    [InlineData(TextEncoding.XmlAttribute, "<a b='", "'/>")]
    [InlineData(TextEncoding.XmlCData, "<a><![CDATA[]", "]]></a>")]
    public void Xml_ReadsBackTheValue(TextEncoding encoding, string before, string after) =>
        Prop.ForAll(Values, value => Write(encoding, before, "XYZ", after, value) is not { } text || XmlText(text) == XmlText(before + "Q" + after).Replace("Q", value, StringComparison.Ordinal)).Check(Config);

    [Theory]
    [InlineData(TextEncoding.YamlPlain, "a: ", "XYZ", "\nb: 1\n")]
    [InlineData(TextEncoding.YamlPlain, "a: b", "XYZ", "c # d\nb: 1\n")]
    [InlineData(TextEncoding.YamlDoubleQuoted, "a: \"", "XYZ", "\"\nb: 1\n")]
    [InlineData(TextEncoding.DoubledSingleQuote, "a: '", "XYZ", "'\nb: 1\n")]
    [InlineData(TextEncoding.YamlBlock, "a: |-\n  ", "XYZ", "\nb: 1\n")]
    public void Yaml_ReadsBackTheValue(TextEncoding encoding, string before, string original, string after) =>
        Prop.ForAll(Values, value => Write(encoding, before, original, after, value) is not { } text
            || YamlText(text) == YamlText(before + "Q" + after).Replace("Q", value, StringComparison.Ordinal)).Check(Config);

    [Fact]
    public void Percent_ReadsBackTheValue() =>
        Prop.ForAll(Values, value => Write(TextEncoding.Percent, "", "X%40Z", "", value) is not { } text || Uri.UnescapeDataString(text) == value).Check(Config);

    [Fact]
    public void Base64AndHex_ReadBackTheValue() =>
        Prop.ForAll(Values, value =>
            (Write(TextEncoding.Base64, "", "YWJj", "", value) is not { } text || Encoding.UTF8.GetString(Convert.FromBase64String(text)) == value)
            && (Write(TextEncoding.Base64Utf16, "", "YQBiAA==", "", value) is not { } wide || Encoding.Unicode.GetString(Convert.FromBase64String(wide)) == value)
            && (Write(TextEncoding.Base64Url, "", "YWI", "", value) is not { } url || Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(url)) == value)
            && (Write(TextEncoding.Hex, "", "616263", "", value) is not { } hex || Encoding.UTF8.GetString(Convert.FromHexString(hex)) == value)).Check(Config);

    private static Config Config => Fuzz.Runs(400);

    private static string? Write(TextEncoding encoding, string before, string original, string after, string value)
    {
        var source = before + original + after;
        var run = new TextSpan(before.Length, original.Length);
        return TextEncoders.Of(encoding).Encode(value, new EncodingSite(source, run, Whole(source, run, encoding))) is { } written ? before + written + after : null;
    }

    // From the opening delimiter to the closing one; only the texts of these tests.
    private static TextSpan Whole(string source, TextSpan run, TextEncoding encoding)
    {
        var delimiters = encoding switch
        {
            TextEncoding.XmlText => "<>",
            TextEncoding.XmlCData => "[>",
            TextEncoding.YamlPlain or TextEncoding.YamlBlock or TextEncoding.LineComment => " \n",
            TextEncoding.BlockComment => "*",
            TextEncoding.CSharpInterpolated or TextEncoding.CSharpInterpolatedRaw or TextEncoding.CSharpInterpolatedVerbatim => "{}\"",
            _ => "\"'",
        };
        var (start, end) = (run.Start, run.End);
        while (start > 0 && !delimiters.Contains(source[start - 1], StringComparison.Ordinal))
        {
            start--;
        }

        while (end < source.Length && !delimiters.Contains(source[end], StringComparison.Ordinal))
        {
            end++;
        }

        return TextSpan.FromBounds(start, end);
    }

    private static CompilationUnitSyntax Root(string text)
    {
        var root = SyntaxFactory.ParseCompilationUnit(text);
        Assert.DoesNotContain(root.GetDiagnostics(), d => d.Severity == DiagnosticSeverity.Error);
        return root;
    }

    private static string CSharpText(string text) => string.Concat(Root(text).DescendantNodes().Select(n => n switch
    {
        LiteralExpressionSyntax literal => literal.Token.ValueText,
        InterpolatedStringTextSyntax part => Unbraced(part.TextToken.ValueText),
        _ => "",
    }));

    // The token keeps doubled braces; they are one each in the string.
    private static string Unbraced(string text) => text.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal);

    private static string XmlText(string text)
    {
        var element = XDocument.Parse(text, LoadOptions.PreserveWhitespace).Root!;
        return element.Attributes().SingleOrDefault()?.Value ?? element.Value;
    }

    private static string YamlText(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        var map = (YamlMappingNode)stream.Documents[0].RootNode;
        Assert.Equal(2, map.Children.Count);
        return ((YamlScalarNode)map["a"]).Value!;
    }
}
