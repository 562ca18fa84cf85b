using GdrCode.Crawling;
using GdrCode.Emitting;
using GdrCode.Model;
using GdrCode.Rewriting;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode;

/// <summary>Turns what the pipeline knows of a file into what is emitted: content, labels, patch and counts.</summary>
internal static class Results
{
    public static FileResult Clean(FileInput.Text input) => new(input.Entry, new FileOutcome.Unchanged())
    {
        Content = input.Bytes,
        Counts = new Counts { Files = 1, Lines = LabelComposer.CountLines(input.File.Text), Characters = input.File.Text.Length },
    };

    /// <summary>The message of an unforeseen exception may quote a value; its type may not.</summary>
    public static FileResult Failed(SourceEntry entry, Exception e) => new(entry, new FileOutcome.Failed($"{e.GetType().Name} while it was processed; it is not in the output"))
    {
        Counts = new Counts { Files = 1, FilesFailed = 1 },
    };

    public static FileResult Unanswered(SourceEntry entry) =>
        new(entry, new FileOutcome.Withheld("unanswered", "the model gave no usable answer about it, and no other judge may stand in")) { Counts = new Counts { Files = 1, FilesWithheld = 1 } };

    public static FileResult Unchanged(FileInput.Text input, Analysis analysis, LabelComposer labels, PipelineOptions options) =>
        Labelled(input, analysis, new FileOutcome.Unchanged(), input.File.Text, [.. analysis.Judged.Select(Kept)], LineAction.Kept, labels, options) with { Content = input.Bytes };

    public static FileResult Flagged(FileInput.Text input, Analysis analysis, LabelComposer labels, PipelineOptions options) =>
        Labelled(input, analysis, new FileOutcome.Unchanged(), null, [.. analysis.Judged.Select(Kept)], LineAction.Flagged, labels, options);

    public static FileResult Withheld(FileInput.Text input, Analysis analysis, IReadOnlyList<Violation> violations, LabelComposer labels, PipelineOptions options)
    {
        var detail = violations.Count == 0
            ? "the rewritten text can't be written in the file's encoding"
            : $"{violations[0].Kind}: {violations[0].Message}" + (violations.Count > 1 ? $" (and {violations.Count - 1} more)" : string.Empty);
        return Labelled(input, analysis, new FileOutcome.Withheld("verification", detail), null, [.. analysis.Judged.Select(Kept)], LineAction.Withheld, labels, options);
    }

    public static FileResult Rewritten(
        FileInput.Text input, Analysis analysis, RewritePlan plan, SourceText refined, byte[] content, LabelComposer labels, PipelineOptions options)
    {
        var shifts = new Shifts(plan.Changes);
        LabelledSpan[] spans =
        [
            .. plan.Spans.Select(s => new LabelledSpan(s.Finding, s.Source, s.Refined, s.Surrogate)),
            .. analysis.Neutral.Select(n => Moved(n, shifts)),
        ];
        var changed = plan.Changes.Sum(c => c.Span.Length);
        var original = input.File.Content;
        var distance = plan.Changes.Sum(c => EditDistance.Of(original.AsSpan(c.Span.Start, c.Span.Length), c.NewText));
        var result = Labelled(input, analysis, new FileOutcome.Rewritten(plan.Changes.Count, changed), refined, spans, LineAction.Rewritten, labels, options);
        return result with
        {
            Content = content,
            Patch = Patch.Compose(input.File.Path, input.Bytes, content),
            Delta = new FileDelta(labels.Repository, input.File.Path, original.Length, changed, distance, Math.Round((double)distance / Math.Max(1, Math.Max(original.Length, refined.Length)), 6)),
            Counts = result.Counts with { CharactersChanged = changed, EditDistance = distance },
        };
    }

    private static FileResult Labelled(
        FileInput.Text input, Analysis analysis, FileOutcome outcome, SourceText? refined, LabelledSpan[] spans, LineAction action, LabelComposer labels, PipelineOptions options)
    {
        var text = input.File.Text;
        var path = input.File.Path;
        var rows = spans.Length == 0 ? [] : labels.Spans(path, text, refined, spans);
        var lines = rows.Count == 0 && !options.AllLines ? [] : labels.Lines(path, text, rows, action, options.AllLines, options.Judge);
        return new FileResult(input.Entry, outcome)
        {
            Lines = lines,
            Spans = rows,
            Located = labels.Locator?.Locate(path, text, refined, spans) ?? [],
            Counts = new Counts
            {
                Files = 1,
                Lines = LabelComposer.CountLines(text),
                FilesRewritten = outcome is FileOutcome.Rewritten ? 1 : 0,
                FilesWithheld = outcome is FileOutcome.Withheld ? 1 : 0,
                Characters = text.Length,
                SensitiveLines = lines.Count(l => l.Label == Label.Sensitive),
                NeutralLines = lines.Count(l => l.Label == Label.Neutral),
                SensitiveSpans = analysis.Sensitive.Count(),
                NeutralSpans = analysis.Neutral.Count(),
                Categories = new SortedDictionary<string, long>(
                    analysis.Sensitive.GroupBy(s => s.Verdict.Category.Id).ToDictionary(g => g.Key, g => g.LongCount()), StringComparer.Ordinal),
            },
        };
    }

    private static LabelledSpan Kept(JudgedFinding judged) =>
        new(judged, judged.Finding.Fragment.Text.ToSource(judged.Finding.ValueSpan), [], null);

    // A kept span has moved along its line with the changes before it.
    private static LabelledSpan Moved(JudgedFinding judged, Shifts shifts)
    {
        var original = judged.Finding.Fragment.Text.ToSource(judged.Finding.ValueSpan);
        return new LabelledSpan(judged, original, [.. original.Select(run => new TextSpan(run.Start + shifts.At(run.Start), run.Length))], null);
    }

    /// <summary>How far positions move by changes that stand in order.</summary>
    private sealed class Shifts
    {
        private readonly int[] ends;
        private readonly int[] moved;

        public Shifts(IReadOnlyList<TextChange> changes)
        {
            ends = new int[changes.Count];
            moved = new int[changes.Count + 1];
            for (var i = 0; i < ends.Length; i++)
            {
                ends[i] = changes[i].Span.End;
                moved[i + 1] = moved[i] + (changes[i].NewText?.Length ?? 0) - changes[i].Span.Length;
            }
        }

        /// <summary>The shift of a position: that of all changes that end at it or before.</summary>
        public int At(int position)
        {
            var (low, high) = (0, ends.Length);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = ends[middle] <= position ? (middle + 1, high) : (low, middle);
            }

            return moved[low];
        }
    }
}
