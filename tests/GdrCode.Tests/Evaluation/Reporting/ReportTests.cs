using System.Text.Json;
using System.Xml.Linq;

using GdrCode.Evaluation;
using GdrCode.Evaluation.Corpora;
using GdrCode.Evaluation.Predictions;
using GdrCode.Evaluation.Reporting;
using GdrCode.Evaluation.Scoring;

namespace GdrCode.Tests.Evaluation.Reporting;

public sealed class ReportTests : IDisposable
{
    private const string Value = "Wilhelmine Quastenfloss";

    private readonly TemporaryFolder folder = new();
    private readonly ExpertCorpus corpus = Marked.Expert(("one/a.cs", $"// ⟦name:{Value}⟧\n// ⟦!{Value.ToUpperInvariant()}⟧\n"), ("two/b.cs", "plain\n"));

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Report_IsWrittenInThreeForms_AndErrorsInRestrictedAlone()
    {
        Write("<b>|x");

        var shared = Directory.GetFiles(folder.Path).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(["evaluation.html", "evaluation.json", "evaluation.md"], shared.Select(Path.GetFileName));
        Assert.All(shared, path => Assert.DoesNotContain(Value, File.ReadAllText(path), StringComparison.OrdinalIgnoreCase));
        var errors = File.ReadAllText(Assert.Single(Directory.GetFiles(folder.File("restricted"), "*.txt")));
        Assert.Contains($"one/a.cs:1  name  {Value}", errors, StringComparison.Ordinal);
        Assert.Contains("one/a.cs:2  person-full-name 0.800 decoy", errors, StringComparison.Ordinal);
        Assert.Equal(2, File.ReadLines(Assert.Single(Directory.GetFiles(folder.File("restricted"), "*.jsonl"))).Count());
    }

    [Fact]
    public void Restricted_IsForItsOwnerAlone()
    {
        Directory.CreateDirectory(folder.File("restricted"));

        Write("system");

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder.File("restricted")));
        }
    }

    [Fact]
    public void Page_IsWellFormed_AndAsksForNothing()
    {
        Write("<b>|x");

        var html = File.ReadAllText(folder.File("evaluation.html"));
        var body = html[html.IndexOf("<body>", StringComparison.Ordinal)..html.IndexOf("</html>", StringComparison.Ordinal)];
        var page = XDocument.Parse(body);
        Assert.Equal(4 + 1 + 1 + 1, page.Descendants("svg").Count(s => s.Attribute("role") is not null) + page.Descendants("ul").Count());
        foreach (var request in (string[])["http:", "https:", "<script", "<link", "url(", "src="])
        {
            Assert.DoesNotContain(request, html, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Contains("&lt;b&gt;|x", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_HoldsTheFigures()
    {
        Write("system");

        using var json = JsonDocument.Parse(File.ReadAllText(folder.File("evaluation.json")));
        var first = json.RootElement.GetProperty("systems")[0];
        Assert.Equal(1, first.GetProperty("lines").GetProperty("false_positives").GetInt32());
        Assert.Equal(0, first.GetProperty("lines").GetProperty("f1").GetDouble());
        Assert.Equal(1, first.GetProperty("decoys").GetProperty("hit").GetInt32());
        Assert.Equal(2, json.RootElement.GetProperty("corpus").GetProperty("repositories").GetInt32());
    }

    [Fact]
    public void Markdown_RowsHaveAsManyCellsAsTheirHeader()
    {
        Write("<b>|x");

        var tables = File.ReadAllText(folder.File("evaluation.md")).Split("\n\n").Where(p => p.StartsWith('|')).ToList();
        Assert.True(tables.Count > 5);
        Assert.All(tables, table => Assert.Single(table.Trim().Split('\n').Select(r => r.Replace("\\|", "", StringComparison.Ordinal).Count(c => c == '|')).Distinct()));
    }

    private void Write(string name)
    {
        var predictions = new SystemPredictions(name, [Marked.Span("one/a.cs", 2, 3, 9, confidence: 0.8)], 0);
        var aligned = new Alignment(corpus, predictions);
        var other = new Alignment(corpus, new SystemPredictions("other", [], 3));
        var output = new EvaluationFolder(folder.Path);
        output.Write(new EvaluationReport(
            "gdr/test", SystemScorer.Facts("set", corpus), [Score(aligned), Score(other)], [McNemar.Test(aligned, other)]));
        output.WriteErrors(name, ErrorList.FalsePositives(aligned, corpus.Texts), ErrorList.Misses(aligned, corpus.Texts));
    }

    private SystemScores Score(Alignment aligned) => SystemScorer.Score(corpus, aligned, Marked.Map, _ => ("csharp", "csharp"), null);
}
