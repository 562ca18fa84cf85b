using System.Collections.Concurrent;

using GdrCode.Judging.Chat.Answers;
using GdrCode.Judging.Chat.Candidates;
using GdrCode.Judging.Chat.Prompts;
using GdrCode.Model;

using Microsoft.Extensions.AI;

namespace GdrCode.Judging.Chat.Rewordings;

/// <summary>Takes words that don't hold up back to the model, with the reason and once; what doesn't hold up then either gives way to the surrogate.</summary>
/// <param name="pack">The texts of the prompt.</param>
/// <param name="mask">What is masked.</param>
/// <param name="first">What the questions about candidates ask for beside their messages.</param>
/// <param name="wordings">The words that were proposed.</param>
/// <param name="tally">Counts.</param>
/// <param name="asker">Makes what sends the questions.</param>
internal sealed class RewordingRound(PromptPack pack, MaskMode mask, ChatOptions first, Wordings wordings, AskingTally tally, Func<Asker> asker)
{
    private readonly RewordingPlanner planner = new(pack, mask);
    private readonly ConcurrentDictionary<(string Category, string Value), bool> holding = new();

    /// <summary>Whether the model proposed any words.</summary>
    public bool IsNeeded => wordings.Any;

    /// <summary>The system message of every question.</summary>
    public string System => pack.Rewording;

    /// <summary>What every question asks for, beside its messages.</summary>
    public ChatOptions Request { get; } = OptionsOf(first);

    /// <summary>The questions about a file; files come in the order of the corpus.</summary>
    public IEnumerable<RewordingRequest> Plan(SourceFile file, WordingTrial trial, HiddenValues hidden) => planner.Plan(file, trial, hidden);

    /// <summary>Asks; words that can't stand by their form are struck at once.</summary>
    public Task AskAsync(IEnumerable<RewordingRequest> requests, CancellationToken cancellationToken) =>
        asker().AskAsync(requests.ToAsyncEnumerable(), r => r.Messages, Request, Take, cancellationToken);

    /// <summary>Lets the surrogate take the place of words that don't hold up.</summary>
    public void Strike(JudgedFinding statement)
    {
        wordings.Revise(statement, null);
        if (holding.TryUpdate(KeyOf(statement), newValue: false, comparisonValue: true))
        {
            tally.AddStruck();
        }
    }

    private void Take(RewordingRequest request, string? reply, string? refusal)
    {
        tally.AddRewording();
        holding[KeyOf(request.Statement)] = true;
        wordings.Revise(request.Statement, reply is null || refusal is not null ? null : RewordingReply.Read(reply));
        if (wordings.Of(request.Statement) is null)
        {
            Strike(request.Statement);
        }
    }

    private static (string Category, string Value) KeyOf(JudgedFinding statement) => (statement.Verdict.Category.Id, statement.Finding.Value);

    private static ChatOptions OptionsOf(ChatOptions first)
    {
        var options = first.Clone();
        options.ResponseFormat = ChatResponseFormat.ForJsonSchema(RewordingReply.Schema, RewordingReply.SchemaName);
        return options;
    }
}
