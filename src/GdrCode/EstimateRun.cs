using GdrCode.Judging.Chat.Prompts;
using GdrCode.Judging.Chat.Requests;

namespace GdrCode;

/// <summary>Counts what a run would ask a language model, and sends nothing.</summary>
public static class EstimateRun
{
    /// <param name="inputs">What the user named, in order.</param>
    /// <param name="options">What to do; <see cref="PipelineOptions.Chat"/> must be set and needs no client.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static async Task<AskingEstimate> RunAsync(IReadOnlyList<RepositoryInput> inputs, PipelineOptions options, CancellationToken cancellationToken)
    {
        var (sensitive, clean) = AnswerTokens();
        var estimate = new AskingEstimate(0, 0, 0, 0);
        await foreach (var request in PlanRun.PlanAsync(inputs, options, cancellationToken))
        {
            // Beside the candidates two controls are answered, one of either kind.
            var output = ((request.Suspected + 1) * sensitive) + ((request.Candidates - request.Suspected + 1) * clean);
            estimate = new AskingEstimate(
                estimate.Requests + 1,
                estimate.Candidates + request.Candidates,
                estimate.InputTokens + TokenCounter.Count(request.Messages, request.Options),
                estimate.OutputTokens + (long)Math.Ceiling(output));
        }

        return estimate;
    }

    // A model answers in the manner of the worked examples.
    private static (double Sensitive, double Clean) AnswerTokens()
    {
        var examples = PromptPack.Load().Examples.ToLookup(e => e.Verdict == "clean", e => TokenCounter.Count(CandidateJson.Answer(RequestIds.Of(e.Text, 0), e)));
        return (examples[false].Average(), examples[true].Average());
    }
}

/// <summary>What a run would ask.</summary>
/// <param name="Requests">Requests.</param>
/// <param name="Candidates">Candidates in them.</param>
/// <param name="InputTokens">Tokens of the requests, as OpenAI's models of today count them.</param>
/// <param name="OutputTokens">Tokens of the replies, if they are as long as the worked examples.</param>
public sealed record AskingEstimate(int Requests, int Candidates, long InputTokens, long OutputTokens);
