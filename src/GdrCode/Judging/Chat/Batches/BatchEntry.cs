namespace GdrCode.Judging.Chat.Batches;

/// <summary>A request of a batch, as its plan knows it.</summary>
/// <param name="CustomId">The request's id: keyed, so that it tells nothing of what is asked.</param>
/// <param name="Key">Hexadecimal; names the reply in a cache.</param>
/// <param name="Repo">Folder name of the repository.</param>
/// <param name="Path">The file that is asked about.</param>
/// <param name="Candidates">How many candidates are asked about.</param>
internal sealed record BatchEntry(string CustomId, string Key, string Repo, string Path, int Candidates);

/// <summary>A request that got no usable answer.</summary>
/// <param name="CustomId">The request's id.</param>
/// <param name="Repo">Folder name of the repository.</param>
/// <param name="Path">The file that was asked about.</param>
/// <param name="Candidates">How many candidates were asked about.</param>
/// <param name="Reason">Why: a stable word.</param>
internal sealed record UnansweredEntry(string CustomId, string Repo, string Path, int Candidates, string Reason);
