namespace GdrCode;

/// <summary>Gives up on work that takes too long.</summary>
/// <remarks>
/// Work that does not heed its token goes on in the background until it is through, and its result is dropped: no thread can be stopped from
/// outside. It must therefore have no effect but its result.
/// </remarks>
internal static class Deadline
{
    /// <param name="limit">The time it may take, by the wall clock.</param>
    /// <param name="work">Given a token that is cancelled with <paramref name="cancellationToken"/>, and when the time is over.</param>
    /// <param name="cancellationToken">Cancels the whole.</param>
    /// <exception cref="TimeoutException">The time is over.</exception>
    public static async ValueTask<T> RunAsync<T>(TimeSpan limit, Func<CancellationToken, ValueTask<T>> work, CancellationToken cancellationToken)
    {
        var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = Task.Run(() => work(stop.Token).AsTask(), CancellationToken.None);
        try
        {
            return await running.WaitAsync(limit, CancellationToken.None);
        }
        catch (TimeoutException) when (!running.IsCompleted)
        {
            await stop.CancelAsync();
            Forget(running, stop);
            throw;
        }
        finally
        {
            if (running.IsCompleted)
            {
                stop.Dispose();
            }
        }
    }

    // A fault of work that nobody waits for is no fault of the run.
    private static void Forget(Task running, CancellationTokenSource stop) => running.ContinueWith(
        task =>
        {
            _ = task.Exception;
            stop.Dispose();
        },
        CancellationToken.None,
        TaskContinuationOptions.ExecuteSynchronously,
        TaskScheduler.Default);
}
