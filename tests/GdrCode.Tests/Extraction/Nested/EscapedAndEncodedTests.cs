using System.Text;

using GdrCode.Model;

using static GdrCode.Tests.Extraction.Nested.NestedValues;

namespace GdrCode.Tests.Extraction.Nested;

public class EscapedAndEncodedTests
{
    [Theory]
    [InlineData("to mia%40berg.se now", "mia@berg.se", "@", "%40")]
    [InlineData("J%C3%B6rg", "Jörg", "ö", "%C3%B6")]
    [InlineData("mia&#64;berg.se;", "mia@berg.se;", "@", "&#64;")]
    [InlineData("mia\\u0040berg.se", "mia@berg.se", "@", "\\u0040")]
    [InlineData("mia\\x40berg.se", "mia@berg.se", "@", "\\x40")]
    [InlineData("https:\\/\\/mia.se", "https://mia.se", "//", "\\/\\/")]
    public void Escape_IsDecodedWithItsWayBack(string value, string inner, string part, string written) =>
        Assert.Equal(written, Written(value, One(value, inner), part));

    [Theory]
    [InlineData("100% sure, 50%")]
    [InlineData("C:\\users\\xavier")]
    [InlineData("a & b; c")]
    [InlineData("just words here")]
    public void TextWithoutEscapes_GivesNothing(string value) => Assert.Empty(Inside(value));

    [Theory]
    [InlineData("mia@berg.se lives", false)]
    [InlineData("mia:green tea>?", true)]
    [InlineData("Grüße an Jörg Müller", false)]
    public void Base64OfText_IsDecodedAsAWhole(string text, bool isUrl)
    {
        var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
        encoded = isUrl ? encoded.TrimEnd('=').Replace('+', '-').Replace('/', '_') : encoded;
        var value = $"x {encoded} y";
        var inner = One(value, text);
        Assert.Equal(encoded, Written(value, inner, text[..2]));
    }

    [Fact]
    public void Base64OfUtf16_IsDecoded()
    {
        var value = Convert.ToBase64String(Encoding.Unicode.GetBytes("net use mia"));
        Assert.Equal(TextEncoding.Base64Utf16, ((NestedText)One(value, "net use mia").Text).Encoding);
    }

    [Fact]
    public void HexOfText_IsDecoded() => Assert.Equal("6d6961", Written("6d69614062657267", One("6d69614062657267", "mia@berg"), "mia@berg")[..6]);

    [Theory]
    [InlineData("DependencyInjectionExtensions/ServiceCollection")]
    [InlineData("0123456789012345678901234567890123456789")]
    [InlineData("da39a3ee5e6b4b0d3255bfef95601890afd80709")]
    [InlineData("bWlhQGJlcmcuc2UgbGl2ZX")]
    public void OtherRuns_AreNotDecoded(string value) => Assert.DoesNotContain(Inside(value), f => f.Text is NestedText { WholeOnly: true });

    [Fact]
    public void BasicHeader_GivesUserAndPassword()
    {
        var value = "Authorization: Basic " + Convert.ToBase64String("mia:green tea 7"u8);
        Assert.Equal("user", One(value, "mia").Name);
        Assert.Equal("password", One(value, "green tea 7").Name);
    }
}
