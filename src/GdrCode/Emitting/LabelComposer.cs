using GdrCode.Emitting.Sarif;
using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Emitting;

/// <summary>Turns the judged values of one file into rows of labels.</summary>
internal sealed class LabelComposer(string repository, RunKey key)
{
    /// <summary>Folder name under <c>repositories/</c>.</summary>
    public string Repository => repository;

    /// <summary>Places findings for reports; null where no report asks for them.</summary>
    public FindingLocator? Locator { get; init; }

    /// <summary>One row per span and line, by line and column.</summary>
    /// <param name="path">Path inside the repository.</param>
    /// <param name="original">Text as it was.</param>
    /// <param name="refined">Text as it is written; null where the file is not.</param>
    /// <param name="spans">The judged values; a span over several lines gives one row per line.</param>
    public IReadOnlyList<SpanLabel> Spans(string path, SourceText original, SourceText? refined, IReadOnlyList<LabelledSpan> spans)
    {
        var rows = new List<SpanLabel>();
        var (columns, refinedColumns) = (new CodePointColumns(original), refined is null ? null : new CodePointColumns(refined));
        foreach (var span in spans)
        {
            var finding = span.Judged.Finding;
            var fingerprint = key.Fingerprint(span.Judged.Verdict.Category.Id, finding.Value);
            for (var i = 0; i < span.Original.Count; i++)
            {
                TextSpan? refinedRun = refined is null ? null : i < span.Refined.Count ? span.Refined[i] : null;
                foreach (var (line, before, after) in ByLine(columns, span.Original[i], refinedColumns, refinedRun))
                {
                    rows.Add(new SpanLabel(
                        repository, path, line + 1, before.Start, before.End, after?.Start, after?.End, span.Judged.Verdict.Category.Id, span.Judged.Verdict.Label,
                        Math.Round(span.Judged.Verdict.Confidence, 3), finding.RuleId, span.Judged.Verdict.Judge, fingerprint, refined is null ? null : span.Surrogate, span.Judged.Verdict.Reason));
                }
            }
        }

        return [.. rows.OrderBy(r => r.Line).ThenBy(r => r.Start).ThenBy(r => r.End).ThenBy(r => r.Category, StringComparer.Ordinal).DistinctBy(r => (r.Line, r.Start, r.End, r.Category))];
    }

    /// <summary>One row per line that holds a span, or per line of the file where <paramref name="allLines"/> is set.</summary>
    public IReadOnlyList<LineLabel> Lines(string path, SourceText original, IReadOnlyList<SpanLabel> spans, LineAction sensitiveAction, bool allLines, string judge)
    {
        var byLine = spans.GroupBy(s => s.Line).ToDictionary(g => g.Key, g => g.ToList());
        var rows = new List<LineLabel>();
        var lines = allLines ? Enumerable.Range(1, CountLines(original)) : byLine.Keys.Order();
        foreach (var line in lines)
        {
            rows.Add(byLine.TryGetValue(line, out var found)
                ? Labelled(path, line, found, sensitiveAction)
                : new LineLabel(repository, path, line, Label.Clean, [], LineAction.Kept, 1, judge));
        }

        return rows;
    }

    /// <summary>Lines as an editor counts them: a final line end begins no further line.</summary>
    public static int CountLines(SourceText text)
    {
        var lines = text.Lines;
        return lines.Count > 0 && lines[^1].SpanIncludingLineBreak.IsEmpty ? lines.Count - 1 : lines.Count;
    }

    private LineLabel Labelled(string path, int line, List<SpanLabel> spans, LineAction sensitiveAction)
    {
        var label = spans.Max(s => s.Label);
        var deciding = spans.Where(s => s.Label == label).OrderByDescending(s => s.Confidence).First();
        string[] categories = [.. spans.Select(s => s.Category).Distinct().Order(StringComparer.Ordinal)];
        return new LineLabel(repository, path, line, label, categories, label == Label.Sensitive ? sensitiveAction : LineAction.Kept, deciding.Confidence, deciding.Judge);
    }

    private static IEnumerable<(int Line, TextSpan Before, TextSpan? After)> ByLine(CodePointColumns original, TextSpan run, CodePointColumns? refined, TextSpan? refinedRun)
    {
        var first = original.Text.Lines.IndexOf(run.Start);
        var last = original.Text.Lines.IndexOf(Math.Max(run.Start, run.End - 1));
        for (var line = first; line <= last; line++)
        {
            if (original.InLine(line, run) is not { IsEmpty: false } before)
            {
                continue;
            }

            // Lines never move, so the refined run of a line is the part of it on the same line; a span that was kept has moved with what stands before it.
            TextSpan? after = refined is null ? null
                : refinedRun is { } there ? refined.InLine(line, there)
                : before;
            yield return (line, before, after);
        }
    }
}
