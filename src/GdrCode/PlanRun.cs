using System.Runtime.CompilerServices;

using GdrCode.Crawling;
using GdrCode.Emitting;
using GdrCode.Judging.Chat;
using GdrCode.Judging.Chat.Batches;
using GdrCode.Judging.Chat.Clients;
using GdrCode.Judging.Chat.Requests;
using GdrCode.Model;

namespace GdrCode;

/// <summary>Plans what a run would ask a language model, and sends nothing.</summary>
public static class PlanRun
{
    /// <summary>The requests of a run over <paramref name="inputs"/>, in order.</summary>
    /// <param name="inputs">What the user named, in order.</param>
    /// <param name="options">What to do; <see cref="PipelineOptions.Chat"/> must be set and needs no client.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static async IAsyncEnumerable<PlannedRequest> PlanAsync(
        IReadOnlyList<RepositoryInput> inputs, PipelineOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Surrogates are not made, so the key is of no account.
        using var pipeline = new Pipeline(options, RunKey.Create());
        await foreach (var request in PlanAsync(inputs, pipeline, options, surveyed: null, cancellationToken))
        {
            yield return request;
        }
    }

    /// <summary>The same with a pipeline that is there already.</summary>
    /// <param name="inputs">What the user named, in order.</param>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="options">What to do.</param>
    /// <param name="surveyed">Takes the number of lines of every file.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    internal static async IAsyncEnumerable<PlannedRequest> PlanAsync(
        IReadOnlyList<RepositoryInput> inputs, Pipeline pipeline, PipelineOptions options, Action<int>? surveyed, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var input in inputs)
        {
            using var source = input.Open(progress: null, cancellationToken);
            var reader = new FileReader(source, Pipeline.Classifier, options.MaxFileSize, exemptions: options.Suppressions);
            var overview = options.Chat!.Cascade is null && surveyed is null
                ? null
                : await new SurveyPass(pipeline, options, new ReviewedReader(reader, options.Decisions.In(input.Name)), cache: null, surveyed).RunAsync(source, cancellationToken);
            await foreach (var request in new AskingPass(pipeline, options, overview?.Survey).PlanAsync(source, reader, cancellationToken))
            {
                yield return Planned(input.Name, request, pipeline.Chat!);
            }
        }
    }

    /// <summary>The questions for other words that follow from imported answers, in order. Answers that are missing have no words.</summary>
    internal static async IAsyncEnumerable<PlannedRequest> RewordingsAsync(
        IReadOnlyList<RepositoryInput> inputs, PipelineOptions options, string answers, RunKey key, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var pipeline = new Pipeline(options with { Chat = options.Chat! with { Client = new ReplayChatClient(), CacheFolder = answers } }, key);
        var (judge, asked) = (pipeline.Chat!, pipeline.Chat!.Rewordings.Request);
        foreach (var input in inputs)
        {
            using var source = input.Open(progress: null, cancellationToken);
            var run = new RepositoryRun(pipeline, options, new LabelComposer(input.Name, key), progress: null);
            foreach (var request in await run.RecallAsync(source, input.Name, cancellationToken))
            {
                yield return new PlannedRequest(input.Name, request.Path, 1, 1, CacheKey.Of(judge.Scope, request.Messages, asked), request.Messages, asked);
            }
        }
    }

    /// <summary>What every request begins with, and what every question for other words.</summary>
    public static (string Verdicts, string Rewordings) SystemTexts(PipelineOptions options)
    {
        using var pipeline = new Pipeline(options, RunKey.Create());
        return (pipeline.Chat!.Renderer.System, pipeline.Chat.Rewordings.System);
    }

    private static PlannedRequest Planned(string repository, ChatRequest request, ChatJudge judge) => new(
        repository,
        request.Path,
        request.Asked.Count,
        request.Asked.Count(a => a.Asked.Candidate.Suspected.Count > 0),
        CacheKey.Of(judge.Scope, request.Messages, judge.Request),
        request.Messages,
        judge.Request)
    {
        Lines = [.. request.Asked.SelectMany(a => a.Asked.Lines)],
    };
}
