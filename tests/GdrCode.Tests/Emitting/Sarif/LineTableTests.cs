using GdrCode.Emitting.Sarif;
using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Tests.Emitting.Sarif;

public class LineTableTests
{
    [Theory]
    [InlineData("a\r\nb\rc\nvalue", 4, 1, 6)]
    [InlineData("value", 1, 1, 6)]
    [InlineData("\U0001F600 value", 1, 4, 9)]
    [InlineData("no\u2028break value", 1, 10, 15)]
    public void Region_CountsLinesAndUtf16Units(string text, int line, int start, int end) =>
        Assert.Equal(new Region(line, start, line, end), new LineTable(text).Region(new TextSpan(text.IndexOf("value", StringComparison.Ordinal), 5)));

    [Fact]
    public void Region_OverALineBreak_EndsOnTheLastLine() =>
        Assert.Equal(new Region(1, 3, 2, 4), new LineTable("a one\r\ntwo b").Region(TextSpan.FromBounds(2, 10)));

    [Fact]
    public void Region_UpToALineBreak_StaysOnItsLine() =>
        Assert.Equal(new Region(1, 1, 1, 5), new LineTable("one\ntwo").Region(TextSpan.FromBounds(0, 4)));
}
