using GdrCode.Model;

using Microsoft.Extensions.AI;

namespace GdrCode.Judging.Chat.Rewordings;

/// <summary>A question for other words. It is about one statement, so that it stays the same whatever becomes of others.</summary>
/// <param name="Path">The file whose text is quoted.</param>
/// <param name="Statement">The statement.</param>
/// <param name="Refused">The words that don't hold up.</param>
/// <param name="Messages">What is sent.</param>
internal sealed record RewordingRequest(string Path, JudgedFinding Statement, string Refused, IReadOnlyList<ChatMessage> Messages);
