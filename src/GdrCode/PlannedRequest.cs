using Microsoft.Extensions.AI;

namespace GdrCode;

/// <summary>A request that a run would send to a language model.</summary>
/// <param name="Repository">Folder name of the repository.</param>
/// <param name="Path">The file that the candidates stand in.</param>
/// <param name="Candidates">How many candidates are asked about, without controls.</param>
/// <param name="Identity">A hash of prompt, candidates and order; equal for equal requests.</param>
/// <param name="Messages">What is sent.</param>
/// <param name="Options">What is asked for beside the messages.</param>
public sealed record PlannedRequest(string Repository, string Path, int Candidates, string Identity, IReadOnlyList<ChatMessage> Messages, ChatOptions Options);
