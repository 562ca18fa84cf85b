using System.Text.Json;

namespace GdrCode.Benchmarks.Reports;

/// <summary>What a report has to say, counted from the labels alone; only what labels can't tell (files, lines, what was not written) is taken from the run's own report.</summary>
internal sealed class LabelNumbers
{
    private readonly List<Row> lines;
    private readonly ILookup<(string, string, int), string> categories;

    private LabelNumbers(List<Row> lines, List<JsonElement> spans, JsonElement report)
    {
        this.lines = [.. lines.Where(l => l.Label != "clean")];
        Spans = spans.Count;
        categories = spans.Where(s => Text(s, "label") == "sensitive").Select(s => (Place: Place(s), Category: Text(s, "category"))).Distinct().ToLookup(s => s.Place, s => s.Category);
        Repositories = [.. report.GetProperty("repositories").EnumerateArray()];
        Totals = report.GetProperty("totals");
    }

    /// <summary>Lines that are sensitive or neutral.</summary>
    public int Labels => lines.Count;

    public int Spans { get; }

    /// <summary>The rows of report.json.</summary>
    public IReadOnlyList<JsonElement> Repositories { get; }

    private JsonElement Totals { get; }

    public static LabelNumbers Read(string run)
    {
        var lines = File.ReadLines(Path.Combine(run, "labels", "lines.jsonl")).Select(l => JsonDocument.Parse(l).RootElement)
            .Select(l => new Row(Text(l, "repo"), Text(l, "path"), l.GetProperty("line").GetInt32(), Text(l, "label"), Text(l, "action")));
        var spans = File.ReadLines(Path.Combine(run, "labels", "spans.jsonl")).Select(l => JsonDocument.Parse(l).RootElement);
        return new LabelNumbers([.. lines], [.. spans], JsonDocument.Parse(File.ReadAllBytes(Path.Combine(run, "report.json"))).RootElement);
    }

    /// <summary>The numbers at the head of a report, by the words that stand beside them.</summary>
    public Dictionary<string, long> Headline() => new(StringComparer.Ordinal)
    {
        ["repositories"] = Repositories.Count,
        ["files"] = Number(Totals, "files"),
        ["lines"] = Number(Totals, "lines"),
        ["sensitive lines"] = Count(l => l is { Label: "sensitive", Line: > 0 }),
        ["rewritten lines"] = Count(l => l is { Action: "rewritten", Line: > 0 }),
        ["withheld lines"] = Count(l => l.Action == "withheld"),
        ["neutral lines"] = Count(l => l.Label == "neutral"),
        ["files withheld"] = Number(Totals, "files_withheld"),
        ["files failed"] = Number(Totals, "files_failed"),
    };

    /// <summary>Lines by category, and by whatever else is made of one.</summary>
    public Dictionary<string, long> ByCategory(Func<string, string>? of = null) => lines.Where(l => l.Label == "sensitive")
        .SelectMany(l => categories[(l.Repository, l.Path, l.Line)].Select(of ?? (c => c)).Distinct(StringComparer.Ordinal)).CountBy(c => c, StringComparer.Ordinal).ToDictionary(c => c.Key, c => (long)c.Value, StringComparer.Ordinal);

    /// <summary>Sensitive lines by repository; of all that are in the report.</summary>
    public Dictionary<string, long> ByRepository(bool withPaths) => Repositories.ToDictionary(
        r => Text(r, "name"), r => Count(l => l.Label == "sensitive" && l.Repository == Text(r, "name") && (withPaths || l.Line > 0)), StringComparer.Ordinal);

    /// <summary>Lines by what was done with them.</summary>
    public Dictionary<string, long> ByAction() => lines.CountBy(l => l.Action, StringComparer.Ordinal).ToDictionary(a => a.Key, a => (long)a.Value, StringComparer.Ordinal);

    /// <summary>Lines by label; a path that holds a value is one of them.</summary>
    public Dictionary<string, long> ByLabel() => new(StringComparer.Ordinal) { ["sensitive"] = Count(l => l.Label == "sensitive"), ["neutral"] = Count(l => l.Label == "neutral"), ["all"] = Labels };

    /// <summary>Whether a value of the category stands on a line.</summary>
    public bool Stands(string category, string repository, string path, int line) => categories[(repository, path, line)].Contains(category);

    public static long Number(JsonElement counts, string name) => counts.TryGetProperty(name, out var number) ? number.GetInt64() : 0;

    public static string Text(JsonElement row, string name) => row.GetProperty(name).GetString()!;

    private long Count(Func<Row, bool> which) => lines.LongCount(which);

    private static (string Repository, string Path, int Line) Place(JsonElement row) => (Text(row, "repo"), Text(row, "path"), row.GetProperty("line").GetInt32());

    private sealed record Row(string Repository, string Path, int Line, string Label, string Action);
}
