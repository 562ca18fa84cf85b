using System.Diagnostics;
using System.Text;

using FsCheck;
using FsCheck.Fluent;

using GdrCode.Extraction.Nested;
using GdrCode.Model;
using GdrCode.Tests.Extraction.Lexical;

using static GdrCode.Tests.Extraction.Nested.NestedValues;

namespace GdrCode.Tests.Extraction.Nested;

public class HostileValueTests
{
    private static readonly string[] s_pieces =
        ["{\"", "\"", ":", "[", "]", "}", ",", "=", ";", "://", "@", "?", "&", "#", "%40", "%C3", "%", "&#64;", "&amp;", "\\u0040", "\\x41", "\\", "<a b='", "</a>", "<", ">", "'",
            "insert into t (a) values (", "--password ", "-u ", " is ", "password", "name", " ", "\n", "bWlhQGJlcmcuc2UgbGl2ZXM=", "6d6961406265726721", "\uFFFC", "é", "😀", "12345"];

    [Fact]
    public void AnyValue_IsLookedIntoWithoutFaultAndMapped()
    {
        var values = Gen.Elements(s_pieces).ListOf(30).Select(string.Concat).ToArbitrary();
        Check.One(Fuzz.Runs(500), Prop.ForAll(values, value => Code.AssertMapped(value, Inside(value, FragmentKind.Comment))));
    }

    [Fact]
    public void EncodedText_ComesBackWhateverSurroundsIt()
    {
        var texts = Gen.Elements("mia@berg.se", "Jörg Müller", "password 77", "пароль секрет", "日本語テキスト").ToArbitrary();
        Check.One(Fuzz.Runs(), Prop.ForAll(texts, text =>
        {
            foreach (var encoded in new[] { Convert.ToBase64String(Encoding.UTF8.GetBytes(text)), Convert.ToHexStringLower(Encoding.UTF8.GetBytes(text)) })
            {
                var value = $"\"{encoded}\" ";
                Assert.Equal(encoded, encoded.Length < 16 ? encoded : Written(value, One(value, text), text));
            }
        }));
    }

    [Theory]
    [InlineData("a=")]
    [InlineData("{\"")]
    [InlineData("[{")]
    [InlineData("{\"a\":\"b\",")]
    [InlineData("://")]
    [InlineData("x://,")]
    [InlineData("%41")]
    [InlineData("&#64;")]
    [InlineData("\\u0041")]
    [InlineData("<a b='</")]
    [InlineData("-p ")]
    [InlineData("key is ")]
    [InlineData("password=a;")]
    [InlineData("insert into t values ('")]
    [InlineData("user=';")]
    [InlineData("YWFh")]
    [InlineData("name: ")]
    [InlineData("a: b, ")]
    [InlineData("{\"a\":{\"b\":[")]
    public void HugeValue_TakesLinearTime(string piece)
    {
        var value = string.Concat(Enumerable.Repeat(piece, 400_000 / piece.Length));
        var watch = Stopwatch.StartNew();
        Assert.NotEmpty(NestedDecoder.Expand([Outer(value, FragmentKind.Comment)]));
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), $"{piece}: {watch.Elapsed}");
    }
}
