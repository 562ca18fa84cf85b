using System.Collections.Concurrent;

using Microsoft.Extensions.AI;
using Microsoft.ML.Tokenizers;

namespace GdrCode.Judging.Chat.Requests;

/// <summary>
/// Counts tokens as OpenAI's models of today do (o200k_base). Other models cut text otherwise; their counts differ by a tenth or two.
/// </summary>
internal static class TokenCounter
{
    private const string Encoding = "o200k_base";

    // What a chat format puts around each message and before the reply.
    private const int PerMessage = 3;
    private const int BeforeReply = 3;

    private static readonly Lazy<TiktokenTokenizer> Tokenizer = new(() => TiktokenTokenizer.CreateForEncoding(Encoding));

    // The text that all requests begin with, and the schema, are by far the longest and always the same.
    private static readonly ConcurrentDictionary<string, int> Known = new(StringComparer.Ordinal);

    public static int Count(string text) => Tokenizer.Value.CountTokens(text);

    /// <summary>The tokens of a request: its messages, and the schema that providers put among them.</summary>
    public static int Count(IEnumerable<ChatMessage> messages, ChatOptions options) =>
        BeforeReply
        + messages.Sum(m => PerMessage + Count(m.Role.Value) + (m.Role == ChatRole.System ? Known.GetOrAdd(m.Text, Count) : Count(m.Text)))
        + (options.ResponseFormat is ChatResponseFormatJson { Schema: { } schema } ? Known.GetOrAdd(schema.GetRawText(), Count) : 0);
}
