using System.Text;

using GdrCode.Crawling;
using GdrCode.Detection;
using GdrCode.Emitting;
using GdrCode.Reporting;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode;

/// <summary>Makes the reports of a run out of its report.json, its labels and, for what they quote, its refined files. No judge is asked.</summary>
public sealed class ReportRun
{
    private const string OtherGroup = "other";

    private readonly RunFolder folder;
    private readonly Dictionary<string, OriginalText> originals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> groups;

    private ReportRun(RunFolder folder)
    {
        this.folder = folder;
        groups = RuleSet.Load().Categories.Values.ToDictionary(c => c.Id, c => c.Group, StringComparer.Ordinal);
    }

    /// <summary>Writes report.html, report.md, summary.html and labels.csv into the folder; with values shown, report.html into its restricted/ alone.</summary>
    /// <param name="path">What <c>refine --out</c> or <c>scan --labels</c> wrote.</param>
    /// <param name="reveal">Show original values.</param>
    /// <returns>The files written.</returns>
    /// <exception cref="OutputException">The folder is not one of a run.</exception>
    /// <exception cref="InvalidDataException">Report and labels are damaged or of different runs.</exception>
    public static IReadOnlyList<string> Write(string path, bool reveal)
    {
        var run = new ReportRun(RunFolder.Open(path));
        var model = ReportModel.Read(run.folder, run.GroupOf);
        return reveal ? run.WriteRevealed(model) : run.WriteAll(model);
    }

    private string[] WriteAll(ReportModel model)
    {
        var utf8 = new UTF8Encoding(false);
        var (html, markdown, summary, csv) = (At("report.html"), At("report.md"), At("summary.html"), At("labels.csv"));
        WriteHtml(html, model, original: null);
        using (var writer = new StreamWriter(markdown, append: false, utf8))
        {
            MarkdownReport.Write(writer, model);
        }

        using (var writer = new StreamWriter(csv, append: false, utf8))
        {
            CsvLabels.Write(writer, model.Lines);
        }

        File.WriteAllText(summary, SummaryPage.Compose(model), utf8);
        return [html, markdown, summary, csv];

        string At(string name) => Path.Combine(folder.Root, name);
    }

    private string[] WriteRevealed(ReportModel model)
    {
        if (!Directory.Exists(folder.Restricted))
        {
            throw new OutputException($"{folder.Root}: holds no {OutputFolder.RestrictedFolder}, where the original values are; only the output of refine has it");
        }

        var html = Path.Combine(folder.Restricted, "report.html");
        WriteHtml(html, model, Original);
        return [html];
    }

    private void WriteHtml(string path, ReportModel model, Func<string, string, SourceText?>? original)
    {
        using var stream = new BufferedStream(File.Create(path), 1 << 16);
        HtmlReport.Write(stream, new ReportData(model, new QuotedLines(Refined, original), revealed: original is not null), GroupOf);
    }

    private string GroupOf(string category) => groups.GetValueOrDefault(category, OtherGroup);

    private SourceText? Refined(string repository, string path) => Decode(path, folder.Refined(repository, path));

    private SourceText? Original(string repository, string path)
    {
        if (!originals.TryGetValue(repository, out var original))
        {
            var patch = Path.Combine(folder.Restricted, OutputFolder.PatchesFolder, repository + ".patch");
            originals[repository] = original = new OriginalText(File.Exists(patch) ? File.ReadAllBytes(patch) : []);
        }

        return folder.Refined(repository, path) is { } refined ? Decode(path, original.Of(path, refined)) : null;
    }

    private static SourceText? Decode(string path, byte[]? bytes) => bytes is null ? null : TextCodec.Decode(bytes, Pipeline.Classifier.Hint(path)).Text;
}
