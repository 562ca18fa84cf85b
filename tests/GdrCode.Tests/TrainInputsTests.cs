namespace GdrCode.Tests;

public sealed class TrainInputsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void EveryFault_HasALine_BeforeAnythingIsLearnt()
    {
        folder.Write("good/r/a.cs", "⟦name:Ada⟧\n");
        folder.Write("bad/r/a.cs", "fine\n⟦name:Ada\n");
        folder.Write("bad/s/b.cs", "⟦Ada⟧\n");
        folder.Write("labelled/lines.jsonl", "{\"repo\":\"r\",\"path\":\"a.cs\",\"line\":1,\"label\":\"clean\",\"decoy\":false}\n");
        folder.Write("labelled/spans.jsonl", "{\"repo\":\"r\"\n");
        folder.Write("labelled/repositories/r/a.cs", "x\n");
        Directory.CreateDirectory(folder.File("empty"));
        string[] names = ["good", "bad", "labelled", "empty", "nowhere", "good"];

        var fault = Assert.Throws<InvalidDataException>(() => TrainInputs.Read([.. names.Select(folder.File)], folds: 5));

        Assert.Equal(
            [
                "good: is given twice",
                "bad/r/a.cs:2: a mark is not closed",
                "bad/s/b.cs:1: a mark needs a category and a text, ⟦category:text⟧, or a text alone, ⟦!text⟧",
                "labelled/spans.jsonl:1: not a row of labels",
                "empty: holds no repository; repositories lie under empty/<repository>/",
                "nowhere: no such folder",
            ],
            fault.Message.Replace(folder.Path + "/", string.Empty, StringComparison.Ordinal).Split('\n'));
    }

    [Fact]
    public void ManyFaults_AreCounted()
    {
        for (var i = 0; i < 30; i++)
        {
            folder.Write($"bad/r/{i}.cs", "⟧");
        }

        var lines = Assert.Throws<InvalidDataException>(() => TrainInputs.Read([folder.File("bad")], folds: 5)).Message.Split('\n');

        Assert.Equal((21, "and 10 more"), (lines.Length, lines[^1]));
    }

    [Theory]
    [InlineData(0, "0 repositories with text; cross-validation needs 5 at least")]
    [InlineData(1, "1 repository with text; cross-validation needs 5 at least")]
    [InlineData(5, "nothing is marked as sensitive; mark values ⟦category:text⟧")]
    public void TooLittle_IsSaid(int repositories, string expected)
    {
        Directory.CreateDirectory(folder.File("corpus/empty"));
        for (var i = 0; i < repositories; i++)
        {
            folder.Write($"corpus/r{i}/a.cs", "// ⟦!Ada⟧\n");
        }

        Assert.Equal($"{folder.File("corpus")}: {expected}", Assert.Throws<InvalidDataException>(() => TrainInputs.Read([folder.File("corpus")], folds: 5)).Message);
    }

    [Fact]
    public void WholeCorpora_AreRead_InTheirOrder()
    {
        for (var i = 0; i < 5; i++)
        {
            folder.Write($"b/r{i}/a.cs", "// ⟦name:Ada⟧\n");
        }

        folder.Write("a/r0/x.bin", [0xff, 0xfe, 0x00]);
        folder.Write("a/r0/a.cs", "plain\n");

        var files = TrainInputs.Read([folder.File("b"), folder.File("a")], folds: 5);

        Assert.Equal(["b/r0/a.cs", "b/r1/a.cs", "b/r2/a.cs", "b/r3/a.cs", "b/r4/a.cs", "a/r0/a.cs"], files.Select(f => $"{Path.GetFileName(f.Corpus)}/{f.File.Repository}/{f.File.Path}"));
    }

    [Fact]
    public void Output_MustBeAFileThatCanBeWritten_AndNothingIsLeftOfTheTrial()
    {
        folder.Write("file", "x");

        Assert.EndsWith("is a folder; name the model file to write", Assert.Throws<InvalidDataException>(() => TrainInputs.RequireWritable(folder.Path)).Message, StringComparison.Ordinal);
        Assert.EndsWith("is a folder; name the model file to write", Assert.Throws<InvalidDataException>(() => TrainInputs.RequireWritable(folder.File("new/"))).Message, StringComparison.Ordinal);
        Assert.Contains("can't be written", Assert.Throws<InvalidDataException>(() => TrainInputs.RequireWritable(folder.File("file/model"))).Message, StringComparison.Ordinal);
        TrainInputs.RequireWritable(folder.File("new/my.model"));
        Assert.Empty(Directory.GetFiles(folder.File("new")));
    }
}
