using GdrCode.Model;
using GdrCode.Reporting;

namespace GdrCode.Tests.Reporting;

public class LineTextTests
{
    [Fact]
    public void Masked_HasAMarkForEveryCharacterOfTheOriginal() =>
        Assert.Equal("to \U0001F600 •••••; and •• end", LineText.Masked("to \U0001F600 surrogate; and xyz end", [Span(5, 10, 5, 14), Span(16, 18, 20, 23)]));

    [Fact]
    public void Masked_LeavesOutWhatIsNotReplaced() => Assert.Equal("kept", LineText.Masked("kept", [Span(0, 4, 0, 4) with { Surrogate = null }]));

    [Fact]
    public void Masked_TakesSpansThatDoNotFit_AsAbsent() => Assert.Equal("short", LineText.Masked("short", [Span(0, 4, 3, 40)]));

    [Theory]
    [InlineData("", "")]
    [InlineData("same", "same")]
    [InlineData("a = \"••••••\";", "a = \"qovuz.x\";")]
    [InlineData("write to maria keller now", "write to qovuz saluvi now")]
    [InlineData("\U0001F600•• tail", "\U0001F600zz tail")]
    public void Pieces_GiveBothSides(string before, string after)
    {
        var pieces = LineText.Pieces(before, after);

        Assert.Equal(1, pieces.Count % 3);
        Assert.Equal((before, after), (Side(pieces, 2), Side(pieces, 1)));
    }

    [Fact]
    public void Pieces_MarkTheWordsThatDiffer() => Assert.Equal(["write to ", "maria", "qovuz", " now"], LineText.Pieces("write to maria now", "write to qovuz now"));

    [Fact]
    public void VeryLongLine_IsCutShort_RoundTheChange()
    {
        var pieces = LineText.Pieces(new string('a', 50_000) + " •••• " + new string('b', 50_000), new string('a', 50_000) + " new " + new string('b', 50_000));

        Assert.InRange(pieces.Sum(p => p.Length), 100, 1000);
        Assert.Contains("••••", pieces);
        Assert.Contains("new", pieces);
    }

    [Fact]
    public void LineOfManyWords_IsComparedInGoodTime()
    {
        var before = string.Concat(Enumerable.Range(0, 1300).Select(i => $"w{i} "));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        LineText.Pieces(before[..3900], before[100..4000]);

        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 5);
    }

    private static string Side(IReadOnlyList<string> pieces, int without) => string.Concat(pieces.Where((_, i) => i % 3 != without));

    private static SpanLabel Span(int start, int end, int refinedStart, int refinedEnd) =>
        new("repo", "a.cs", 1, start, end, refinedStart, refinedEnd, "password-literal", Label.Sensitive, 0.9, "rule", "embedded/1", "f", "surrogate", null);
}
