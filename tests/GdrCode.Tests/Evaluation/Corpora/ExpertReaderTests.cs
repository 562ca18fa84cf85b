using GdrCode.Evaluation;
using GdrCode.Evaluation.Corpora;
using GdrCode.Model;

namespace GdrCode.Tests.Evaluation.Corpora;

public sealed class ExpertReaderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Labels_AndWhatUnmarkWrites_AreTheSameCorpus()
    {
        folder.Write("set/one/a.cs", "// ⟦name:Ada⟧ 😀 ⟦?name:Bob⟧\nint x; // ⟦!v1⟧\n");
        PlainCorpus.Write(folder.File("set"), folder.File("plain"));

        var marked = ExpertReader.Read(folder.File("set"), null);
        var labels = ExpertReader.Read(folder.File("plain"), null);

        Assert.Equal(marked.Lines, labels.Lines);
        Assert.Equal(marked.Spans, labels.Spans);
        Assert.Equal("// Ada 😀 Bob", labels.Texts.Line(new LinePlace("one", "a.cs", 1)));
    }

    [Theory]
    [InlineData("LineStart:LineEnd", "2:2", "3:3")]
    [InlineData("LineStart,LineEnd", "2,2", "3,3")]
    public void CredData_TakesBothFormsOfItsTable_AndEveryLineOfListedFiles(string columns, string sensitive, string decoy)
    {
        folder.Write("meta/02df.csv",
            $"Id,FileID,Domain,RepoName,FilePath,{columns},GroundTruth,ValueStart,ValueEnd,Category\n"
            + $"1,f,GitHub,02df,data/02df/test/n.env,{sensitive},{(columns.Contains(':', StringComparison.Ordinal) ? "True" : "T")},4,10,Generic Secret\n"
            + $"2,f,GitHub,02df,data/02df/test/n.env,{decoy},Template,nan,nan,\"Password, or so\"\n");
        folder.Write("data/02df/test/n.env", "# x\nkey=abcdef\npassword=<x>\n");

        var corpus = ExpertReader.Read(folder.Path, null);

        Assert.Equal([(1, Label.Clean), (2, Label.Sensitive), (3, Label.Clean), (4, Label.Clean)], corpus.Lines.Select(l => (l.Line, l.Label)));
        Assert.Equal(new ExpertSpan("02df", "test/n.env", 2, 4, 10, Label.Sensitive, "Generic Secret", "abcdef"), corpus.Spans[0]);
        Assert.True(corpus.Spans[1] is { Kind: Label.Clean, WholeLine: true, Category: "Password, or so" });
    }

    [Fact]
    public void CredData_WithoutTexts_HasTheListedLinesAlone()
    {
        var table = folder.Write("t/02df.csv", "RepoName,FilePath,LineStart,LineEnd,GroundTruth,ValueStart,ValueEnd,Category\n02df,data/02df/k.pem,4,6,T,2,3,Private Key\n");

        var corpus = ExpertReader.Read(table, null);

        Assert.Equal([(4, 2, ExpertSpan.LineEnd), (5, 0, ExpertSpan.LineEnd), (6, 0, 3)], corpus.Spans.Select(s => (s.Line, s.Start, s.End)));
        Assert.Equal(3, corpus.Lines.Count);
    }

    [Fact]
    public void BigCode_FragmentsCountCodePoints_AndItsExamplesAreDecoys()
    {
        var path = folder.Write("pii.jsonl", """
            {"text":"😀 Ada\nbob@x","type":"t","language":"python","fragments":[{"category":"NAME","position":[2,5],"value":"Ada"},{"category":"EMAIL_EXAMPLE","position":[6,11],"value":"bob@x"}],"id":7}
            """);

        var corpus = ExpertReader.Read(path, null);

        Assert.Equal(
            [
                new ExpertSpan("sample-000001", "sample.py", 1, 2, 5, Label.Sensitive, "NAME", "Ada"),
                new ExpertSpan("sample-000001", "sample.py", 2, 0, 5, Label.Clean, "EMAIL_EXAMPLE", "bob@x"),
            ],
            corpus.Spans);
    }

    [Fact]
    public void Presidio_SamplesAreRepositoriesOfTheirOwn()
    {
        var path = folder.Write("samples.json", """
            [{"full_text":"I am Ada","spans":[{"entity_type":"PERSON","entity_value":"Ada","start_position":5,"end_position":8}]},{"full_text":"nothing","spans":[]}]
            """);

        var corpus = ExpertReader.Read(path, null);

        Assert.Equal([("sample-000001", Label.Sensitive), ("sample-000002", Label.Clean)], corpus.Lines.Select(l => (l.Repository, l.Label)));
        Assert.Equal((5, 8, "PERSON"), (corpus.Spans[0].Start, corpus.Spans[0].End, corpus.Spans[0].Category));
    }

    [Theory]
    [InlineData("x.jsonl", "{\"text\":\"a\"}", "sample 1: neither fragments nor spans")]
    [InlineData("x.jsonl", "{\"text\":\"a\",\"fragments\":[{\"category\":\"NAME\",\"position\":[0,9]}]}", "sample 1: a span lies outside the text")]
    [InlineData("x.jsonl", "{\"text\":", "x.jsonl:1: not JSON")]
    [InlineData("x.csv", "RepoName,FilePath\na,b\n", "x.csv:2: no column LineStart:LineEnd")]
    [InlineData("lines.jsonl", "{\"repo\":\"a\"", "lines.jsonl:1: not a row of labels")]
    public void BrokenCorpus_IsRefused_WithItsPlace(string name, string text, string message)
    {
        var path = folder.Write(name, text);

        var fault = Assert.Throws<InvalidDataException>(() => ExpertReader.Read(name == "lines.jsonl" ? folder.Path : path, null));

        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TextOfAPathThatLeadsOut_IsNotRead()
    {
        folder.Write("secret.txt", "x");
        folder.Write("in/one/a.txt", "y");

        var texts = CorpusTexts.In(folder.File("in"));

        Assert.Null(texts.Lines("one", "../../secret.txt"));
        Assert.Equal(["y"], texts.Lines("one", "a.txt")!);
    }
}
