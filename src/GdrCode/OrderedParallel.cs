using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace GdrCode;

/// <summary>Maps a sequence on several workers and gives the results in the order of the sequence, with a bounded number under way.</summary>
internal static class OrderedParallel
{
    // Enough that a slow item does not idle the other workers, little enough that memory stays flat.
    private const int WindowPerWorker = 16;

    public static async IAsyncEnumerable<TResult> SelectAsync<T, TResult>(
        IEnumerable<T> items, int workers, Func<T, CancellationToken, ValueTask<TResult>> select, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var slots = new SemaphoreSlim(workers);
        var window = Channel.CreateBounded<Task<TResult>>(workers * WindowPerWorker);

        async Task<TResult> RunAsync(T item)
        {
            try
            {
                return await select(item, stop.Token);
            }
            finally
            {
                slots.Release();
            }
        }

        async Task ProduceAsync()
        {
            Exception? fault = null;
            try
            {
                foreach (var item in items)
                {
                    await slots.WaitAsync(stop.Token);
                    await window.Writer.WriteAsync(Task.Run(() => RunAsync(item), CancellationToken.None), stop.Token);
                }
            }
            catch (Exception e)
            {
                fault = e;
            }

            window.Writer.Complete(fault);
        }

        var producing = Task.Run(ProduceAsync, CancellationToken.None);
        try
        {
            await foreach (var result in window.Reader.ReadAllAsync(cancellationToken))
            {
                yield return await result;
            }
        }
        finally
        {
            await stop.CancelAsync();
            await producing;
            while (window.Reader.TryRead(out var rest))
            {
                await rest.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            }
        }
    }
}
