using System.Text;

using GdrCode.Datasets;

namespace GdrCode.Tests.Datasets;

public class LineReaderTests
{
    [Fact]
    public void Lines_KeepTheirNumbers_WithoutBlankOnes() =>
        Assert.Equal([(1, "{a}"), (3, "{b}\r"), (4, "{c}")], Read("\uFEFF{a}\n \n{b}\r\n{c}", 100).Select(l => ((int)l.Number, Encoding.UTF8.GetString(l.Bytes))));

    [Fact]
    public void LastLineWithoutLineFeed_IsMarked() => Assert.Equal([false, true], Read("{a}\n{b}", 100).Select(l => l.IsLast));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void LongLine_IsCountedAndNotHeld(bool ends)
    {
        var lines = Read("{a}\n" + new string('x', 1_000_000) + (ends ? "\n{b}\n" : ""), 1000);

        Assert.Equal(RecordFault.TooLong, lines[1].Fault);
        Assert.Empty(lines[1].Bytes);
        Assert.Equal(ends ? 3 : 2, lines.Count);
    }

    [Fact]
    public void LineAsLongAsTheLimit_IsKept() => Assert.Null(Read(new string('x', 1000) + "\n", 1000)[0].Fault);

    private static List<RecordLine> Read(string text, long longest) => [.. new LineReader(new MemoryStream(Encoding.UTF8.GetBytes(text)), 0, longest).ReadAll()];
}
