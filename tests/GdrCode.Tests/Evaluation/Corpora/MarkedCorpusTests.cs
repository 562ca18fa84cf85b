using System.Text;

using GdrCode.Emitting;
using GdrCode.Evaluation;
using GdrCode.Evaluation.Corpora;
using GdrCode.Model;

namespace GdrCode.Tests.Evaluation.Corpora;

public sealed class MarkedCorpusTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Rows_CountLinesFromOne_AndColumnsInCodePoints()
    {
        folder.Write("set/one/a.txt", "😀 ⟦username:mk⟧\r\nplain\r\n⟦!1.2⟧ ⟦?name:Ada⟧");

        var (lines, spans) = Assert.Single(MarkedCorpus.Read(folder.File("set"))).Rows();

        Assert.Equal(
            [new ExpertLine("one", "a.txt", 1, Label.Sensitive, false), new ExpertLine("one", "a.txt", 2, Label.Clean, false), new ExpertLine("one", "a.txt", 3, Label.Neutral, false)],
            lines);
        Assert.Equal(
            [
                new ExpertSpan("one", "a.txt", 1, 2, 4, Label.Sensitive, "username", "mk"),
                new ExpertSpan("one", "a.txt", 3, 0, 3, Label.Clean, "decoy", "1.2"),
                new ExpertSpan("one", "a.txt", 3, 4, 7, Label.Neutral, "name", "Ada"),
            ],
            spans);
    }

    [Fact]
    public void SpanOverSeveralLines_GivesARowPerLine_AndNoneForEmptyOnes()
    {
        folder.Write("set/one/key", "⟦private-key:AB\n\nC⟧D\n");

        var (lines, spans) = Assert.Single(MarkedCorpus.Read(folder.File("set"))).Rows();

        Assert.Equal([Label.Sensitive, Label.Clean, Label.Sensitive, Label.Clean], lines.Select(l => l.Label));
        Assert.Equal([(1, 0, 2), (3, 0, 1)], spans.Select(s => (s.Line, s.Start, s.End)));
    }

    [Fact]
    public void PlainCorpus_KeepsEveryByteOutsideTheMarks()
    {
        folder.Write("set/one/bom.txt", [.. Encoding.UTF8.Preamble, .. "⟦!x⟧\r\n"u8]);
        folder.Write("set/one/latin.txt", [0x41, 0xE9, 0x0A]);

        var counts = PlainCorpus.Write(folder.File("set"), folder.File("out"));

        Assert.Equal((2, 2, 1), counts);
        Assert.Equal([.. Encoding.UTF8.Preamble, .. "x\r\n"u8], File.ReadAllBytes(folder.File("out/repositories/one/bom.txt")));
        Assert.Equal([0x41, 0xE9, 0x0A], File.ReadAllBytes(folder.File("out/repositories/one/latin.txt")));
        Assert.Equal("""{"repo":"one","path":"bom.txt","line":1,"label":"clean","decoy":true}""", File.ReadLines(folder.File("out/lines.jsonl")).First());
    }

    [Fact]
    public void PlainCorpus_DoesNotTouchAFolderThatHoldsSomething()
    {
        folder.Write("set/one/a.txt", "x\n");
        folder.Write("out/precious.txt", "mine");

        Assert.Throws<OutputException>(() => PlainCorpus.Write(folder.File("set"), folder.File("out")));
        Assert.Equal(["precious.txt"], Directory.EnumerateFileSystemEntries(folder.File("out")).Select(Path.GetFileName));
    }
}
