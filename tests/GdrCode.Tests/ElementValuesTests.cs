using System.Text;
using System.Text.RegularExpressions;

using Microsoft.CodeAnalysis.CSharp;

namespace GdrCode.Tests;

/// <summary>Values that code writes number by number are rewritten number by number, in the notation they had.</summary>
public class ElementValuesTests
{
    [Theory]
    [InlineData(
        "byte[] AesKey = { 0xC8, 0x2e, /* two */ 145, 0x0F, (byte)0xD4, 107, 0x37, 0xA9,\n    0x5C, 0xE2, 0x18, 0x73, 0xBD, 0x40, 0xF6, 0x85 };",
        @"byte\[\] AesKey = \{ 0x\w\w, 0x\w\w, /\* two \*/ \d+, 0x\w\w, \(byte\)0x\w\w, \d+, 0x\w\w, 0x\w\w,\n    (0x\w\w, ){7}0x\w\w \};")]
    [InlineData("byte[] gatewayMac = { 0x9C, 0x8E, 0x99, 0x26, 0xDC, 0x53 };", @"byte\[\] gatewayMac = \{ 0x00, 0x00, 0x5E, 0x00, 0x53, 0x\w\w \};")]
    [InlineData("const ulong GatewayMac = 0x3C_A6_2F_91_07_B8UL;", @"const ulong GatewayMac = 0x02_00_5E_00_53_\w\wUL;")]
    [InlineData("long mac = 0x9c8e9926dc53;", @"long mac = 0x02005e0053\w\w;")]
    [InlineData("char[] gatePin = ['7', '3', '0', '9'];", @"char\[\] gatePin = \[('\d', ){3}'\d'\];")]
    [InlineData("object P = new Patient(\"Liisbet Hirvasniemi\", new DateOnly(1984, 3, 7));", @"object P = new Patient\(""\w+ \w+"", new DateOnly\(190\d, \d+, \d+\)\);")]
    [InlineData("DateTime BirthDate = new(1984, 03, 07);", @"DateTime BirthDate = new\(190\d, \d\d, \d\d\);")]
    [InlineData("DateTime BirthDate = DateTime.Parse(\"1984-03-07\");", @"DateTime BirthDate = DateTime.Parse\(""190\d-\d\d-\d\d""\);")]
    [InlineData("object P = new Patient { Name = \"Liisbet Hirvasniemi\", When = new DateOnly(1984, 3, 7) };", @"object P = new Patient \{ Name = ""\w+ \w+"", When = new DateOnly\(190\d, \d+, \d+\) \};")]
    [InlineData("GeoPoint Home = new GeoPoint(52.637418, -13.404954);", @"GeoPoint Home = new GeoPoint\(0\.0\d{6}, -0\.0\d{6}\);")]
    public void Value_IsRewrittenInItsNotation(string member, string expected)
    {
        var code = $"class Planted\n{{\n    {member}\n}}\n";
        var refined = Refine(code);

        Assert.Matches(new Regex("^class Planted\n\\{\n    " + expected + "\n\\}\n$"), refined);
        Assert.NotEqual(code, refined);
        Assert.Empty(CSharpSyntaxTree.ParseText(refined, new CSharpParseOptions(LanguageVersion.Preview)).GetDiagnostics());
        Assert.Equal(refined, Refine(refined));
    }

    [Fact]
    public void OneKey_WrittenAsBytesAndAsDigits_StaysOne()
    {
        const string key = "C82E910FD46B37A95CE21873BD40F685";
        var elements = string.Join(", ", Enumerable.Range(0, key.Length / 2).Select(i => $"0x{key.AsSpan(2 * i, 2)}"));
        var refined = Refine($"class A\n{{\n    byte[] aesKey = {{ {elements} }};\n    const string AesKey = \"{key}\";\n}}\n");

        var bytes = string.Concat(Regex.Matches(refined, "0x(..)").Select(m => m.Groups[1].Value));
        Assert.Contains($"\"{bytes}\"", refined, StringComparison.Ordinal);
        Assert.DoesNotContain(key, bytes, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("byte[] Magic = { 0xC8, 0x2E, 0x91, 0x0F, 0xD4, 0x6B, 0x37, 0xA9 };")]
    [InlineData("DateTime Released = new DateTime(1984, 3, 7);")]
    [InlineData("const ulong Mask = 0x3CA6_2F91_07B8;")]
    [InlineData("GeoPoint MapCentre = new GeoPoint(52.637418, 13.404954);")]
    [InlineData("byte[] sha256Initial = { 0x6a, 0x09, 0xe6, 0x67, 0xbb, 0x67, 0xae, 0x85 };")]
    public void OtherValue_Stays(string member)
    {
        var code = $"class Planted\n{{\n    {member}\n}}\n";

        Assert.Equal(code, Refine(code));
    }

    private static string Refine(string code)
    {
        using var repository = new MemoryRepository().Add("src/Planted.cs", code);
        var refined = Refinery.Default.Refine(repository);
        Assert.Empty(refined.Missing);
        return Encoding.UTF8.GetString(refined.Written["src/Planted.cs"]);
    }
}
