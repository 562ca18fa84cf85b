using GdrCode.Model;

namespace GdrCode.Reporting;

/// <summary>What reports show: the run's own counts and, from the labels, everything else.</summary>
internal sealed class ReportModel
{
    private ReportModel(RunReport report, IReadOnlyList<LabelledLine> lines, Func<string, string> groupOf)
    {
        Report = report;
        Lines = lines;
        Categories =
        [
            .. lines.SelectMany(l => l.SensitiveCategories).GroupBy(c => c, StringComparer.Ordinal)
                .Select(g => new CategoryCount(g.Key, groupOf(g.Key), g.Count())).OrderByDescending(c => c.Lines).ThenBy(c => c.Category, StringComparer.Ordinal),
        ];
        Groups =
        [
            .. lines.SelectMany(l => l.SensitiveCategories.Select(groupOf).Distinct()).GroupBy(g => g, StringComparer.Ordinal)
                .Select(g => (g.Key, g.Count())).OrderByDescending(g => g.Item2).ThenBy(g => g.Key, StringComparer.Ordinal),
        ];
        RewrittenLines = lines.Count(l => l.Line.Action == LineAction.Rewritten && l.Line.Line > 0);
        WithheldLines = lines.Count(l => l.Line.Action == LineAction.Withheld);
    }

    public RunReport Report { get; }

    /// <summary>Every line that is sensitive or neutral, in the order of the labels; a path that holds a value is line 0.</summary>
    public IReadOnlyList<LabelledLine> Lines { get; }

    /// <summary>On how many sensitive lines each category stands, most first.</summary>
    public IReadOnlyList<CategoryCount> Categories { get; }

    /// <summary>The same by group; a line counts once for a group.</summary>
    public IReadOnlyList<(string Group, int Lines)> Groups { get; }

    public int RewrittenLines { get; }

    public int WithheldLines { get; }

    /// <summary>Files that are not in the output, and why.</summary>
    public IEnumerable<(string Repository, FileNote Note)> Missing =>
        Report.Repositories.SelectMany(r => r.Files.Where(f => f.Action is "withheld" or "failed").Select(f => (r.Name, f)));

    /// <summary>Reads the labels and holds them against the report.</summary>
    /// <exception cref="InvalidDataException">They tell of different runs.</exception>
    public static ReportModel Read(RunFolder folder, Func<string, string> groupOf)
    {
        var spans = folder.Spans.GroupBy(s => (s.Repository, s.Path, s.Line)).ToDictionary(g => g.Key, g => (IReadOnlyList<SpanLabel>)[.. g]);
        LabelledLine[] lines =
        [
            .. folder.Lines.Where(l => l.Label != Label.Clean)
                .Select(l => new LabelledLine(l, spans.GetValueOrDefault((l.Repository, l.Path, l.Line)) ?? [])),
        ];
        var totals = folder.Report.Totals;
        Reconcile("sensitive lines", totals.SensitiveLines, lines.Count(l => l.Line is { Label: Label.Sensitive, Line: > 0 }));
        Reconcile("neutral lines", totals.NeutralLines, lines.Count(l => l.Line.Label == Label.Neutral));
        Reconcile("sensitive paths", totals.SensitivePaths, lines.Count(l => l.Line.Line == 0));
        Reconcile("lines with spans", spans.Count, lines.Count(l => l.Spans.Count > 0));
        return new ReportModel(folder.Report, lines, groupOf);
    }

    private static void Reconcile(string what, long reported, long labelled)
    {
        if (reported != labelled)
        {
            throw new InvalidDataException($"the labels hold {labelled} {what} and the report says {reported}: they are not of one run; run refine or scan anew");
        }
    }

    /// <summary>A category, its group, and the sensitive lines that it stands on.</summary>
    public sealed record CategoryCount(string Category, string Group, int Lines);
}
