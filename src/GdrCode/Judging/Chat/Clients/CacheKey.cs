using System.Globalization;
using System.Security.Cryptography;
using System.Text;

using Microsoft.Extensions.AI;

namespace GdrCode.Judging.Chat.Clients;

/// <summary>Names a reply by a hash of all that it depends on.</summary>
internal static class CacheKey
{
    /// <param name="scope">What answers depend on beside the request: prompt, rules and model, each with its version.</param>
    /// <param name="messages">What is sent.</param>
    /// <param name="options">What is asked for beside the messages.</param>
    public static byte[] Of(string scope, IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(scope);
        Add(options?.Temperature?.ToString(CultureInfo.InvariantCulture) ?? "");
        Add(options?.MaxOutputTokens?.ToString(CultureInfo.InvariantCulture) ?? "");
        Add((options?.ResponseFormat as ChatResponseFormatJson)?.Schema?.GetRawText() ?? "");
        foreach (var message in messages)
        {
            Add(message.Role.Value);
            Add(message.Text);
        }

        return hash.GetHashAndReset();

        // Lengths keep two texts from being read as one.
        void Add(string text)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }
    }
}
