using GdrCode.Emitting;
using GdrCode.Evaluation;
using GdrCode.Evaluation.Corpora;
using GdrCode.Model;
using GdrCode.Reporting;
using GdrCode.Reviewing;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode;

/// <summary>Decisions as an expert's labels: the files whose sensitive findings are all decided about, with every line.</summary>
public static class ReviewExport
{
    /// <summary>How much was written, and how many files were not.</summary>
    public sealed record Counts(int Files, long Lines, long Spans, int Open);

    /// <summary>Writes <c>lines.jsonl</c>, <c>spans.jsonl</c> and <c>repositories/</c>. A file with a finding that nobody decided about is left out.</summary>
    /// <param name="run">What <c>refine --out</c> or <c>scan --labels</c> wrote.</param>
    /// <param name="inputs">The original repositories.</param>
    /// <param name="decisionFiles">Files of one or more reviewers; none for the one in the run's <c>restricted/</c>.</param>
    /// <param name="options">Key and rules.</param>
    /// <param name="output">The folder to make.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="OutputException">The folder is there already, or the run is none.</exception>
    /// <exception cref="InvalidDataException">Labels, key or decisions are damaged.</exception>
    public static Counts Write(
        string run, IReadOnlyList<RepositoryInput> inputs, IReadOnlyList<string> decisionFiles, ReviewOptions options, string output, CancellationToken cancellationToken)
    {
        var folder = RunFolder.Open(run);
        var decisions = Decisions.Read(decisionFiles.Count > 0 ? decisionFiles : [Path.Combine(folder.Restricted, ReviewOptions.DefaultFile)]);
        using var texts = new ReviewTexts(folder, inputs, cancellationToken);
        var list = ReviewItemList.Read(folder, texts, ReviewItemList.KeyOf(folder, options.KeyFile));
        var settled = decisions.All.ToDictionary(d => d.Row.Key);
        var marks = decisions.All.Where(d => d.Row.Rule == ReviewDecision.MarkRule).ToLookup(d => (d.Row.Repository, d.Row.Path));
        var (files, open) = (new List<MarkedFile>(), 0);
        foreach (var file in list.All.Where(i => i.Places[0].Line > 0).GroupBy(i => (i.Repository, i.Path)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (file.All(i => i.Unfit is null && (i.Label == Label.Neutral || settled.ContainsKey(i.Key))))
            {
                var text = texts.Of(file.Key.Repository, file.Key.Path);
                var fingerprint = RepositoryDecisions.Fingerprint(text.Bytes);
                files.Add(Labelled(text, file.Key.Repository, file.Select(i => SpanOf(i, settled.GetValueOrDefault(i.Key))).Concat(marks[file.Key].Where(m => m.Row.File == fingerprint).Select(SpanOf))));
            }
            else
            {
                open++;
            }
        }

        var (lines, spans) = PlainCorpus.Write(files, output);
        return new Counts(files.Count, lines, spans, open);
    }

    private static (IReadOnlyList<ReviewPlace> Places, Label Label, string Category) SpanOf(ReviewItem item, SettledDecision? decision) =>
        decision is null ? (item.Places, item.Label, item.Category) : SpanOf(decision);

    // What experts differ about is what neutral means.
    private static (IReadOnlyList<ReviewPlace> Places, Label Label, string Category) SpanOf(SettledDecision decision)
    {
        var label = decision.IsDisputed ? Label.Neutral : decision.Label;
        return (decision.Row.Places, label, label == Label.Clean ? MarkedFile.Decoy : decision.Row.Category);
    }

    private static MarkedFile Labelled(ReviewText text, string repository, IEnumerable<(IReadOnlyList<ReviewPlace> Places, Label Label, string Category)> decided)
    {
        // Positions count without the byte order mark, which the text does not hold.
        var source = text.File!.Text;
        var spans = new List<MarkedSpan>();
        foreach (var (places, label, category) in decided.OrderByDescending(d => d.Label))
        {
            foreach (var run in PlaceSpans.Of(source, places) ?? [])
            {
                // A line or a part of it has one label: the worse one.
                if (!spans.Exists(s => run.OverlapsWith(TextSpan.FromBounds(s.Start, s.End))))
                {
                    spans.Add(new MarkedSpan(run.Start, run.End, label, category));
                }
            }
        }

        return new MarkedFile(repository, text.File.Path, source.ToString(), [.. spans.OrderBy(s => s.Start)]);
    }
}
