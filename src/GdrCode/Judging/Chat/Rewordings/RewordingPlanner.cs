using GdrCode.Judging.Chat.Candidates;
using GdrCode.Judging.Chat.Prompts;
using GdrCode.Judging.Chat.Requests;
using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;
using Microsoft.Extensions.AI;

namespace GdrCode.Judging.Chat.Rewordings;

/// <summary>Makes the questions for other words: one for each statement and run, masked like every request.</summary>
/// <param name="pack">The texts of the prompt.</param>
/// <param name="mode">What is masked.</param>
internal sealed class RewordingPlanner(PromptPack pack, MaskMode mode)
{
    private readonly HashSet<(string Category, string Value)> planned = [];

    /// <summary>The questions about a file; none about statements that went back before, here or in another file.</summary>
    public IEnumerable<RewordingRequest> Plan(SourceFile file, WordingTrial trial, HiddenValues hidden)
    {
        if (trial.Refused.Count == 0)
        {
            yield break;
        }

        var mask = new FileMask(trial.Findings, hidden, mode);
        foreach (var refused in trial.Refused.Where(r => planned.Add((r.Statement.Verdict.Category.Id, r.Statement.Finding.Value))))
        {
            if (Line(file, trial.Fragments, refused, mask) is { } line)
            {
                IReadOnlyList<ChatMessage> messages = [new(ChatRole.System, pack.Rewording), new(ChatRole.User, $"file: {CandidateJson.File(file, mask)}\n{line}")];
                yield return new RewordingRequest(file.Path, refused.Statement, refused.Words, messages);
            }
        }
    }

    // Null where the statement itself must not be shown.
    private static string? Line(SourceFile file, IReadOnlyList<Fragment> fragments, RefusedWords refused, FileMask mask)
    {
        var statement = refused.Statement.Finding with { Category = refused.Statement.Verdict.Category };
        var candidate = CandidateBuilder.Build(file, fragments, [statement], CandidateMode.Rules).Single();
        var text = mask.Show(candidate);
        var shown = text.ToShown(new TextSpan(statement.ValueSpan.Start - candidate.Excerpt.Start, statement.ValueSpan.Length));
        return text.Text.Substring(shown.Start, shown.Length) == statement.Value
            ? CandidateJson.WithRefused(CandidateJson.Of(file, candidate, text, mask), refused.Words, refused.Found)
            : null;
    }
}
