using GdrCode.Detection;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Tests.Detection;

public class ContextWordsTests
{
    private const int Reach = 12;

    [Theory]
    [InlineData("RG 12.345.678", "rg")]
    [InlineData("userRg: 12.345.678", "rg")]
    [InlineData("12.345.678 (rg)", "rg")]
    [InlineData("Passnummer 12.345.678", "nummer")]
    public void Word_NearTheValue_IsFound(string text, string word) => Assert.Equal(word, Near(text, word));

    [Theory]
    [InlineData("Bürger 12.345.678", "rg")]
    [InlineData("RG of the man himself: 12.345.678", "rg")]
    [InlineData("Trg Jelačića 12.345.678", "rg")]
    [InlineData("12.345.678 vs. rgb", "rg")]
    public void ShortWord_InsideAnother_OrFarAway_IsNone(string text, string word) => Assert.Null(Near(text, word));

    [Fact]
    public void Word_CutByTheReach_IsNotFree()
    {
        // The reach ends between T and rg.
        const string Text = "Trg Jelačić: 12.345.678";

        Assert.Equal('T', Text[Text.IndexOf('1', StringComparison.Ordinal) - Reach - 1]);
        Assert.Null(Near(Text, "rg"));
    }

    private static string? Near(string text, string word) => ContextWords.Near([word], text, TextSpan.FromBounds(text.IndexOf('1', StringComparison.Ordinal), text.IndexOf('8', StringComparison.Ordinal) + 1), Reach);
}
