using GdrCode.Judging.Chat.Prompts;
using GdrCode.Judging.Chat.Requests;
using GdrCode.Model;

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
        var estimate = new AskingEstimate(0, 0, 0, 0, 0, 0);
        var lines = 0L;
        var asked = new HashSet<(string Repository, string Path, int Line)>();
        using var pipeline = new Pipeline(options, RunKey.Create());
        await foreach (var request in PlanRun.PlanAsync(inputs, pipeline, options, n => lines += n, cancellationToken))
        {
            asked.UnionWith(request.Lines.Select(l => (request.Repository, request.Path, l)));
            // Beside the candidates two controls are answered, one of either kind.
            var output = ((request.Suspected + 1) * sensitive) + ((request.Candidates - request.Suspected + 1) * clean);
            estimate = estimate with
            {
                Requests = estimate.Requests + 1,
                Candidates = estimate.Candidates + request.Candidates,
                InputTokens = estimate.InputTokens + TokenCounter.Count(request.Messages, request.Options),
                OutputTokens = estimate.OutputTokens + (long)Math.Ceiling(output),
            };
        }

        return estimate with { Lines = lines, LinesAsked = asked.Count };
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
/// <param name="Lines">Lines of the inputs.</param>
/// <param name="LinesAsked">Lines that are asked about; of equal candidates those of the first.</param>
public sealed record AskingEstimate(int Requests, int Candidates, long InputTokens, long OutputTokens, long Lines, long LinesAsked);
