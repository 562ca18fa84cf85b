using System.Text;

using Microsoft.Extensions.AI;

namespace GdrCode.Judging.Chat.Requests;

/// <summary>A cheap guess at how many tokens a text is, equal on every machine; for the size of requests alone, never for their price.</summary>
internal static class Tokens
{
    private const int BytesPerToken = 3;

    public static int Estimate(IEnumerable<ChatMessage> messages) => messages.Sum(m => Estimate(m.Text));

    public static int Estimate(string text) => (Encoding.UTF8.GetByteCount(text) / BytesPerToken) + 1;
}
