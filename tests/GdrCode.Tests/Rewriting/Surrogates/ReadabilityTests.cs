using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

using GdrCode.Rewriting.Surrogates;

namespace GdrCode.Tests.Rewriting.Surrogates;

public class ReadabilityTests
{
    private static readonly SurrogateGenerator Generator = new(Samples.Key);

    [Theory]
    [InlineData("Lakshmi's")]
    [InlineData("Lakshmi\u2019s")]
    public void Possessive_Stays(string value) => Assert.Equal(value[^2..], Of("person-name", value)[^2..]);

    [Fact]
    public void ApostropheInsideAName_IsNoPossessive() => Assert.DoesNotContain("'Ma", Of("person-name", "O'Malley"), StringComparison.Ordinal);

    [Fact]
    public void KeysOfADistinguishedName_Stay() =>
        Assert.Matches("^OU=[A-Z][a-z]+,DC=[a-z]{8},DC=[a-z]{2}$", Of("handle", "OU=Elever,DC=bjurfors,DC=se"));

    [Fact]
    public void KeysOfADistinguishedName_StayInAPath() => Assert.Matches("^DC=[a-z]{8},DC=local$", Of("unc-path", "DC=bjurfors,DC=local"));

    [Theory]
    [InlineData("Vernon Tuiasosopo", "vtuiasosopo")]
    [InlineData("Duilio Trequattrini", "dtrequattrini")]
    [InlineData("Gina Mazzorani", "gmazzorani")]
    public void InitialBeforeAnUnknownFamilyName_IsSeen_WhereNoNameBeginsSo(string name, string handle)
    {
        var words = Of("person-name", name).ToLowerInvariant().Split(' ');

        Assert.Equal(words[0][0] + words[1], Of("handle", handle));
    }

    [Theory]
    [InlineData("\u092E\u0940\u0930\u093E \u0926\u0947\u0938\u093E\u0908")]
    [InlineData("\u0905\u0928\u093F\u0932 \u0915\u0941\u092E\u093E\u0930")]
    [InlineData("\u0E2A\u0E21\u0E0A\u0E32\u0E22")]
    public void WordOfAScriptWithVowelSigns_BeginsWithALetter_AndHasNoTwoSignsInARow(string value)
    {
        var surrogate = Of("person-name", value);

        Assert.Equal(value.Length, surrogate.Length);
        Assert.All(surrogate.Split(' '), w => Assert.Equal(UnicodeCategory.OtherLetter, char.GetUnicodeCategory(w[0])));
        Assert.DoesNotContain(surrogate.Zip(surrogate.Skip(1)), p => IsSign(p.First) && IsSign(p.Second));

        static bool IsSign(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
    }

    [Theory]
    [InlineData("\u662D\u548C58\u5E743\u670819\u65E5")]
    [InlineData("\u5E73\u621001\u5E7412\u670804\u65E5")]
    public void DateOfAnEra_IsADate(string value)
    {
        var parts = Regex.Matches(Of("date", value), "[0-9]+").Select(m => int.Parse(m.Value, CultureInfo.InvariantCulture)).ToArray();

        Assert.Equal(1, parts[0]);
        Assert.InRange(parts[1], 1, 9);
        Assert.Equal(parts[1], parts[2]);
        Assert.True(SurrogateSpace.Contains("date", Of("date", value)));
    }

    [Fact]
    public void WordsOfAPhrase_AreEachASurrogate() =>
        Assert.All(Of("password", "qmbu tkaf ktq wjrcz").Split(' '), w => Assert.True(SurrogateSpace.Contains("person-name", w) && SurrogateSpace.Contains("password", w), w));

    [Fact]
    public void SimplerAddress_KeepsItsWords_AndHasZerosForNumbers()
    {
        var simple = Generator.Create("street-address", "Harbour Street 712", 1, numeric: false);

        Assert.Matches("^[A-Z][a-z]{6} Street 000$", simple);
    }

    [Fact]
    public void EncodedSurrogate_IsRecognised()
    {
        var mail = Of("email", "s.jiburuto@nordwind.de");

        Assert.True(SurrogateSpace.Contains("token", Convert.ToBase64String(Encoding.UTF8.GetBytes(mail))));
        Assert.True(SurrogateSpace.Contains("token", Convert.ToBase64String(Encoding.UTF8.GetBytes(mail)).TrimEnd('=')));
        Assert.True(SurrogateSpace.Contains("token", Convert.ToHexStringLower(Encoding.UTF8.GetBytes(mail))));
        Assert.False(SurrogateSpace.Contains("token", Convert.ToBase64String("s.jiburuto@nordwind.de"u8)));
    }

    [Fact]
    public void PrefixOfAnEncodedKey_Stays() =>
        Assert.Matches("^base64:[A-Za-z0-9+/]+=$", Of("symmetric-key", "base64:tbUl4WQ/oauVHkwUbOfMZDT52lLSfNLLNSKGdpVsu54="));

    [Theory]
    [InlineData("$2y$05$iqU0o47NqKnTp1nq5qHfaluCtmJrqlMmP5z3")]
    [InlineData("$$2y$$05$$iqU0o47NqKnTp1nq5qHfaluCtmJrqlMmP5z3")]
    [InlineData("$6$rounds=5000$iqU0o47NqKnTp1nq5qHfaluCtmJrqlMmP5z3")]
    public void SchemeAndCostOfAHash_Stay(string value)
    {
        var head = value[..(value.LastIndexOf('$') + 1)];

        Assert.StartsWith(head + "EXAMPLE", Of("password", value), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\\\"mqtt.imkerei-hassel.de\\\"", "\\\"")]
    [InlineData("'mqtt.imkerei-hassel.de'", "'")]
    public void QuotationMarksAroundAValue_Stay(string value, string marks)
    {
        var surrogate = Of("hostname", value);

        Assert.StartsWith(marks, surrogate, StringComparison.Ordinal);
        Assert.EndsWith(".example" + marks, surrogate, StringComparison.Ordinal);
        Assert.True(SurrogateSpace.Contains("hostname", surrogate));
    }

    [Fact]
    public void TitleOfAnotherScript_Stays() => Assert.StartsWith("\u043F\u0430\u043D ", Of("person-name", "\u043F\u0430\u043D \u0411\u043E\u0439\u0447\u0430\u043A"), StringComparison.Ordinal);

    [Theory]
    [InlineData("not stated at all")]
    [InlineData("Not stated so far")]
    public void NeutralText_IsRecognised_WithoutItsPoints(string value) => Assert.True(SurrogateSpace.Contains("neutral-text", value));

    [Fact]
    public void SidTakenForASecret_IsRecognised() =>
        Assert.True(SurrogateSpace.Contains("token", Of("sid", "S-1-5-21-3623811015-3361044348-30300820-1013")));

    private static string Of(string kind, string value) => Generator.Create(kind, value, 0, numeric: false);
}
