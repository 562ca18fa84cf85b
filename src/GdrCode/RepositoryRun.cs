using GdrCode.Crawling;
using GdrCode.Detection;
using GdrCode.Emitting;
using GdrCode.Model;

namespace GdrCode;

/// <summary>Takes one repository through the pipeline in two passes: the first learns its sensitive values, the second rewrites them wherever they stand.</summary>
internal sealed class RepositoryRun(Pipeline pipeline, PipelineOptions options, LabelComposer labels, Action<FileResult>? progress)
{
    // A value that is looked for everywhere must be surer than one that changes where it stands alone.
    private const double LeastConfidence = 0.7;

    /// <param name="source">The repository.</param>
    /// <param name="name">Its folder name under <c>repositories/</c>.</param>
    /// <param name="sink">Takes the files; null to scan.</param>
    /// <param name="emit">Takes every result, in the order of paths.</param>
    /// <param name="cancellationToken">Stops between files.</param>
    public async Task<RepositoryReport> RunAsync(ISource source, string name, IFileSink? sink, Action<FileResult> emit, CancellationToken cancellationToken)
    {
        var reader = new FileReader(source, Pipeline.Classifier, options.MaxFileSize, exemptions: options.Suppressions);
        var (known, flagged) = await LearnAsync(source, reader, cancellationToken);
        var paths = new PathRefiner(pipeline, options, labels, source.Entries.Select(e => e.Path).ToHashSet(StringComparer.Ordinal));
        var counts = new Counts();
        var notes = new List<FileNote>();
        await foreach (var result in OrderedParallel.SelectAsync(source.Entries, options.Workers, RefineAsync, cancellationToken))
        {
            emit(result);
            progress?.Invoke(result);
            counts += result.Counts;
            if (Notes.Of(result) is { } note)
            {
                notes.Add(note);
            }
        }

        return new RepositoryReport { Name = name, Commit = source.Commit, Counts = counts, Files = notes };

        async ValueTask<FileResult> RefineAsync(SourceEntry entry, CancellationToken cancel)
        {
            var result = await ProcessAsync(reader, entry, known, flagged.Contains(entry.Path), sink is null, cancel);
            result = await paths.RefineAsync(result, known, sink is null, cancel);
            Write(result, sink);
            // The content is on disk: holding it until its turn to be emitted would let memory grow with the slowest file.
            return result with { Content = null };
        }
    }

    private async Task<(KnownValues Known, HashSet<string> Flagged)> LearnAsync(ISource source, FileReader reader, CancellationToken cancellationToken)
    {
        var values = new HashSet<JudgedValue>();
        var flagged = new HashSet<string>(StringComparer.Ordinal);
        var nothing = KnownValues.From([], handle: null);
        await foreach (var (path, judged) in OrderedParallel.SelectAsync(source.Entries, options.Workers, FindAsync, cancellationToken))
        {
            if (judged is null)
            {
                continue;
            }

            flagged.Add(path);
            values.UnionWith(judged);
        }

        return (KnownValues.From(values, pipeline.Rules.Categories.GetValueOrDefault("username-handle")), flagged);

        async ValueTask<(string Path, IReadOnlyList<JudgedValue>? Values)> FindAsync(SourceEntry entry, CancellationToken cancel)
        {
            try
            {
                if (reader.Read(entry) is not FileInput.Text input)
                {
                    return (entry.Path, null);
                }

                var analysis = await pipeline.AnalyseAsync(input.File, nothing, cancel);
                return analysis.Judged.Count == 0
                    ? (entry.Path, null)
                    : (entry.Path, [.. analysis.Sensitive.Where(s => s.Verdict.Confidence >= LeastConfidence).Select(s => new JudgedValue(s.Finding.Value, s.Verdict.Category))]);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // The second pass meets the same fault and reports it.
                return (entry.Path, []);
            }
        }
    }

    private async ValueTask<FileResult> ProcessAsync(FileReader reader, SourceEntry entry, KnownValues known, bool flagged, bool scan, CancellationToken cancellationToken)
    {
        try
        {
            var input = reader.Read(entry);
            if (input is not FileInput.Text text)
            {
                return UnreadResults.Of(input);
            }

            if (!flagged && !options.AllLines && !known.MayStandIn(text.File.Content))
            {
                return Results.Clean(text);
            }

            return scan
                ? await pipeline.ScanAsync(text, known, labels, cancellationToken)
                : await pipeline.RefineAsync(text, known, labels, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return Results.Failed(entry, e);
        }
    }

    private static void Write(FileResult result, IFileSink? sink)
    {
        if (result.LinkTarget is { } target)
        {
            sink?.WriteLink(result.TargetPath, target);
        }
        else if (result.Content is { } content)
        {
            sink?.WriteFile(result.TargetPath, content, result.Entry.Kind == EntryKind.Executable);
        }
    }
}
