using GdrCode.Judging.Chat.Answers;

using Microsoft.Extensions.AI;

namespace GdrCode.Judging.Chat;

/// <summary>Sends requests, a bounded number at a time, and hands over what comes back. A failed request costs what it asked about, never the run, unless none can be answered.</summary>
/// <param name="client">Answers.</param>
/// <param name="concurrency">Requests under way at the same time.</param>
/// <param name="tally">Counts.</param>
internal sealed class Asker(IChatClient client, int concurrency, AskingTally tally)
{
    // So many failures in a row without one success say that the endpoint is gone.
    private const int MostFailures = 12;

    private int failuresInARow;
    private volatile bool stopped;

    /// <param name="requests">What is asked.</param>
    /// <param name="messages">The messages of a request.</param>
    /// <param name="options">What every request asks for beside its messages.</param>
    /// <param name="take">Takes a request with its reply, or with the reason why there is none; called from several threads.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ChatFaultException">The endpoint answers nothing at all, so a run with its judge would not be what was asked for.</exception>
    public Task AskAsync<T>(IAsyncEnumerable<T> requests, Func<T, IReadOnlyList<ChatMessage>> messages, ChatOptions options, Action<T, string?, string?> take, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(requests, new ParallelOptions { MaxDegreeOfParallelism = concurrency, CancellationToken = cancellationToken }, async (request, cancel) =>
        {
            var (reply, refusal) = stopped ? (null, Refusals.NotSent) : await SendAsync(messages(request), options, cancel);
            take(request, reply, refusal);
        });

    private async Task<(string? Reply, string? Refusal)> SendAsync(IReadOnlyList<ChatMessage> messages, ChatOptions options, CancellationToken cancellationToken)
    {
        try
        {
            var response = await client.GetResponseAsync(messages, options.Clone(), cancellationToken);
            failuresInARow = 0;
            tally.Add(response.Usage);
            return response.FinishReason == ChatFinishReason.Length ? (null, Refusals.Truncated)
                : IsDeclined(response) ? (null, Refusals.Declined)
                : (response.Text, null);
        }
        catch (ChatFaultException e) when (e.Fault == ChatFault.Exhausted)
        {
            stopped = true;
            return (null, Refusals.NotSent);
        }
        catch (ChatFaultException e) when (e.Fault is ChatFault.Rejected or ChatFault.Transient)
        {
            if (e.Fault == ChatFault.Transient && Interlocked.Increment(ref failuresInARow) >= MostFailures)
            {
                stopped = true;
                if (!tally.AnyReply)
                {
                    throw new ChatFaultException(ChatFault.Transient, $"the judge's endpoint answers nothing: {e.Message}", e);
                }
            }

            return (null, Refusals.Failed);
        }
    }

    private static bool IsDeclined(ChatResponse response) =>
        response.FinishReason == ChatFinishReason.ContentFilter
        || (response.Text.Length == 0 && response.Messages.Any(m => m.Contents.OfType<ErrorContent>().Any()));
}
