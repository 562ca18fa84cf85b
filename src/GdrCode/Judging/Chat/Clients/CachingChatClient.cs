using Microsoft.Extensions.AI;

namespace GdrCode.Judging.Chat.Clients;

/// <summary>Asks nothing twice: finished replies are kept, failures and cut-off ones never.</summary>
/// <param name="inner">Answers.</param>
/// <param name="cache">Keeps the replies; disposed of with this.</param>
/// <param name="scope">What answers depend on beside the request: prompt, rules and model, each with its version.</param>
internal sealed class CachingChatClient(IChatClient inner, ResponseCache cache, string scope) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var key = CacheKey.Of(scope, messages, options);
        if (cache.Find(key) is var (text, input, output))
        {
            return new ChatResponse(new ChatMessage(ChatRole.Assistant, text))
            {
                FinishReason = ChatFinishReason.Stop,
                Usage = new UsageDetails { InputTokenCount = input, OutputTokenCount = output, TotalTokenCount = input + output },
            };
        }

        var response = await base.GetResponseAsync(messages, options, cancellationToken);
        if (response.FinishReason == ChatFinishReason.Stop && response.Text.Length > 0)
        {
            cache.Add(key, response.Text, response.Usage?.InputTokenCount ?? 0, response.Usage?.OutputTokenCount ?? 0);
        }

        return response;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            cache.Dispose();
        }

        base.Dispose(disposing);
    }
}
