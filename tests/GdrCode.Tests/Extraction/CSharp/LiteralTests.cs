using GdrCode.Model;

namespace GdrCode.Tests.Extraction.CSharp;

public sealed class LiteralTests
{
    [Theory]
    [InlineData("""var s = "Ada \u004Covelace";""", "Ada Lovelace", "Lovelace", """\u004Covelace""", TextEncoding.CSharpRegular)]
    [InlineData("""var s = "ada\x40mail\U0001F600x";""", "ada@mail\U0001F600x", "\U0001F600", """\U0001F600""", TextEncoding.CSharpRegular)]
    [InlineData("""var s = "ada"u8;""", "ada", "ada", "ada", TextEncoding.CSharpRegular)]
    [InlineData("var s = @\"C:\\Users\\ada \"\"x\"\"\";", "C:\\Users\\ada \"x\"", "a \"x", "a \"\"x", TextEncoding.CSharpVerbatim)]
    [InlineData("var s = \"\"\"ada \"quoted\" x\"\"\";", "ada \"quoted\" x", "\"quoted\"", "\"quoted\"", TextEncoding.CSharpRaw)]
    [InlineData("""var s = $"{x}ada\t{{y}}";""", "\uFFFCada\t{y}", "a\t{y", """a\t{{y""", TextEncoding.CSharpInterpolated)]
    [InlineData("""var s = $@"{x}ad""a{{y}}";""", "\uFFFCad\"a{y}", "d\"a{", "d\"\"a{{", TextEncoding.CSharpInterpolatedVerbatim)]
    [InlineData("var s = $$\"\"\"ada{y}{{x}}\"\"\";", "ada{y}\uFFFC", "{y}", "{y}", TextEncoding.CSharpInterpolatedRaw)]
    public void String_IsDecodedAndMapped(string code, string value, string part, string written, TextEncoding encoding)
    {
        var fragment = CSharpCode.Single(code, value);

        Assert.Equal(written, CSharpCode.Written(code, fragment, part));
        Assert.Equal(FragmentKind.String, fragment.Kind);
        Assert.All(Assert.IsType<PiecedText>(fragment.Text).Pieces, p => Assert.Equal(encoding, p.Encoding));
        Assert.Equal("s", fragment.Name);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void MultiLineRawString_LosesItsIndentation(string lineBreak)
    {
        var code = "var s = \"\"\"\n    Ada\n      Lovelace\n    \"\"\";".ReplaceLineEndings(lineBreak);
        var fragment = CSharpCode.Single(code, "Ada\n  Lovelace".ReplaceLineEndings(lineBreak));

        Assert.Equal("a\n|  L".ReplaceLineEndings(lineBreak), CSharpCode.Written(code, fragment, "a\n  L".ReplaceLineEndings(lineBreak)));
    }

    [Fact]
    public void MultiLineRawInterpolation_LosesItsIndentation()
    {
        var code = "var s = $\"\"\"\n    Ada {x}\n      Lovelace {y} z\n    \"\"\";";

        CSharpCode.Single(code, "Ada \uFFFC\n  Lovelace \uFFFC z");
    }

    [Theory]
    [InlineData("bool b = member.Id == 218;", "218", "Id")]
    [InlineData("bool b = kart.OgrenciNo is 2417;", "2417", "OgrenciNo")]
    [InlineData("bool b = lid is not 640 and not 0;", "640", "lid")]
    public void ShortNumber_IsReadWhereSomethingNamedIsComparedWithIt(string code, string value, string name) => Assert.Equal(name, CSharpCode.Single(code, value).Name);

    [Theory]
    [InlineData("bool b = text.Length == 218;")]
    [InlineData("var n = 218;")]
    [InlineData("bool b = 12 == x;")]
    [InlineData("bool b = flags == 0x100;")]
    public void ShortNumber_IsNotReadElsewhere(string code) => Assert.Empty(CSharpCode.Read(code));

    [Theory]
    [InlineData("var n = 5_105_1051L;", "51051051", "105105", "105_105")]
    [InlineData("var n = 47.3769m;", "47.3769", "47", "47")]
    [InlineData("var n = 0xC0A80001u;", "0xC0A80001", "A8", "A8")]
    [InlineData("var n = 1234567e3f;", "1234567e3", "7e", "7e")]
    public void Number_LosesSeparatorsAndSuffix(string code, string value, string part, string written)
    {
        var fragment = CSharpCode.Single(code, value);

        Assert.Equal(written, CSharpCode.Written(code, fragment, part));
        Assert.Equal(FragmentKind.Number, fragment.Kind);
    }

    [Fact]
    public void ShortNumber_IsLeftOut() => Assert.Empty(CSharpCode.Read("var n = 443 + 80 + 0.5 + 0b101010101;"));

    [Theory]
    [InlineData("byte[] key = { 0x61, 0x64, 0x61, 0x21 };", "0x64|0x61")]
    [InlineData("var key = new byte[] { 97, 100, (byte)'a', 33 };", "100|'a'")]
    [InlineData("char[] key = ['a', 'd', '\\u0061', '!'];", "'d'|'\\u0061'")]
    public void ElementsThatSpellText_AreOneValue(string code, string written)
    {
        var fragment = CSharpCode.Single(code, "ada!");

        Assert.Equal(written, CSharpCode.Written(code, fragment, "da"));
        Assert.Equal((FragmentKind.Bytes, "key"), (fragment.Kind, fragment.Name));
    }

    [Theory]
    [InlineData("var key = new byte[] { 0xC8, 46, (byte)0x91, 0x0f };")]
    [InlineData("byte[] key = [0xC8, 46, 0x91, 0x0f];")]
    [InlineData("var key = new List<byte> { 0xC8, 46, 0x91, 0x0f };")]
    [InlineData("ReadOnlySpan<byte> key = stackalloc byte[] { 0xC8, 46, 0x91, 0x0f };")]
    public void ElementsThatAreBytes_AreOneValueOfHexDigits(string code)
    {
        var fragment = CSharpCode.Single(code, "C82E910F");

        Assert.Equal("46|0x91", CSharpCode.Written(code, fragment, "2E91"));
        Assert.Equal((FragmentKind.Binary, "key"), (fragment.Kind, fragment.Name));
        Assert.Equal(4, Assert.IsType<PiecedText>(fragment.Text).Pieces.Count);
    }

    [Theory]
    [InlineData("int[] key = { 200, 46, 145, 15 };")]
    [InlineData("sbyte[] key = { 0x48, 0x2E, 0x11, 0x0F };")]
    [InlineData("var key = new[] { 200, 46, 145, 15 };")]
    [InlineData("byte[] key = { 200, 46, x, 15 };")]
    [InlineData("byte[] key = { 200, 46, 145 };")]
    [InlineData("byte[] key = { 0b1100_1000, 46, 145, 15 };")]
    [InlineData("int[] key = { 0xC8, 0x2E, 0x1FF, 0x0F };")]
    public void OtherNumbers_AreNoBytes(string code) => Assert.DoesNotContain(CSharpCode.Read(code), f => f.Kind == FragmentKind.Binary);

    [Fact]
    public void LongTable_IsNoKey() =>
        Assert.Empty(CSharpCode.Read($"byte[] key = {{ {string.Join(", ", Enumerable.Range(0, 600).Select(i => $"0x{(i * 37) & 255:X2}"))} }};"));

    [Theory]
    [InlineData("var born = new DateOnly(1984, 3, 7);", "1984|3|7")]
    [InlineData("DateTime born = new(1984, 03, 07);", "1984|03|07")]
    [InlineData("var born = new DateTime(year: 1984, month: 3, day: 7);", "1984|3|7")]
    [InlineData("var born = new DateTimeOffset(1984, 3, 7, 12, 30, 0, TimeSpan.Zero);", "1984|3|7")]
    public void DateOfNumbers_IsOneValue(string code, string written)
    {
        var fragment = CSharpCode.Single(code, "19840307");

        Assert.Equal(written, CSharpCode.Written(code, fragment, "19840307"));
        Assert.Equal((FragmentKind.Date, "born"), (fragment.Kind, fragment.Name));
    }

    [Theory]
    [InlineData("var v = new Version(1984, 3, 7);")]
    [InlineData("var v = new DateTime(1984, 13, 7);")]
    [InlineData("var v = new DateTime(1984, m, 7);")]
    [InlineData("Version v = new(2024, 3, 7, 1);")]
    [InlineData("var v = new DateTime(1984, 3);")]
    [InlineData("var v = new DateTime(day: 7, month: 3, year: 1984);")]
    public void OtherCreations_AreNoDates(string code) => Assert.DoesNotContain(CSharpCode.Read(code), f => f.Kind == FragmentKind.Date);

    [Fact]
    public void EmptyAndSingleCharacters_AreLeftOut() => Assert.Empty(CSharpCode.Read("""f("", " ", "a", 'x', $"{y}", @"  ");"""));
}
