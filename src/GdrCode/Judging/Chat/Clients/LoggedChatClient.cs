using Microsoft.Extensions.AI;

namespace GdrCode.Judging.Chat.Clients;

/// <summary>Tells of every attempt how it ended, and nothing of what was asked or answered.</summary>
/// <param name="inner">Answers.</param>
/// <param name="log">Takes the attempts, from several threads.</param>
/// <param name="time">The clock.</param>
internal sealed class LoggedChatClient(IChatClient inner, Action<ChatAttempt> log, TimeProvider time) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var begun = time.GetTimestamp();
        try
        {
            var response = await base.GetResponseAsync(messages, options, cancellationToken);
            log(new ChatAttempt(time.GetUtcNow(), Seconds(), response.FinishReason?.Value ?? "none", null, response.Usage?.InputTokenCount, response.Usage?.OutputTokenCount));
            return response;
        }
        catch (ChatFaultException e)
        {
            log(new ChatAttempt(time.GetUtcNow(), Seconds(), "failed", e.Message, null, null));
            throw;
        }

        double Seconds() => Math.Round(time.GetElapsedTime(begun).TotalSeconds, 3);
    }
}

/// <summary>One attempt at a request.</summary>
/// <param name="At">When it ended.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Outcome">Why the reply ended (<c>stop</c>, <c>length</c>, <c>content_filter</c>), or <c>failed</c>.</param>
/// <param name="Fault">What went wrong, in stable words; null where nothing did.</param>
/// <param name="InputTokens">As the endpoint counted them; null where it didn't.</param>
/// <param name="OutputTokens">As the endpoint counted them; null where it didn't.</param>
public sealed record ChatAttempt(DateTimeOffset At, double Seconds, string Outcome, string? Fault, long? InputTokens, long? OutputTokens);
