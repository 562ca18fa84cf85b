using GdrCode.Evaluation.Corpora;
using GdrCode.Model;

namespace GdrCode.Tests.Evaluation.Corpora;

public class MarkedTextTests
{
    [Fact]
    public void Marks_AreTakenOut_AndTheirPlacesKept()
    {
        var (text, spans) = MarkedText.Parse("a ⟦person-name:Ада⟧ b ⟦?username:x:y⟧ ⟦!v1.0⟧\n", "f");

        Assert.Equal("a Ада b x:y v1.0\n", text);
        Assert.Equal(
            [new MarkedSpan(2, 5, Label.Sensitive, "person-name"), new MarkedSpan(8, 11, Label.Neutral, "username"), new MarkedSpan(12, 16, Label.Clean, "decoy")],
            spans);
    }

    [Fact]
    public void EmptyMark_IsDeleted_AlsoWithinAnother()
    {
        var (text, spans) = MarkedText.Parse("k=⟦api-key:ab⟦⟧cd⟧; x⟦⟧y", "f");

        Assert.Equal("k=abcd; xy", text);
        Assert.Equal([new MarkedSpan(2, 6, Label.Sensitive, "api-key")], spans);
    }

    [Fact]
    public void EmptyDecoy_HasNoSpan()
    {
        var (text, spans) = MarkedText.Parse("password: \"⟦!⟧\"", "f");

        Assert.Equal("password: \"\"", text);
        Assert.Empty(spans);
    }

    [Theory]
    [InlineData("a\nb ⟦name:x", "f:2: a mark is not closed")]
    [InlineData("⟦name:x ⟦!y⟧⟧", "f:1: a mark is not closed")]
    [InlineData("a⟧", "f:1: a mark ends that did not begin")]
    [InlineData("⟦name⟧", "f:1: a mark needs a category")]
    [InlineData("⟦:x⟧", "f:1: a mark needs a category")]
    [InlineData("⟦?name:⟧", "f:1: a mark needs a category")]
    public void BrokenMark_IsRefused_WithItsLine(string marked, string message)
    {
        var fault = Assert.Throws<InvalidDataException>(() => MarkedText.Parse(marked, "f"));

        Assert.StartsWith(message, fault.Message, StringComparison.Ordinal);
    }
}
