using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace GdrCode.Judging.Chat.Answers;

/// <summary>The answers of a run by candidate. A candidate that was planned and got no answer is kept as well: it must not be taken for one that nobody asked about.</summary>
internal sealed class AnswerStore
{
    private readonly ConcurrentDictionary<UInt128, Answer?> answers = new();

    public void Set(UInt128 key, Answer? answer) => answers[key] = answer;

    /// <summary>Whether the candidate was asked about; <paramref name="answer"/> is null where it got none.</summary>
    public bool TryGet(UInt128 key, [MaybeNullWhen(true)] out Answer? answer) => answers.TryGetValue(key, out answer);
}
