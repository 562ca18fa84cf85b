using GdrCode.Judging.Learned;
using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Tests.Judging.Learned;

public class CodeWordsTests
{
    private const string Text = """
        // Tessaly wrote the Vp8LReader
        class Vp8LReader
        {
            /* Ottiline */ string name = "Runa Vp8LBits"; // Bekkelund
            int Vp8LBits = LoadBits('x');
            * Ylvisaker
        }
        """;

    [Theory]
    [InlineData("Vp8LReader", 1)]
    [InlineData("LoadBits", 1)]
    [InlineData("Vp8LReader LoadBits", 1)]
    [InlineData("Vp8LReader Tessaly12", 0.5)]
    [InlineData("vp8lreader", 0)]
    [InlineData("Tessaly", 0)]
    [InlineData("Runa", 0)]
    [InlineData("Bekkelund", 0)]
    [InlineData("Ylvisaker", 0)]
    [InlineData("***", 0)]
    public void WordsOfCode_AreKnownAsWritten_ThoseOfStringsAndCommentsAreNot(string value, double share) =>
        Assert.Equal(share, CodeWords.Of(File(FileKind.CSharp)).ShareOf(value), 0.06);

    [Fact]
    public void FileOfNoCode_HasNone() => Assert.Equal(0, CodeWords.Of(File(FileKind.Markdown)).ShareOf("Vp8LReader"));

    private static SourceFile File(FileKind kind) => new("a.cs", SourceText.From(Text), kind, "C#", default);
}
