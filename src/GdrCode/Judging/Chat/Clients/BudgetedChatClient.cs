using GdrCode.Judging.Chat.Requests;

using Microsoft.Extensions.AI;

namespace GdrCode.Judging.Chat.Clients;

/// <summary>What a run may spend.</summary>
/// <param name="MaxTokens">Tokens in and out; null for no limit.</param>
/// <param name="MaxCost">In the currency of the prices; null for no limit.</param>
/// <param name="InputPrice">Of a million tokens in.</param>
/// <param name="OutputPrice">Of a million tokens out.</param>
public sealed record ChatBudget(long? MaxTokens, decimal? MaxCost, decimal InputPrice, decimal OutputPrice);

/// <summary>Sends nothing more once the budget is spent. What is under way counts by an estimate, so that many requests at once don't overshoot it.</summary>
/// <param name="inner">Answers.</param>
/// <param name="budget">The limits.</param>
internal sealed class BudgetedChatClient(IChatClient inner, ChatBudget budget) : DelegatingChatClient(inner)
{
    private const decimal Million = 1_000_000m;

    // Set aside for a reply that is not there yet; few are longer.
    private const long ReplyTokens = 1_000;

    private readonly Lock gate = new();
    private long inputTokens;
    private long outputTokens;

    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        long input = Tokens.Estimate(messages);
        lock (gate)
        {
            if (!Allows(inputTokens + input, outputTokens + ReplyTokens))
            {
                throw new ChatFaultException(ChatFault.Exhausted, "the budget is spent");
            }

            (inputTokens, outputTokens) = (inputTokens + input, outputTokens + ReplyTokens);
        }

        UsageDetails? used = null;
        try
        {
            var response = await base.GetResponseAsync(messages, options, cancellationToken);
            // An endpoint that doesn't count is taken at the estimate.
            used = response.Usage ?? new UsageDetails { InputTokenCount = input, OutputTokenCount = ReplyTokens };
            return response;
        }
        finally
        {
            lock (gate)
            {
                inputTokens += Math.Max(0, used?.InputTokenCount ?? 0) - input;
                outputTokens += Math.Max(0, used?.OutputTokenCount ?? 0) - ReplyTokens;
            }
        }
    }

    private bool Allows(long input, long output) =>
        (budget.MaxTokens is not { } tokens || input + output <= tokens)
        && (budget.MaxCost is not { } cost || ((input * budget.InputPrice) + (output * budget.OutputPrice)) / Million <= cost);
}
