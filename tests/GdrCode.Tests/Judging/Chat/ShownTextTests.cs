using GdrCode.Judging.Chat.Candidates;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Tests.Judging.Chat;

public class ShownTextTests
{
    private const string Original = "Server=db;Password=Vq7!tmR2xL;Encrypt=true";

    private static readonly TextSpan Password = new(Original.IndexOf("Vq7", StringComparison.Ordinal), 10);

    [Fact]
    public void HiddenPart_TellsLengthAndAlphabet_AndNothingElse()
    {
        var shown = ShownText.Of(Original, [Password]);

        Assert.Equal("Server=db;Password=‹masked: 10 characters, a-z A-Z 0-9 symbols›;Encrypt=true", shown.Text);
    }

    [Theory]
    [InlineData("Server=db", false)]
    [InlineData("Encrypt=true", false)]
    [InlineData("‹masked: 10 characters, a-z A-Z 0-9 symbols›", true)]
    [InlineData("Password=‹masked: 10 characters, a-z A-Z 0-9 symbols›;", true)]
    public void ShownPart_LeadsBackToTheOriginal(string quote, bool masked)
    {
        var shown = ShownText.Of(Original, [Password]);

        var back = shown.ToOriginal(new TextSpan(shown.Text.IndexOf(quote, StringComparison.Ordinal), quote.Length));

        Assert.Equal(masked, back!.Value.Masked);
        Assert.Equal(quote.Replace("‹masked: 10 characters, a-z A-Z 0-9 symbols›", "Vq7!tmR2xL", StringComparison.Ordinal), Original.Substring(back.Value.Span.Start, back.Value.Span.Length));
    }

    [Theory]
    [InlineData("masked")]
    [InlineData("Password=‹masked: 10")]
    [InlineData("symbols›;Encrypt")]
    public void PartOfAMask_LeadsNowhere(string quote)
    {
        var shown = ShownText.Of(Original, [Password]);

        Assert.Null(shown.ToOriginal(new TextSpan(shown.Text.IndexOf(quote, StringComparison.Ordinal), quote.Length)));
    }

    [Fact]
    public void OverlappingHiddenParts_AreOneMask()
    {
        var shown = ShownText.Of("abcdefghij", [new TextSpan(2, 4), new TextSpan(4, 4)]);

        Assert.Equal("ab‹masked: 6 characters, a-z›ij", shown.Text);
        Assert.Equal(new TextSpan(2, shown.Text.Length - 4), shown.ToShown(new TextSpan(3, 2)));
    }

    [Theory]
    [InlineData("0123456789abcdef", "‹masked: 16 characters, a-f 0-9›")]
    [InlineData("hunter_2 is mine", "‹masked: 16 characters, a-z 0-9 symbols blanks›")]
    [InlineData("sk-ant-api03", "‹masked: 12 characters, prefix sk-ant-, a-z 0-9›")]
    public void Shape_KeepsOnlyPrefixesThatAreKnown(string value, string shape) => Assert.Equal(shape, MaskShape.Describe(value));
}
