using GdrCode.Judging.Chat.Candidates;
using GdrCode.Judging.Chat.Prompts;

using Microsoft.Extensions.AI;

namespace GdrCode.Judging.Chat.Requests;

/// <summary>A candidate as it is sent.</summary>
/// <param name="Candidate">The candidate.</param>
/// <param name="Text">Its text with masks.</param>
/// <param name="Json">Its line in the request, from the kind on; the id is set before it.</param>
internal sealed record AskedCandidate(Candidate Candidate, ShownText Text, string Json)
{
    /// <summary>The lines of the file, from 0, that are asked about.</summary>
    public IReadOnlyList<int> Lines { get; init; } = [];
}

/// <summary>The candidates of one file that are still to be asked, in source order.</summary>
/// <param name="FileJson">What is said of the file.</param>
/// <param name="Path">The file, for reports.</param>
/// <param name="Language">Its language, for the choice of examples.</param>
/// <param name="Candidates">The candidates.</param>
internal sealed record FileQuestions(string FileJson, string Path, string Language, IReadOnlyList<AskedCandidate> Candidates);

/// <summary>One question to a model.</summary>
/// <param name="Path">The file that its candidates stand in.</param>
/// <param name="Asked">The candidates by id.</param>
/// <param name="Controls">Candidates whose answer is known, by id.</param>
/// <param name="Messages">What is sent.</param>
/// <param name="Identity">A hash of prompt, candidates and order; equal for equal requests.</param>
internal sealed record ChatRequest(
    string Path,
    IReadOnlyList<(string Id, AskedCandidate Asked)> Asked,
    IReadOnlyList<(string Id, ControlText Control)> Controls,
    IReadOnlyList<ChatMessage> Messages,
    string Identity);
