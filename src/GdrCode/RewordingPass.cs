using GdrCode.Crawling;
using GdrCode.Judging.Chat.Candidates;
using GdrCode.Judging.Chat.Rewordings;
using GdrCode.Model;

namespace GdrCode;

/// <summary>
/// Tries a model's words in all files of a repository before any is written: words that don't hold up go back to the model once, with the reason,
/// and what it answers is tried in the same way. So a statement has one wording in all files, and what goes back follows from the input and the answers alone.
/// </summary>
/// <param name="pipeline">The pipeline.</param>
/// <param name="options">What to do.</param>
/// <param name="reader">Reads the files.</param>
/// <param name="flagged">Paths of files in which something was found.</param>
/// <param name="known">What is known of the repository.</param>
internal sealed class RewordingPass(Pipeline pipeline, PipelineOptions options, ReviewedReader reader, IReadOnlySet<string> flagged, Knowledge known)
{
    /// <summary>Has the questions for other words answered.</summary>
    /// <param name="entries">The files that may be rewritten, in order.</param>
    /// <param name="hidden">What must not be sent.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The questions, in order.</returns>
    public async Task<IReadOnlyList<RewordingRequest>> RunAsync(IReadOnlyList<SourceEntry> entries, HiddenValues hidden, CancellationToken cancellationToken)
    {
        var round = pipeline.Chat!.Rewordings;
        var (worded, refused, requests) = await TryAsync(entries, hidden, cancellationToken);
        if (refused.Count == 0)
        {
            return [];
        }

        // What can't be asked about, or went back before, has no other words.
        var asked = requests.Select(r => Statement(r.Statement)).ToHashSet();
        foreach (var statement in refused.Where(s => !asked.Contains(Statement(s))))
        {
            round.Strike(statement);
        }

        await round.AskAsync(requests, cancellationToken);
        foreach (var statement in (await TryAsync(worded, hidden, cancellationToken)).Refused)
        {
            round.Strike(statement);
        }

        return requests;
    }

    private static (string Category, string Value) Statement(JudgedFinding judged) => (judged.Verdict.Category.Id, judged.Finding.Value);

    private async Task<(IReadOnlyList<SourceEntry> Worded, IReadOnlyList<JudgedFinding> Refused, List<RewordingRequest> Requests)> TryAsync(
        IReadOnlyList<SourceEntry> entries, HiddenValues hidden, CancellationToken cancellationToken)
    {
        var worded = new List<SourceEntry>();
        var refused = new List<JudgedFinding>();
        var requests = new List<RewordingRequest>();
        await foreach (var (entry, file, trial) in OrderedParallel.SelectAsync(entries, options.Workers, LookAsync, cancellationToken))
        {
            if (file is not null && trial is { IsWorded: true })
            {
                worded.Add(entry);
                refused.AddRange(trial.Refused.Select(r => r.Statement));
                requests.AddRange(pipeline.Chat!.Rewordings.Plan(file, trial, hidden));
            }
        }

        return (worded, refused, requests);
    }

    private async ValueTask<(SourceEntry Entry, SourceFile? File, WordingTrial? Trial)> LookAsync(SourceEntry entry, CancellationToken cancellationToken)
    {
        try
        {
            return await Deadline.RunAsync(options.FileTimeout, async ValueTask<(SourceEntry, SourceFile?, WordingTrial?)> (stop) =>
                reader.Read(entry) is FileInput.Text { File: var file } && (flagged.Contains(file.Path) || known.Values.MayStandIn(file.Content))
                    ? (entry, file, await pipeline.TryWordingsAsync(file, known, stop))
                    : (entry, null, null), cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The pass that follows meets the same fault and reports it.
            return (entry, null, null);
        }
    }
}
