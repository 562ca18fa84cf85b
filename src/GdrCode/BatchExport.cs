using GdrCode.Emitting;
using GdrCode.Judging.Chat.Batches;
using GdrCode.Judging.Chat.Clients;
using GdrCode.Judging.Chat.Requests;
using GdrCode.Model;

namespace GdrCode;

/// <summary>Writes what a run would ask a language model to batch files, and sends nothing.</summary>
public static class BatchExport
{
    /// <param name="inputs">What the user named, in order.</param>
    /// <param name="options">What to do; <see cref="PipelineOptions.Chat"/> must be set and needs no client.</param>
    /// <param name="target">Where and how to write.</param>
    /// <param name="cancellationToken">Stops the work; nothing is left behind.</param>
    /// <exception cref="OutputException">The files are there already.</exception>
    public static async Task<BatchExportReport> RunAsync(IReadOnlyList<RepositoryInput> inputs, PipelineOptions options, BatchTarget target, CancellationToken cancellationToken)
    {
        var key = target.KeyFile is null ? RunKey.Create() : RunKey.Read(target.KeyFile);
        using var files = new BatchFiles(target.Path, target.Limits);
        var earlier = files.Earlier();
        if (earlier.Count > 0 && !target.Force)
        {
            throw new OutputException($"{earlier[0]}: is there already; name another file, or replace the earlier export with --force");
        }

        using var pipeline = new Pipeline(options, key);
        var settings = BatchSettings.Of(options.Chat!, pipeline.Chat!.Scope);
        using var answers = target.AnswersFolder is { } folder ? Answers(folder, settings) : null;
        var entries = new List<BatchEntry>();
        long tokens = 0;
        var rewordings = 0;
        await foreach (var request in PlanRun.PlanAsync(inputs, pipeline, options, surveyed: null, cancellationToken))
        {
            Append(request);
        }

        if (target.AnswersFolder is not null)
        {
            await foreach (var request in PlanRun.RewordingsAsync(inputs, options, target.AnswersFolder, key, cancellationToken))
            {
                rewordings += Append(request) ? 1 : 0;
            }
        }

        foreach (var path in earlier)
        {
            File.Delete(path);
        }

        var written = files.Complete();
        if (written.Count > 0)
        {
            new BatchPlan(settings, entries).Write(files.PlanPath);
        }

        return new BatchExportReport(written, written.Count > 0 ? files.PlanPath : null, entries.Count, entries.Sum(e => e.Candidates), rewordings, tokens);

        bool Append(PlannedRequest request)
        {
            var cacheKey = request.Key.ToArray();
            if (answers?.Find(cacheKey) is not null)
            {
                return false;
            }

            var id = RequestLine.IdOf(key, cacheKey);
            var size = TokenCounter.Count(request.Messages, request.Options);
            files.Append(RequestLine.Write(id, target.RequestPath, target.Model, request.Messages, request.Options), size);
            entries.Add(new BatchEntry(id, Convert.ToHexStringLower(cacheKey), request.Repository, request.Path, request.Candidates));
            tokens += size;
            return true;
        }
    }

    private static ResponseCache Answers(string folder, BatchSettings settings) => ReplayFolder.Read(folder) is null
        ? throw new InvalidDataException($"{folder}: holds no imported answers")
        : ReplayFolder.Open(folder, settings);
}
