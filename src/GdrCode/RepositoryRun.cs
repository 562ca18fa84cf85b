using GdrCode.Crawling;
using GdrCode.Detection;
using GdrCode.Emitting;
using GdrCode.Judging.Chat;
using GdrCode.Judging.Chat.Rewordings;
using GdrCode.Judging.Learned;
using GdrCode.Model;

namespace GdrCode;

/// <summary>Takes one repository through the pipeline in three passes: a survey of what may count, the sensitive values among it, and the rewriting of them wherever they stand.</summary>
internal sealed class RepositoryRun(Pipeline pipeline, PipelineOptions options, LabelComposer labels, ProgressMeter? progress, SurveyCache? cache = null)
{
    /// <param name="source">The repository.</param>
    /// <param name="name">Its folder name under <c>repositories/</c>.</param>
    /// <param name="sink">Takes the files; null to scan.</param>
    /// <param name="emit">Takes every result, in the order of paths.</param>
    /// <param name="cancellationToken">Stops between files.</param>
    public async Task<RepositoryReport> RunAsync(ISource source, string name, IFileSink? sink, Action<FileResult> emit, CancellationToken cancellationToken)
    {
        var files = FilesOf(source);
        var decisions = options.Decisions.In(name);
        var reader = new ReviewedReader(files, decisions);
        var overview = await SurveyAsync(source, reader, cancellationToken);
        var asked = await AskAsync(source, files, overview, cancellationToken);
        var learnt = await LearnAsync(source, reader, overview, cancellationToken);
        if (sink is not null || options.Fixes)
        {
            await RewordAsync(source, reader, learnt, asked, cancellationToken);
        }

        var paths = new PathRefiner(pipeline, options, labels, decisions, source.Entries.Select(e => e.Path).ToHashSet(StringComparer.Ordinal));
        var counts = new Counts();
        var notes = new List<FileNote>();
        await foreach (var result in OrderedParallel.SelectAsync(source.Entries, options.Workers, RefineAsync, cancellationToken))
        {
            emit(result);
            progress?.Refined(result);
            counts += result.Counts;
            if (Notes.Of(result) is { } note)
            {
                notes.Add(note);
            }
        }

        notes.AddRange(decisions.Unapplied());
        return new RepositoryReport { Name = name, Commit = source.Commit, Counts = counts, Files = notes };

        async ValueTask<FileResult> RefineAsync(SourceEntry entry, CancellationToken cancel)
        {
            var change = source.ChangeOf(entry.Path);
            var result = await ProcessAsync(reader, entry, change, learnt, sink is null, cancel);
            result = change.HasNewPath ? await paths.RefineAsync(result, learnt.Known, sink is null, cancel) : result;
            Write(result, sink);
            // The content is on disk: holding it until its turn to be emitted would let memory grow with the slowest file.
            return result with { Content = null, Label = LabelOf(name, result.TargetPath, reader.Attributes(entry)) };
        }
    }

    /// <summary>Takes in what is answered already, of a repository that was finished or of imported answers.</summary>
    /// <returns>The questions for other words, in order.</returns>
    public async Task<IReadOnlyList<RewordingRequest>> RecallAsync(ISource source, string name, CancellationToken cancellationToken)
    {
        var files = FilesOf(source);
        var reader = new ReviewedReader(files, options.Decisions.In(name));
        var overview = await SurveyAsync(source, reader, cancellationToken);
        var asked = await AskAsync(source, files, overview, cancellationToken);
        if (pipeline.Chat is not { Rewordings.IsNeeded: true })
        {
            return [];
        }

        var learnt = await LearnAsync(source, reader, overview, cancellationToken);
        return await RewordAsync(source, reader, learnt, asked, cancellationToken);
    }

    private FileReader FilesOf(ISource source) => new(source, Pipeline.Classifier, options.MaxFileSize, exemptions: options.Suppressions);

    private Task<Overview> SurveyAsync(ISource source, ReviewedReader reader, CancellationToken cancellationToken) =>
        new SurveyPass(pipeline, options, reader, cache, progress is null ? null : progress.Surveyed).RunAsync(source, cancellationToken);

    private async Task<AskingPass> AskAsync(ISource source, FileReader files, Overview overview, CancellationToken cancellationToken)
    {
        var asking = new AskingPass(pipeline, options, overview.Survey);
        await asking.RunAsync(source, files, cancellationToken);
        return asking;
    }

    private async Task<IReadOnlyList<RewordingRequest>> RewordAsync(ISource source, ReviewedReader reader, Learnt learnt, AskingPass asked, CancellationToken cancellationToken) =>
        pipeline.Chat is { Rewordings.IsNeeded: true }
            ? await new RewordingPass(pipeline, options, reader, learnt.Flagged, learnt.Known).RunAsync([.. source.Entries.Where(e => !learnt.Late.Contains(e.Path))], asked.Hidden, cancellationToken)
            : [];

    private Task<Learnt> LearnAsync(ISource source, ReviewedReader reader, Overview overview, CancellationToken cancellationToken) =>
        new LearningPass(pipeline, options, reader, overview, progress is null ? null : progress.Learnt).RunAsync(source, cancellationToken);

    private async ValueTask<FileResult> ProcessAsync(ReviewedReader reader, SourceEntry entry, FileChange change, Learnt learnt, bool scan, CancellationToken cancellationToken)
    {
        // A file that was too slow for one pass could be in time for the next: it is withheld all the same, unlearnt.
        if (learnt.Late.Contains(entry.Path))
        {
            return UnreadResults.TimedOut(entry, options.FileTimeout);
        }

        try
        {
            return await Deadline.RunAsync(options.FileTimeout, stop => ProcessInTimeAsync(reader, entry, change, learnt, scan, stop), cancellationToken);
        }
        catch (TimeoutException)
        {
            return UnreadResults.TimedOut(entry, options.FileTimeout);
        }
        catch (UnansweredException)
        {
            return Results.Unanswered(entry);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return Results.Failed(entry, e);
        }
    }

    private async ValueTask<FileResult> ProcessInTimeAsync(ReviewedReader reader, SourceEntry entry, FileChange change, Learnt learnt, bool scan, CancellationToken cancellationToken)
    {
        var input = reader.Read(entry);
        if (input is not FileInput.Text text)
        {
            return UnreadResults.Of(input) with { Located = LocateKey(input) };
        }

        if (!learnt.Flagged.Contains(entry.Path) && !options.AllLines && !learnt.Known.Values.MayStandIn(text.File.Content))
        {
            return Results.Clean(text);
        }

        return scan
            ? await pipeline.ScanAsync(text, change, learnt.Known, labels, cancellationToken)
            : await pipeline.RefineAsync(text, learnt.Known, labels, cancellationToken);
    }

    private static FileLabel? LabelOf(string repository, string path, LinguistAttributes attributes) => attributes is { Generated: true } or { Vendored: true }
        ? new FileLabel(repository, path, attributes.Generated == true, attributes.Vendored == true)
        : null;

    // A file that is a private key has no line to label, but whoever asks for findings must hear of it.
    private IReadOnlyList<LocatedFinding> LocateKey(FileInput input) =>
        labels.Locator is { } locator && input.Reason is UnreadReason.PrivateKey or UnreadReason.KeyContainer && pipeline.Rules.Categories.TryGetValue("private-key-block", out var category)
            ? [locator.LocateFile(input.Entry.Path, category, input.Reason.Value.Word()) with { Allowance = pipeline.Knows(category, input.Entry.Path) ? Allowance.Baseline : null }]
            : [];

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
