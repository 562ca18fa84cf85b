using Microsoft.Extensions.AI;

using Polly;
using Polly.Retry;

namespace GdrCode.Judging.Chat.Clients;

/// <summary>Asks again after transient faults: waits as long as the endpoint says, else longer each time and never in step with others.</summary>
internal sealed class RetryingChatClient : DelegatingChatClient
{
    /// <summary>Attempts after the first.</summary>
    public const int Retries = 5;

    // An endpoint that asks for an hour is as good as gone for this request.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    private readonly ResiliencePipeline pipeline;

    public RetryingChatClient(IChatClient inner, TimeProvider time, TimeSpan? firstWait = null)
        : base(inner) =>
        pipeline = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<ChatFaultException>(e => e.Fault == ChatFault.Transient && !(e.RetryAfter > LongestWait)),
                MaxRetryAttempts = Retries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = firstWait ?? TimeSpan.FromSeconds(1),
                MaxDelay = LongestWait,
                DelayGenerator = static arguments => ValueTask.FromResult((arguments.Outcome.Exception as ChatFaultException)?.RetryAfter),
            })
            .Build();

    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        await pipeline.ExecuteAsync(async cancel => await base.GetResponseAsync(messages, options, cancel), cancellationToken);
}
