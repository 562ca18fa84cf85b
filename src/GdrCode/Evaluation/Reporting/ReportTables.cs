using System.Globalization;

namespace GdrCode.Evaluation.Reporting;

/// <summary>An evaluation as tables, the systems side by side.</summary>
public static class ReportTables
{
    /// <summary>All tables, in reading order.</summary>
    public static IReadOnlyList<FigureTable> Of(EvaluationReport report) =>
    [
        Summary(report),
        Cells(report),
        .. report.Tests.Count > 0 ? [Tests(report)] : Array.Empty<FigureTable>(),
        .. report.Systems.Any(s => s.Spans is not null) ? [Spans(report)] : Array.Empty<FigureTable>(),
        Groups(report),
        Categories(report),
        Slices("Kinds of file", "kind", report, s => s.FileKinds),
        Slices("Languages", "language", report, s => s.Languages),
        .. report.Systems.Where(s => s.Predicted.Count > 0).Select(Predicted),
        .. report.Systems.Where(s => s.Calibration is not null).Select(Calibration),
    ];

    internal static string Title(CorpusFacts facts) => $"Evaluation on {facts.Name}";

    /// <summary>The size of the corpus in one sentence.</summary>
    public static string Facts(CorpusFacts facts) => string.Create(
        CultureInfo.InvariantCulture,
        $"{facts.Repositories:N0} repositories ({facts.SensitiveRepositories:N0} with sensitive lines), {facts.Files:N0} files, {facts.Lines:N0} lines: {facts.SensitiveLines:N0} sensitive, {facts.NeutralLines:N0} neutral (not scored); {facts.SensitiveSpans:N0} sensitive spans, {facts.Decoys:N0} decoys.");

