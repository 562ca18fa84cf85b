using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

using GdrCode.Emitting;
using GdrCode.Model;

namespace GdrCode.Tests.Reporting;

public sealed class ReportRunTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Out => folder.File("out");

    public async Task InitializeAsync()
    {
        var inputs = RepositoryInput.Resolve([.. Directory.EnumerateDirectories(Path.Combine(Checkout.Root, "fixtures", "repositories")).Order(StringComparer.Ordinal)], null);
        await RefineRun.RunAsync(inputs, Out, Path.Combine(Checkout.Root, "fixtures", "demo.key"), resume: false, force: false, new PipelineOptions(), new RunHooks(), CancellationToken.None);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => folder.Dispose();

    [Fact]
    public void EveryNumber_IsThatOfTheLabels()
    {
        ReportRun.Write(Out, reveal: false);

        var (lines, spans) = (Lines(), Spans());
        var sensitive = lines.Count(l => l is { Label: Label.Sensitive, Line: > 0 });
        var rewritten = lines.Count(l => l is { Action: LineAction.Rewritten, Line: > 0 });
        using var data = Data("out/report.html");
        var totals = data.RootElement.GetProperty("totals");
        Assert.Equal(
            (sensitive, rewritten, lines.Count(l => l.Label == Label.Neutral), lines.Count(l => l.Action == LineAction.Withheld)),
            (Number("sensitive"), Number("rewritten"), Number("neutral"), Number("withheld")));
        Assert.Equal(lines.Count(l => l.Label != Label.Clean), data.RootElement.GetProperty("lines").GetArrayLength());
        var counted = spans.Where(s => s.Label == Label.Sensitive).Select(s => (s.Repository, s.Path, s.Line, s.Category)).Distinct().GroupBy(s => s.Category).ToDictionary(g => g.Key, g => g.Count());
        Assert.Equal(
            counted.OrderBy(c => c.Key, StringComparer.Ordinal),
            data.RootElement.GetProperty("categories").EnumerateArray().Where(c => c[2].GetInt32() > 0).ToDictionary(c => c[0].GetString()!, c => c[2].GetInt32()).OrderBy(c => c.Key, StringComparer.Ordinal));
        foreach (var repository in data.RootElement.GetProperty("repositories").EnumerateArray())
        {
            Assert.Equal(lines.Count(l => l.Repository == repository[0].GetString() && l.Label == Label.Sensitive), repository[3].GetInt32());
        }

        var markdown = File.ReadAllText(folder.File("out/report.md"));
        Assert.Contains($"| {sensitive} | {rewritten} |", markdown, StringComparison.Ordinal);
        Assert.All(counted, c => Assert.Contains($"<code>{c.Key}</code> ", markdown, StringComparison.Ordinal));
        Assert.All(counted, c => Assert.Matches($@"<code>{c.Key}</code> \| [a-z-]+ \| {c.Value} \|", markdown));
        var summary = File.ReadAllText(folder.File("out/summary.html"));
        Assert.Contains($">sensitive lines</th><td>{sensitive}</td>", summary, StringComparison.Ordinal);
        Assert.Equal(spans.Count + 1, File.ReadAllText(folder.File("out/labels.csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);

        int Number(string name) => totals.GetProperty(name).GetInt32();
    }

    [Fact]
    public void MaskedReports_HoldNoValue_AndTheRevealedOneStandsUnderRestricted()
    {
        var masked = ReportRun.Write(Out, reveal: false);
        var revealed = Assert.Single(ReportRun.Write(Out, reveal: true));

        string[] values = ["Maria Keller", "Vq7!tmR2xL", "maria.keller", "Ewa Zielonka", "94.130.77.18"];
        Assert.All(masked, path => Assert.All(values, value => Assert.DoesNotContain(value, File.ReadAllText(path), StringComparison.Ordinal)));
        Assert.Equal(folder.File("out/restricted/report.html"), revealed);
        using var data = Data("out/restricted/report.html");
        var text = string.Join('\n', data.RootElement.GetProperty("lines").EnumerateArray().Where(l => l[7].ValueKind == JsonValueKind.Array)
            .Select(l => string.Concat(l[7].EnumerateArray().Where((_, i) => i % 3 != 2).Select(p => p.GetString()))));
        Assert.All(values, value => Assert.Contains(value, text, StringComparison.Ordinal));
    }

    [Fact]
    public void RevealedLines_AreThoseOfTheOriginals()
    {
        ReportRun.Write(Out, reveal: true);

        using var data = Data("out/restricted/report.html");
        var checkedLines = 0;
        foreach (var line in data.RootElement.GetProperty("lines").EnumerateArray().Where(l => l[7].ValueKind == JsonValueKind.Array))
        {
            var repository = data.RootElement.GetProperty("repositories")[line[0].GetInt32()][0].GetString()!;
            var path = data.RootElement.GetProperty("paths")[line[1].GetInt32()].GetString()!;
            var original = File.ReadAllText(Path.Combine(Checkout.Root, "fixtures", "repositories", repository, path), path.EndsWith(".ini", StringComparison.Ordinal) ? Encoding.Latin1 : Encoding.UTF8);
            var text = string.Concat(line[7].EnumerateArray().Where((_, i) => i % 3 != 2).Select(p => p.GetString()));
            Assert.True(text.Contains('…', StringComparison.Ordinal) || original.Contains(text, StringComparison.Ordinal), text);
            checkedLines++;
        }

        Assert.InRange(checkedLines, 20, 1000);
    }

    [Fact]
    public void LabelsOfAnotherRun_AreRefused()
    {
        File.AppendAllText(folder.File("out/labels/lines.jsonl"), File.ReadLines(folder.File("out/labels/lines.jsonl")).First(l => l.Contains("\"sensitive\"", StringComparison.Ordinal)).Replace("\"line\":", "\"line\":9", StringComparison.Ordinal) + "\n");

        Assert.Contains("not of one run", Assert.Throws<InvalidDataException>(() => ReportRun.Write(Out, reveal: false)).Message, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.File("out/report.html")));
    }

    [Fact]
    public void DamagedLabel_IsNamedWithItsLine()
    {
        File.AppendAllText(folder.File("out/labels/spans.jsonl"), "{ \"repo\": 7 }\n");

        Assert.Matches(@"spans\.jsonl:\d+: not a label", Assert.Throws<InvalidDataException>(() => ReportRun.Write(Out, reveal: false)).Message);
    }

    [Fact]
    public void FolderWithoutAReport_IsRefused() => Assert.Throws<OutputException>(() => ReportRun.Write(folder.Path, reveal: false));

    [Fact]
    public void Page_IsSmall_AndWithoutOutsideReferences()
    {
        ReportRun.Write(Out, reveal: false);

        var page = File.ReadAllText(folder.File("out/report.html"));
        var empty = DataBlock().Replace(page, string.Empty);
        Assert.InRange(empty.Length, 10_000, 300_000);
        Assert.DoesNotMatch("(src|href)=\"(?!#)", empty);
        Assert.DoesNotContain("url(", empty, StringComparison.Ordinal);
        Assert.DoesNotContain("innerHTML", empty, StringComparison.Ordinal);
        Assert.Empty(Regex.Matches(empty, @"\{\{\w+\}\}"));
    }

    [Fact]
    public async Task ScanLabels_AreEnough()
    {
        var inputs = RepositoryInput.Resolve([Path.Combine(Checkout.Root, "fixtures", "repositories", "nordwind-billing")], null);
        await ScanRun.RunAsync(inputs, null, new PipelineOptions(), new ScanOutputs { LabelsFolder = folder.File("labels") }, new RunHooks(), CancellationToken.None);

        ReportRun.Write(folder.File("labels"), reveal: false);

        using var data = Data("labels/report.html");
        Assert.NotEmpty(data.RootElement.GetProperty("lines").EnumerateArray());
        Assert.All(data.RootElement.GetProperty("lines").EnumerateArray(), l => Assert.Equal(JsonValueKind.Null, l[7].ValueKind));
        Assert.Throws<OutputException>(() => ReportRun.Write(folder.File("labels"), reveal: true));
    }

    private List<LineLabel> Lines() => [.. File.ReadLines(folder.File("out/labels/lines.jsonl")).Select(l => JsonSerializer.Deserialize(l, OutputJson.Rows.LineLabel)!)];

    private List<SpanLabel> Spans() => [.. File.ReadLines(folder.File("out/labels/spans.jsonl")).Select(l => JsonSerializer.Deserialize(l, OutputJson.Rows.SpanLabel)!)];

    private JsonDocument Data(string path) => JsonDocument.Parse(DataBlock().Match(File.ReadAllText(folder.File(path))).Groups[1].Value);

    private static Regex DataBlock() => new("<script type=\"application/json\" id=\"data\">(.*?)</script>", RegexOptions.Singleline);
}
