using System.Text.Json;
using System.Text.Json.Nodes;

using Microsoft.Extensions.AI;

namespace GdrCode.Tests.Judging.Chat;

/// <summary>A model in memory: answers controls as they must be, and candidates by the text that they hold.</summary>
/// <param name="verdicts">The parts of a candidate whose text holds the key; <c>unsure</c> for none of them.</param>
internal sealed class AnsweringClient(Dictionary<string, (string Quote, string Label, string Category)[]> verdicts, string? unsure = null) : IChatClient
{
    private readonly Lock gate = new();

    /// <summary>Words that the model proposes for a quote, by what the candidate's text holds and by quote.</summary>
    public Dictionary<(string Text, string Quote), string> Wordings { get; init; } = [];

    /// <summary>What the model answers when words go back, by what it is about; nothing where it is not among them.</summary>
    public Dictionary<string, string?> OtherWords { get; init; } = [];

    /// <summary>The questions for other words, each with its file.</summary>
    public List<string> SentBack { get; } = [];

    /// <summary>The texts asked about, without controls.</summary>
    public List<string> Asked { get; } = [];

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ChatMessage[] sent = [.. messages];
        if (sent[0].Text == GdrCode.Judging.Chat.Prompts.PromptPack.Load().Rewording)
        {
            return Task.FromResult(Reword(sent[^1].Text));
        }

        var candidates = sent[^1].Text.Split('\n').Where(l => l.StartsWith('{')).Select(l => JsonDocument.Parse(l).RootElement);
        var reply = new JsonObject { ["candidates"] = new JsonArray([.. candidates.Select(Judge)]) };
        return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, reply.ToJsonString())) { FinishReason = ChatFinishReason.Stop });
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }

    private ChatResponse Reword(string question)
    {
        lock (gate)
        {
            SentBack.Add(question);
        }

        var statement = JsonDocument.Parse(question.Split('\n')[1]).RootElement.GetProperty("suspected")[0].GetProperty("quote").GetString()!;
        return OtherWords.TryGetValue(statement, out var words)
            ? new ChatResponse(new ChatMessage(ChatRole.Assistant, new JsonObject { ["replacement"] = words }.ToJsonString())) { FinishReason = ChatFinishReason.Stop }
            : throw new GdrCode.Judging.Chat.ChatFaultException(GdrCode.Judging.Chat.ChatFault.Rejected, "no answer");
    }

    private JsonObject Judge(JsonElement candidate)
    {
        var text = candidate.GetProperty("text").GetString()!;
        var pack = GdrCode.Judging.Chat.Prompts.PromptPack.Load();
        var control = pack.SensitiveControls.FirstOrDefault(c => c.Text == text);
        (string Quote, string Label, string Category)[] parts = control is not null
            ? [(control.Quote!, "sensitive", control.Category!)]
            : [.. verdicts.Where(v => text.Contains(v.Key, StringComparison.Ordinal)).SelectMany(v => v.Value)];
        if (control is null && pack.CleanControls.All(c => c.Text != text))
        {
            lock (gate)
            {
                Asked.Add(text.Trim());
            }
        }

        var verdict = unsure is not null && text.Contains(unsure, StringComparison.Ordinal) ? "unsure" : parts.Length == 0 ? "clean" : parts.Any(p => p.Label == "sensitive") ? "sensitive" : "neutral";
        return new JsonObject
        {
            ["id"] = candidate.GetProperty("id").GetString(),
            ["verdict"] = verdict,
            ["parts"] = new JsonArray([.. parts.Select(p => new JsonObject { ["quote"] = p.Quote, ["occurrence"] = 1, ["label"] = p.Label, ["category"] = p.Category, ["replacement"] = Wordings.FirstOrDefault(w => w.Key.Quote == p.Quote && text.Contains(w.Key.Text, StringComparison.Ordinal)).Value })]),
        };
    }
}
