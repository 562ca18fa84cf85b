using GdrCode.Model;
using GdrCode.Rewriting.Encoders;
using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Tests.Rewriting.Encoders;

public class EncoderStyleTests
{
    [Theory]
    [InlineData(TextEncoding.Percent, "a%40b", "c@d", "c%40d")]
    [InlineData(TextEncoding.Percent, "a@b", "c@d", "c@d")]
    [InlineData(TextEncoding.Percent, "a%c3%a9", "é", "%c3%a9")]
    [InlineData(TextEncoding.Hex, "6A6B", "lm", "6C6D")]
    [InlineData(TextEncoding.Hex, "6a6b", "lm", "6c6d")]
    [InlineData(TextEncoding.Base64, "YWI=", "c", "Yw==")]
    [InlineData(TextEncoding.Base64Url, "YWI", "c", "Yw")]
    [InlineData(TextEncoding.CSharpRegular, "\\u00e9", "ä", "\\u00e4")]
    [InlineData(TextEncoding.CSharpRegular, "a\\\"b", "c\"d", "c\\\"d")]
    [InlineData(TextEncoding.Number, "1_234_567", "1000123", "1_000_123")]
    [InlineData(TextEncoding.Number, "48.137154", "0.0137154", "0.0137154")]
    [InlineData(TextEncoding.Number, "0xFFEE1122", "0x00001122", "0x00001122")]
    [InlineData(TextEncoding.ByteElements, "0x61, 0x62", "cd", "0x63, 0x64")]
    [InlineData(TextEncoding.ByteElements, "97, (byte)'b'", "c'", "99, (byte)'\\''")]
    public void Writing_FollowsTheOriginal(TextEncoding encoding, string original, string value, string expected) =>
        Assert.Equal(expected, Encode(encoding, original, value));

    [Theory]
    [InlineData(TextEncoding.Number, "1234567", "0001234")]
    [InlineData(TextEncoding.Number, "2147483647", "3000000000")]
    [InlineData(TextEncoding.Number, "12345", "1x345")]
    [InlineData(TextEncoding.Number, "12345", "")]
    [InlineData(TextEncoding.YamlPlain, "84500", "00417")]
    [InlineData(TextEncoding.YamlPlain, "abcd", "true")]
    [InlineData(TextEncoding.YamlPlain, "abcd", "a: b")]
    [InlineData(TextEncoding.YamlPlain, "abcd", "#bcd")]
    [InlineData(TextEncoding.IniValue, "abcd", "a;b")]
    [InlineData(TextEncoding.IniValue, "abcd", " b")]
    [InlineData(TextEncoding.BlockComment, "abcd", "a*/b")]
    [InlineData(TextEncoding.LineComment, "abcd", "abc\\")]
    [InlineData(TextEncoding.XmlCData, "abcd", "a]]>b")]
    [InlineData(TextEncoding.TomlLiteral, "abcd", "a'b")]
    [InlineData(TextEncoding.BackQuoted, "abcd", "${x}")]
    [InlineData(TextEncoding.CSharpRaw, "abcd", "\"bcd")]
    [InlineData(TextEncoding.CSharpInterpolatedRaw, "abcd", "a{b}")]
    [InlineData(TextEncoding.CSharpCharacter, "a", "bc")]
    [InlineData(TextEncoding.ByteElements, "1, 2", "abc")]
    [InlineData(TextEncoding.ByteElements, "1, 2", "aé")]
    public void WhatCannotStand_IsRefused(TextEncoding encoding, string original, string value) => Assert.Null(Encode(encoding, original, value));

    [Fact]
    public void NoEncoding_LetsLineBreaksThrough() => Assert.All(
        Enum.GetValues<TextEncoding>().Except([TextEncoding.Base64, TextEncoding.Base64Url, TextEncoding.Base64Utf16, TextEncoding.Hex, TextEncoding.Percent]),
        e => Assert.All("\r\n\u0085\u2028", c => Assert.Null(Encode(e, "abc", $"a{c}c"))));

    private static string? Encode(TextEncoding encoding, string original, string value)
    {
        var span = new TextSpan(0, original.Length);
        return TextEncoders.Of(encoding).Encode(value, new EncodingSite(original, span, span));
    }
}
