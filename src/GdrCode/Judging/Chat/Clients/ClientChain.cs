using Microsoft.Extensions.AI;

namespace GdrCode.Judging.Chat.Clients;

/// <summary>Puts the decorators around a provider's client. What is in the cache costs no budget, and every attempt keeps the pace.</summary>
internal static class ClientChain
{
    /// <param name="options">The provider's client and the limits.</param>
    /// <param name="scope">What answers depend on beside the request.</param>
    public static IChatClient? Build(ChatJudgeOptions options, string scope)
    {
        if (options.Client is not { } client)
        {
            return null;
        }

        if (options.RequestsPerMinute is not null || options.TokensPerMinute is not null)
        {
            client = new PacedChatClient(client, options.RequestsPerMinute, options.TokensPerMinute, options.Time);
        }

        client = new RetryingChatClient(client, options.Time);
        client = options.Budget is { } budget ? new BudgetedChatClient(client, budget) : client;
        return options.CacheFolder is { } folder ? new CachingChatClient(client, new ResponseCache(folder), scope) : client;
    }
}
