using GdrCode.Evaluation;
using GdrCode.Evaluation.Corpora;
using GdrCode.Evaluation.Predictions;

namespace GdrCode.Tests.Evaluation.Predictions;

public sealed class PredictionReaderTests : IDisposable
{
    private static readonly ExpertCorpus Corpus = Marked.Expert(("one/src/a.cs", "😀 key = abcdef;\nplain\n"), ("two/b.txt", "AB\nCD\n"));

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void OwnLabels_AreSensitiveSpans_AndLinesThatHaveNone()
    {
        folder.Write("out/labels/spans.jsonl", Span("one", 1, 8, 14, "sensitive") + Span("one", 2, 0, 3, "neutral"));
        folder.Write("out/labels/lines.jsonl", Line(1, "sensitive") + Line(2, "neutral") + Line(3, "sensitive"));

        var read = PredictionReader.Read("mine=" + folder.File("out"), Corpus);

        Assert.Equal("mine", read.Name);
        Assert.Equal(
            [
                new PredictedSpan(new LinePlace("one", "src/a.cs", 1), 8, 14, "iban", 0.5, "r"),
                new PredictedSpan(new LinePlace("one", "src/a.cs", 3), 0, ExpertSpan.LineEnd, "iban", 0.9, ""),
            ],
            read.Spans);
    }

    [Fact]
    public void Sarif_CountsUtf16FromOne_AndLeavesSuppressedResultsOut()
    {
        var path = Sarif("""{"startLine":1,"startColumn":10,"endColumn":16}""", "file:///work/repos/one/src/a.cs");

        var read = PredictionReader.Read(path, Corpus);

        Assert.Equal([new PredictedSpan(new LinePlace("one", "src/a.cs", 1), 8, 14, "iban", 0.7, "rule")], read.Spans);
        Assert.Equal("report", read.Name);
    }

    [Fact]
    public void Sarif_WithoutColumns_NamesWholeLines()
    {
        var read = PredictionReader.Read(Sarif("""{"startLine":1,"endLine":2}""", "two/b.txt"), Corpus);

        Assert.Equal([1, 2], read.Spans.Select(s => s.Place.Line));
        Assert.All(read.Spans, s => Assert.True(s.WholeLine));
    }

    [Fact]
    public void Gitleaks_SecretIsLookedForInItsLine_AndOverSeveralLines()
    {
        var path = folder.Write("leaks.json", """
            [{"RuleID":"generic-api-key","File":"/tmp/x/one/src/a.cs","StartLine":1,"EndLine":1,"StartColumn":3,"EndColumn":99,"Secret":"abcdef"},
             {"RuleID":"private-key","File":"two/b.txt","StartLine":1,"EndLine":2,"Secret":"B\nCD"},
             {"RuleID":"private-key","File":"two/b.txt","StartLine":2,"EndLine":2,"Secret":"REDACTED"},
             {"RuleID":"x","File":"three/c.txt","StartLine":1,"EndLine":1,"Secret":"q"}]
            """);

        var read = PredictionReader.Read(path, Corpus);

        Assert.Equal([(1, 8, 14), (1, 1, 2), (2, 0, 2), (2, 0, ExpertSpan.LineEnd)], read.Spans.Select(s => (s.Place.Line, s.Start, s.End)));
        Assert.Equal(1, read.Outside);
    }

    [Fact]
    public void DetectSecrets_NamesLines_AndWhatAnAuditRefusedIsLeftOut()
    {
        var path = folder.Write(".secrets.baseline", """
            {"version":"1.5.0","plugins_used":[],"results":{"one/src/a.cs":[{"type":"Secret Keyword","filename":"one/src/a.cs","hashed_secret":"0","is_verified":false,"line_number":1},
             {"type":"Secret Keyword","hashed_secret":"1","line_number":2,"is_secret":false}]}}
            """);

        Assert.Equal([new PredictedSpan(new LinePlace("one", "src/a.cs", 1), 0, ExpertSpan.LineEnd, "Secret Keyword", null, "Secret Keyword")], PredictionReader.Read(path, Corpus).Spans);
    }

    [Fact]
    public void Secretlint_CountsColumnsFromZero()
    {
        var path = folder.Write("lint.json", """
            [{"filePath":"/repos/one/src/a.cs","messages":[{"ruleId":"@secretlint/secretlint-rule-x","messageId":"m","range":[9,15],"loc":{"start":{"line":1,"column":9},"end":{"line":1,"column":15}},"severity":"error"}]}]
            """);

        Assert.Equal([(1, 8, 14)], PredictionReader.Read(path, Corpus).Spans.Select(s => (s.Place.Line, s.Start, s.End)));
    }

    [Fact]
    public void BigCode_OffsetsCountCodePointsOfTheWholeContent()
    {
        var path = folder.Write("rows.jsonl", """
            {"content":"😀 key = abcdef;\nplain\n","max_stars_repo_name":"one","max_stars_repo_path":"src/a.cs","secrets":"[{\"tag\":\"KEY\",\"value\":\"abcdef\",\"start\":8,\"end\":14}]","has_secrets":true,"number_secrets":1}
            """);

        Assert.Equal([new PredictedSpan(new LinePlace("one", "src/a.cs", 1), 8, 14, "KEY", null, "KEY")], PredictionReader.Read(path, Corpus).Spans);
    }

    [Theory]
    [InlineData("x.json", "{\"hello\":1}", "no known format")]
    [InlineData("x.json", "{", "not JSON")]
    [InlineData("x.jsonl", "{\"content\":\"a\",\"repo_name\":\"one\",\"path\":\"p\",\"secrets\":\"[\"}", "row 1: the column secrets is not JSON")]
    public void UnknownOrBrokenFile_IsRefused(string name, string text, string message)
    {
        var path = folder.Write(name, text);

        Assert.Contains(message, Assert.Throws<InvalidDataException>(() => PredictionReader.Read(path, Corpus)).Message, StringComparison.Ordinal);
    }

    private static string Span(string repository, int line, int start, int end, string label) =>
        $$"""{"repo":"{{repository}}","path":"src/a.cs","line":{{line}},"start":{{start}},"end":{{end}},"refined_start":null,"refined_end":null,"category":"iban","label":"{{label}}","confidence":0.5,"rule":"r","judge":"j","fingerprint":"f","surrogate":null}""" + "\n";

    private static string Line(int line, string label) =>
        $$"""{"repo":"one","path":"src/a.cs","line":{{line}},"label":"{{label}}","categories":["iban"],"action":"flagged","confidence":0.9,"judge":"j"}""" + "\n";

    private string Sarif(string region, string uri) => folder.Write("report.json", """
        {"version":"2.1.0","runs":[{"columnKind":"utf16CodeUnits","results":[
          {"ruleId":"rule","properties":{"category":"iban","confidence":0.7},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"URI"},"region":REGION}}]},
          {"ruleId":"rule","suppressions":[{"kind":"inSource"}],"locations":[{"physicalLocation":{"artifactLocation":{"uri":"URI"},"region":REGION}}]}]}]}
        """.Replace("URI", uri, StringComparison.Ordinal).Replace("REGION", region, StringComparison.Ordinal));
}
