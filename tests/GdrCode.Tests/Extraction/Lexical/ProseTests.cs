using GdrCode.Extraction.Lexical;
using GdrCode.Model;

namespace GdrCode.Tests.Extraction.Lexical;

public class ProseTests
{
    [Fact]
    public void Text_IsOneFragmentPerLine() =>
        Assert.Equal(["one", "two"], new ProseExtractor().Extract(Code.File("text", " one\r\n\r\ntwo", FileKind.Text)).Select(f => f.Value));

    [Fact]
    public void LongLine_IsCutAtBlanksWithoutOverlap()
    {
        var line = string.Concat(Enumerable.Range(0, 3_000).Select(i => $"word{i} ")).TrimEnd();
        var fragments = new ProseExtractor().Extract(Code.File("text", line, FileKind.Text));
        Assert.Equal(line, string.Join(' ', fragments.Select(f => f.Value)));
        Assert.All(fragments, f => Assert.True(f.Value.Length <= Lines.MaxLength));
    }

    [Fact]
    public void TableOfMarkdown_GivesCellsUnderTheirHeaders()
    {
        var fragments = new MarkdownExtractor().Extract(Code.File("markdown", "# T\n\n| Name | Mail |\n|---|---|\n| Mia | m\\|b |\n\nend", FileKind.Markdown));
        Assert.Equal(
            [("# T", null), ("Name", null), ("Mail", null), ("Mia", "Name"), ("m\\|b", "Mail"), ("end", null)],
            fragments.Select(f => (f.Value, f.Name)));
    }

    [Fact]
    public void ArmouredKey_IsOneFragment()
    {
        var text = "see\n-----BEGIN " + "X KEY-----\nabc\ndef\n-----END " + "X KEY-----\nend";
        Assert.Equal(["see", text[4..^4], "end"], new ProseExtractor().Extract(Code.File("text", text, FileKind.Text)).Select(f => f.Value));
    }

    [Fact]
    public void Diff_IsProseWithoutItsFirstSign() =>
        Assert.Equal(["-- a/x", "tea", "milk"], Code.Read("diff", "--- a/x\n-tea\n+milk\n").Select(f => f.Value));
}
