using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

using GdrCode.Judging.Chat.Candidates;

namespace GdrCode.Judging.Chat.Answers;

/// <summary>The answers of a run by candidate. A candidate that was planned and got no answer is kept as well: it must not be taken for one that nobody asked about.</summary>
internal sealed class AnswerStore
{
    private readonly ConcurrentDictionary<UInt128, Answer?> answers = new();

    /// <summary>What was proposed to stand in the place of statements.</summary>
    public Wordings Wordings { get; } = new();

    public void Set(Candidate candidate, Answer? answer)
    {
        answers[candidate.Key] = answer;
        if (answer is not null)
        {
            Wordings.Add(candidate, answer);
        }
    }

    /// <summary>Whether the candidate was asked about; <paramref name="answer"/> is null where it got none.</summary>
    public bool TryGet(UInt128 key, [MaybeNullWhen(true)] out Answer? answer) => answers.TryGetValue(key, out answer);
}
