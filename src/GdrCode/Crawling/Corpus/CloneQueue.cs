namespace GdrCode.Crawling;

/// <summary>How a repository of a crawl ended: cloned, or left out.</summary>
internal sealed record CloneOutcome(ManifestRow? Row, LeftOut? LeftOut, long Bytes);

/// <summary>Clones many repositories: so many at a time, fewer of one host, each host in its own order, so that a slow one holds up none but itself.</summary>
/// <param name="cloner">Clones one.</param>
/// <param name="home">The folder of the manifest.</param>
/// <param name="workers">How many at a time.</param>
/// <param name="perHost">How many at a time of one host.</param>
/// <param name="limits">What one clone may cost.</param>
/// <param name="time">The clock.</param>
internal sealed class CloneQueue(Cloner cloner, string home, int workers, int perHost, CloneLimits limits, TimeProvider time) : IDisposable
{
    /// <summary>The folder of clones below the manifest's.</summary>
    public const string Folder = "repositories";

    // A server that asks for longer is as good as gone for this crawl.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);

    // Doublings of the silence that is borne.
    private const int MostPatience = 3;

    private readonly SemaphoreSlim slots = new(workers);

    /// <param name="rows">What to clone.</param>
    /// <param name="done">Takes each outcome; called one at a time.</param>
    /// <param name="cancellationToken">Stops; what is cloned stays.</param>
    /// <returns>The outcomes in the order of the rows.</returns>
    public async Task<IReadOnlyList<CloneOutcome>> RunAsync(IReadOnlyList<ManifestRow> rows, Action<CloneOutcome> done, CancellationToken cancellationToken)
    {
        var outcomes = new CloneOutcome[rows.Count];
        var gate = new Lock();
        await Task.WhenAll(Enumerable.Range(0, rows.Count).GroupBy(i => rows[i].Url.Authority, StringComparer.OrdinalIgnoreCase).Select(HostAsync));
        return outcomes;

        async Task HostAsync(IEnumerable<int> indices)
        {
            var host = new HostPause(time);
            var open = indices.ToList();
            // A host fails for minutes, or seems to where this machine is busy: what was lost meanwhile is asked for again, by fewer at a time and with more patience, as long as that brings some of it.
            for (var (lap, before) = (0, int.MaxValue); open.Count > 0 && open.Count < before; lap++)
            {
                before = open.Count;
                var options = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, perHost >> lap), CancellationToken = cancellationToken };
                var patience = 1 << Math.Min(lap, MostPatience);
                await Parallel.ForEachAsync(open, options, async (index, cancel) =>
                {
                    outcomes[index] = await CloneAsync(rows[index], host, lap == 0 ? limits.Retries : 0, patience, cancel);
                    if (!MayPass(outcomes[index]))
                    {
                        Tell(index);
                    }
                });
                open = [.. open.Where(i => MayPass(outcomes[i]))];
            }

            open.ForEach(Tell);
        }

        void Tell(int index)
        {
            lock (gate)
            {
                done(outcomes[index]);
            }
        }
    }

    // Who wants no retries gets none.
    private bool MayPass(CloneOutcome outcome) => limits.Retries > 0 && outcome.LeftOut?.Reason is LeftOutReason.Failed or LeftOutReason.Damaged;

    private async Task<CloneOutcome> CloneAsync(ManifestRow row, HostPause host, int retries, int patience, CancellationToken cancellationToken)
    {
        var path = $"{Folder}/{RemoteUrl.Folder(row.Url)}";
        var folder = CloneFolder.Inside(home, path) ?? throw new IOException($"{Path.Combine(home, path)}: is a link or a file, where a clone should be; remove it");
        for (var attempt = 0; ; attempt++)
        {
            await host.WaitAsync(cancellationToken);
            await slots.WaitAsync(cancellationToken);
            CloneException fault;
            try
            {
                return await Task.Factory.StartNew(() => Clone(row, path, folder, patience, cancellationToken), cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            }
            catch (CloneException e)
            {
                fault = e;
            }
            finally
            {
                slots.Release();
            }

            if (attempt >= fault.Retries(retries) || fault.RetryAfter > LongestWait)
            {
                return new CloneOutcome(null, new LeftOut(row.Name, row.Url, fault.Reason, fault.Message), 0);
            }

            if (fault.RetryAfter is { } asked)
            {
                host.Pause(asked);
            }
            else
            {
                await Task.Delay(TimeSpan.FromSeconds(Math.Pow(2, attempt)), time, cancellationToken);
            }
        }
    }

    private CloneOutcome Clone(ManifestRow row, string path, string folder, int patience, CancellationToken cancellationToken)
    {
        if (Cloner.CommitIn(folder) is { } kept && (row.Commit ?? kept) == kept)
        {
            return new CloneOutcome(row with { Commit = kept, Path = path }, null, 0);
        }

        var (commit, bytes) = cloner.Clone(row, folder, patience, cancellationToken);
        return new CloneOutcome(row with { Commit = commit, Path = path }, null, bytes);
    }

    public void Dispose() => slots.Dispose();
}
