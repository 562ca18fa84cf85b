using GdrCode.Judging.Chat.Requests;

using Microsoft.Extensions.AI;

namespace GdrCode.Judging.Chat.Clients;

/// <summary>Keeps to a provider's limits of requests and tokens a minute, so that they are not met by being refused.</summary>
/// <param name="inner">Answers.</param>
/// <param name="requestsPerMinute">Null for no limit.</param>
/// <param name="tokensPerMinute">Tokens in and out; null for no limit.</param>
/// <param name="time">The clock.</param>
internal sealed class PacedChatClient(IChatClient inner, int? requestsPerMinute, int? tokensPerMinute, TimeProvider time) : DelegatingChatClient(inner)
{
    private readonly Pace? requests = requestsPerMinute is { } r ? new Pace(r, time) : null;
    private readonly Pace? tokens = tokensPerMinute is { } t ? new Pace(t, time) : null;

    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var guess = Tokens.Estimate(messages);
        var wait = requests?.Take(1) ?? TimeSpan.Zero;
        var other = tokens?.Take(guess) ?? TimeSpan.Zero;
        if (TimeSpan.FromTicks(Math.Max(wait.Ticks, other.Ticks)) is { Ticks: > 0 } longer)
        {
            await Task.Delay(longer, time, cancellationToken);
        }

        var response = await base.GetResponseAsync(messages, options, cancellationToken);
        tokens?.Correct(guess - (response.Usage?.TotalTokenCount ?? guess));
        return response;
    }
}
