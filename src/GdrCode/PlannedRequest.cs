using Microsoft.Extensions.AI;

namespace GdrCode;

/// <summary>A request that a run would send to a language model.</summary>
/// <param name="Repository">Folder name of the repository.</param>
/// <param name="Path">The file that the candidates stand in.</param>
/// <param name="Candidates">How many candidates are asked about, without controls.</param>
/// <param name="Suspected">How many of them hold a finding of the rules.</param>
/// <param name="Key">Names the reply in a cache: a hash of all that it depends on.</param>
/// <param name="Messages">What is sent.</param>
/// <param name="Options">What is asked for beside the messages.</param>
public sealed record PlannedRequest(string Repository, string Path, int Candidates, int Suspected, ReadOnlyMemory<byte> Key, IReadOnlyList<ChatMessage> Messages, ChatOptions Options)
{
    /// <summary>The lines of the file, from 0, that are asked about: those of findings, and of whole candidates where nothing is suspected.</summary>
    public IReadOnlyList<int> Lines { get; init; } = [];
}
