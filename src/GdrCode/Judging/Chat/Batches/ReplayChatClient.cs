using Microsoft.Extensions.AI;

namespace GdrCode.Judging.Chat.Batches;

/// <summary>Stands where a provider would, and knows nothing: what is not among the kept answers stays unanswered.</summary>
internal sealed class ReplayChatClient : IChatClient
{
    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        Task.FromException<ChatResponse>(new ChatFaultException(ChatFault.Rejected, "no answer was imported"));

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