    internal static string Figure(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    internal static string Percent(double value) => (100 * value).ToString("0.00", CultureInfo.InvariantCulture) + " %";

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static FigureTable Summary(EvaluationReport report)
    {
        (string Name, Func<SystemScores, string> Value)[] figures =
        [
            ("line precision", s => Within(s.Lines.Precision, s, "line_precision")),
            ("line recall", s => Within(s.Lines.Recall, s, "line_recall")),
            ("line F1", s => Within(s.Lines.F1, s, "line_f1")),
            ("line F2", s => Within(s.Lines.F2, s, "line_f2")),
            ("sensitive repositories found", s => Within(s.Repositories.Recall, s, "repository_recall")),
            ("clean repositories kept clean", s => Within(s.Repositories.Specificity, s, "repository_specificity")),
            ("sensitive files found", s => Figure(s.Documents.Recall)),
            ("clean files kept clean", s => Figure(s.Documents.Specificity)),
            ("files with a span left (document-any-leak)", s => Figure(s.Leaks.DocumentAnyLeak)),
            ("repositories with a span left (repository-any-leak)", s => Figure(s.Leaks.RepositoryAnyLeak)),
            ("decoys hit", s => $"{Percent(s.Decoys.Share)} ({Number(s.Decoys.Hit)})"),
            ("false edits per million lines of clean repositories", s => $"{Number((long)Math.Round(s.FalseEdits.PerMillionLines))} ({Number(s.FalseEdits.EditedLines)} of {Number(s.FalseEdits.Lines)})"),
            ("average precision", s => s.AveragePrecision is { } value ? Figure(value) : "–"),
            ("calibration error (ECE)", s => s.Calibration is { } c ? Figure(c.ExpectedError) : "–"),
            ("Brier score", s => s.Calibration is { } c ? Figure(c.Brier) : "–"),
            ("sensitive spans still readable after refining", s => s.Residual is { } r ? $"{Percent(r.Rate)} ({Number(r.Readable)} of {Number(r.Spans)})" : "–"),
            ("values still readable anywhere in their repository", s => s.Residual is { } r ? $"{Percent(ConfusionMatrix.Share(r.ReadableElsewhere, r.Values))} ({Number(r.ReadableElsewhere)} of {Number(r.Values)})" : "–"),
            ("decoys changed by refining", s => s.Residual is { } r ? $"{Percent(r.DecoyRate)} ({Number(r.DecoysChanged)} of {Number(r.Decoys)})" : "–"),
            ("files not written", s => s.Residual is { } r ? Number(r.MissingFiles) : "–"),
            ("predictions outside the corpus (not scored)", s => Number(s.Outside)),
        ];

        // A figure that no system has would be a row of dashes.
        var rows = figures.Select(f => (IReadOnlyList<string>)[f.Name, .. report.Systems.Select(f.Value)]).Where(r => r.Skip(1).Any(v => v != "–"));
        return new FigureTable("Summary", "In brackets: 95 % interval from resampling repositories.", ["figure", .. report.Systems.Select(s => s.Name)], [.. rows]);
    }

    private static string Within(double value, SystemScores scores, string name) =>
        scores.Intervals.TryGetValue(name, out var interval) ? $"{Figure(value)} [{Figure(interval.Low)}, {Figure(interval.High)}]" : Figure(value);

    private static FigureTable Cells(EvaluationReport report) => new(
        "Confusion matrices",
        "A file or a repository is sensitive when a line of it is.",
        ["system and level", "true positives", "false positives", "false negatives", "true negatives"],
        [
            .. report.Systems.SelectMany(s => new[] { ("lines", s.Lines), ("files", s.Documents), ("repositories", s.Repositories) }.Select(level => (IReadOnlyList<string>)
            [
                $"{s.Name}, {level.Item1}", Number(level.Item2.TruePositives), Number(level.Item2.FalsePositives), Number(level.Item2.FalseNegatives), Number(level.Item2.TrueNegatives),
            ])),
        ]);

    private static FigureTable Tests(EvaluationReport report) => new(
        "McNemar's test on lines",
        "p is the chance of a split as uneven if both systems were equally good.",
        ["systems", "only the first right", "only the other right", "p"],
        [.. report.Tests.Select(t => (IReadOnlyList<string>)[$"{t.First} and {t.Second}", Number(t.OnlyFirstRight), Number(t.OnlySecondRight), t.P < 0.0001 ? "< 0.0001" : t.P.ToString("0.0000", CultureInfo.InvariantCulture)])]);

    private static FigureTable Spans(EvaluationReport report)
    {
        (string Name, Func<SpanScores, SpanScore> Score)[] conventions =
        [
            ("strict: same edges, same group", s => s.Strict),
            ("exact: same edges, any type", s => s.Exact),
            ("partial: an overlap counts half", s => s.Partial),
            ("overlap 80/80, same group", s => s.Overlap80),
            ("overlap 80/80, any type", s => s.Overlap80AnyType),
            ("any overlap, any type", s => s.AnyOverlap),
        ];
        return new FigureTable(
            "Spans", "Precision / recall / F1.", ["convention", .. report.Systems.Select(s => s.Name)],
            [.. conventions.Select(c => (IReadOnlyList<string>)[c.Name, .. report.Systems.Select(s => s.Spans is { } spans ? Three(c.Score(spans)) : "–")])]);
    }

    private static string Three(SpanScore score) => Three(score.Precision, score.Recall, score.F1);

    private static string Three(double precision, double recall, double f1) => $"{Figure(precision)} / {Figure(recall)} / {Figure(f1)}";

    private static FigureTable Groups(EvaluationReport report) => new(
        "Groups of categories",
        "Spans by overlap and group: precision / recall / F1.",
        ["group", "expert's spans", .. report.Systems.Select(s => s.Name)],
        [
            .. report.Systems.SelectMany(s => s.Groups.Select(g => g.Group)).Distinct().Order(StringComparer.Ordinal).Select(group => (IReadOnlyList<string>)
            [
                group,
                Number(report.Systems.Select(s => s.Groups.FirstOrDefault(g => g.Group == group)?.Expert ?? 0).Max()),
                .. report.Systems.Select(s => s.Groups.FirstOrDefault(g => g.Group == group) is { } g ? Three(g.Precision, g.Recall, g.F1) : "–"),
            ]),
        ]);

    private static FigureTable Categories(EvaluationReport report) => new(
        "Categories of the expert",
        "Of the expert's sensitive spans: touched / by the right group / by the right category.",
        ["category", "spans", .. report.Systems.Select(s => s.Name)],
        [
            .. report.Systems[0].Categories.Select((c, i) => (IReadOnlyList<string>)
            [
                c.Category, Number(c.All),
                .. report.Systems.Select(s => s.Categories[i]).Select(o => $"{Figure(ConfusionMatrix.Share(o.Touched, o.All))} / {Figure(ConfusionMatrix.Share(o.RightGroup, o.All))} / {Figure(ConfusionMatrix.Share(o.RightCategory, o.All))}"),
            ]),
        ]);

    private static FigureTable Slices(string title, string slice, EvaluationReport report, Func<SystemScores, IReadOnlyList<SliceScores>> slices) => new(
        title,
        "Lines: precision / recall / F1.",
        [slice, "lines", "sensitive", .. report.Systems.Select(s => s.Name)],
        [
            .. slices(report.Systems[0]).Select((row, i) => (IReadOnlyList<string>)
            [
                row.Slice,
                Number(row.Lines.TruePositives + row.Lines.FalsePositives + row.Lines.FalseNegatives + row.Lines.TrueNegatives),
                Number(row.Lines.TruePositives + row.Lines.FalseNegatives),
                .. report.Systems.Select(s => slices(s)[i].Lines).Select(m => Three(m.Precision, m.Recall, m.F1)),
            ]),
        ],
        Detail: true);

    private static FigureTable Predicted(SystemScores scores) => new(
        $"Categories of {scores.Name}",
        "What the predicted spans lie on; the most often wrong first.",
        ["category", "spans", "on sensitive", "on neutral", "on decoys", "on other clean text"],
        [.. scores.Predicted.Select(c => (IReadOnlyList<string>)[c.Category, Number(c.All), Number(c.OnSensitive), Number(c.OnNeutral), Number(c.OnDecoys), Number(c.OnClean)])],
        Detail: true);

    private static FigureTable Calibration(SystemScores scores) => new(
        $"Calibration of {scores.Name}",
        "Predicted spans by confidence, those on neutral spans left out.",
        ["confidence", "spans", "mean confidence", "share sensitive"],
        [.. scores.Calibration!.Bins.Select(b => (IReadOnlyList<string>)[$"{b.From.ToString("0.0", CultureInfo.InvariantCulture)} to {b.To.ToString("0.0", CultureInfo.InvariantCulture)}", Number(b.Count), Figure(b.Confidence), Figure(b.Truth)])],
        Detail: true);
}
