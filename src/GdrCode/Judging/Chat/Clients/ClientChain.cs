using Microsoft.Extensions.AI;

namespace GdrCode.Judging.Chat.Clients;

/// <summary>Puts the decorators around a provider's client. What is in the cache costs no budget, and every attempt keeps the pace.</summary>
public static class ClientChain
{
    /// <summary>Name of the source of spans and of the meter.</summary>
    public const string TelemetrySource = "GdrCode";

    /// <param name="options">The provider's client and the limits.</param>
    /// <param name="scope">What answers depend on beside the request.</param>
    internal static IChatClient? Build(ChatJudgeOptions options, string scope)
    {
        if (options.Client is not { } client)
        {
            return null;
        }

        // Its own spans and metrics, by the conventions for generative AI; never the messages, whatever the environment says.
        client = new OpenTelemetryChatClient(client, sourceName: TelemetrySource) { EnableSensitiveData = false };
        client = options.Log is { } log ? new LoggedChatClient(client, log, options.Time) : client;
        if (options.RequestsPerMinute is not null || options.TokensPerMinute is not null)
        {
            client = new PacedChatClient(client, options.RequestsPerMinute, options.TokensPerMinute, options.Time);
        }

        client = new RetryingChatClient(client, options.Time);
        client = options.Budget is { } budget ? new BudgetedChatClient(client, budget) : client;
        return options.CacheFolder is { } folder ? new CachingChatClient(client, new ResponseCache(folder), scope) : client;
    }
}
