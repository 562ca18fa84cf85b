using GdrCode.Judging.Chat.Answers;
using GdrCode.Judging.Chat.Requests;

using Microsoft.Extensions.AI;

namespace GdrCode.Judging.Chat;

/// <summary>Sends requests, a bounded number at a time, and keeps what comes back. A failed request costs its candidates, never the run, unless none can be answered.</summary>
/// <param name="client">Answers.</param>
/// <param name="options">What every request asks for.</param>
/// <param name="concurrency">Requests under way at the same time.</param>
/// <param name="checker">Checks the replies.</param>
/// <param name="answers">Takes the answers.</param>
/// <param name="tally">Counts.</param>
internal sealed class Asker(IChatClient client, ChatOptions options, int concurrency, ReplyChecker checker, AnswerStore answers, AskingTally tally)
{
    // So many failures in a row without one success say that the endpoint is gone.
    private const int MostFailures = 12;

    private int failuresInARow;
    private volatile bool stopped;

    /// <exception cref="ChatFaultException">The endpoint answers nothing at all, so a run with its judge would not be what was asked for.</exception>
    public Task AskAsync(IAsyncEnumerable<ChatRequest> requests, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(requests, new ParallelOptions { MaxDegreeOfParallelism = concurrency, CancellationToken = cancellationToken }, AskAsync);

    private async ValueTask AskAsync(ChatRequest request, CancellationToken cancellationToken)
    {
        var outcomes = stopped ? ReplyChecker.RefuseAll(request, Refusals.NotSent) : await SendAsync(request, cancellationToken);
        foreach (var (asked, answer, _) in outcomes)
        {
            answers.Set(asked.Candidate, answer);
        }

        tally.Add(outcomes);
    }

    private async Task<IReadOnlyList<(AskedCandidate Asked, Answer? Answer, string? Refusal)>> SendAsync(ChatRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var response = await client.GetResponseAsync(request.Messages, options.Clone(), cancellationToken);
            failuresInARow = 0;
            tally.Add(response.Usage);
            return response.FinishReason == ChatFinishReason.Length ? ReplyChecker.RefuseAll(request, Refusals.Truncated)
                : IsDeclined(response) ? ReplyChecker.RefuseAll(request, Refusals.Declined)
                : checker.Check(request, response.Text);
        }
        catch (ChatFaultException e) when (e.Fault == ChatFault.Exhausted)
        {
            stopped = true;
            return ReplyChecker.RefuseAll(request, Refusals.NotSent);
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

            return ReplyChecker.RefuseAll(request, Refusals.Failed);
        }
    }

    private static bool IsDeclined(ChatResponse response) =>
        response.FinishReason == ChatFinishReason.ContentFilter
        || (response.Text.Length == 0 && response.Messages.Any(m => m.Contents.OfType<ErrorContent>().Any()));
}
