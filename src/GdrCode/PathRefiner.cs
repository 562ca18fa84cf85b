using GdrCode.Emitting;
using GdrCode.Model;
using GdrCode.Reviewing;
using GdrCode.Rewriting;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode;

/// <summary>
/// Labels paths that hold a sensitive value, and renames their files where that is asked for. A path has no line: its labels stand on line 0.
/// </summary>
/// <param name="pipeline">Finds and judges.</param>
/// <param name="options">Whether to rename.</param>
/// <param name="labels">Composes the rows.</param>
/// <param name="decisions">What reviewers decided about paths.</param>
/// <param name="taken">All paths of the repository; no file is renamed onto another.</param>
internal sealed class PathRefiner(Pipeline pipeline, PipelineOptions options, LabelComposer labels, RepositoryDecisions decisions, IReadOnlySet<string> taken)
{
    // A path is read for its words alone, without the code around it, so only sure findings count.
    private const double LeastConfidence = 0.8;

    public async ValueTask<FileResult> RefineAsync(FileResult result, Knowledge known, bool scan, CancellationToken cancellationToken)
    {
        var path = result.Entry.Path;
        var (file, sure) = await FindAsync(pipeline, path, known, decisions, cancellationToken);
        if (sure.Length == 0)
        {
            return result;
        }

        var renamed = !scan && options.RenamePaths && result.LinkTarget is null;
        var plan = Rewriter.Rewrite(file, sure, finding => pipeline.Surrogate(finding, known, attempt: 0));
        var target = file.Text.WithChanges(plan.Changes);
        renamed &= plan.Unwritable.Count == 0 && Levels(target.ToString()) == Levels(path) && !taken.Contains(target.ToString());
        LabelledSpan[] spans = renamed
            ? [.. plan.Spans.Select(s => new LabelledSpan(s.Finding, s.Source, s.Refined, s.Surrogate))]
            : [.. sure.Select(s => new LabelledSpan(s, s.Finding.Fragment.Text.ToSource(s.Finding.ValueSpan), [], null))];
        var rows = labels.Spans(path, file.Text, renamed ? target : null, spans).Select(r => r with { Line = 0 }).ToList();
        var action = renamed ? LineAction.Rewritten : LineAction.Flagged;
        var line = labels.Lines(path, file.Text, [.. rows.Select(r => r with { Line = 1 })], action, allLines: false, pipeline.JudgeName)[0] with { Line = 0 };
        // Once a file is renamed, its old path is a value of the input like any other.
        var shown = renamed ? target.ToString() : path;
        return result with
        {
            TargetPath = shown,
            Delta = result.Delta is { } delta ? delta with { Path = shown } : null,
            Spans = [.. rows.Concat(result.Spans).Select(r => r with { Path = shown })],
            Lines = [.. result.Lines.Prepend(line).Select(r => r with { Path = shown })],
            Located = [.. Located(path, sure).Concat(result.Located).Select(l => renamed ? l with { Path = l.Path[..^path.Length] + shown } : l)],
            Counts = result.Counts with { SensitivePaths = 1 },
        };
    }

    /// <summary>A path as a file of its own, and the sensitive values in it that are sure.</summary>
    public static async ValueTask<(SourceFile File, JudgedFinding[] Sure)> FindAsync(
        Pipeline pipeline, string path, Knowledge known, RepositoryDecisions? decisions, CancellationToken cancellationToken)
    {
        var all = new TextSpan(0, path.Length);
        var fragment = new Fragment { Kind = FragmentKind.Path, Span = all, Text = PiecedText.Single(path, all, TextEncoding.Verbatim) };
        var text = SourceText.From(path);
        var file = new SourceFile(path, text, FileKind.Text, "path", Place.Production) { Reviewed = decisions?.OfPath(path, text) ?? [] };
        var analysis = await pipeline.AnalyseAsync(file, [fragment], known, cancellationToken);
        return (file, [.. analysis.Sensitive.Where(s => s.Verdict.Confidence >= LeastConfidence)]);
    }

    private IEnumerable<LocatedFinding> Located(string path, IEnumerable<JudgedFinding> sure) =>
        labels.Locator is { } locator ? sure.Select(s => locator.LocatePath(path, s)) : [];

    private static int Levels(string path) => path.AsSpan().Count('/');
}
