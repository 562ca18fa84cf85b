using System.Runtime.CompilerServices;

using GdrCode.Crawling;
using GdrCode.Judging.Chat;
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
        await foreach (var request in PlanAsync(inputs, pipeline, options, cancellationToken))
        {
            yield return request;
        }
    }

    /// <summary>The same with a pipeline that is there already.</summary>
    internal static async IAsyncEnumerable<PlannedRequest> PlanAsync(
        IReadOnlyList<RepositoryInput> inputs, Pipeline pipeline, PipelineOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var input in inputs)
        {
            using var source = input.Open(progress: null, cancellationToken);
            var reader = new FileReader(source, Pipeline.Classifier, options.MaxFileSize, exemptions: options.Suppressions);
            await foreach (var request in new AskingPass(pipeline, options).PlanAsync(source, reader, cancellationToken))
            {
                yield return Planned(input.Name, request, pipeline.Chat!);
            }
        }
    }

    /// <summary>What every request begins with.</summary>
    public static string SystemText(PipelineOptions options)
    {
        using var pipeline = new Pipeline(options, RunKey.Create());
        return pipeline.Chat!.Renderer.System;
    }

    private static PlannedRequest Planned(string repository, ChatRequest request, ChatJudge judge) => new(
        repository,
        request.Path,
        request.Asked.Count,
        request.Asked.Count(a => a.Asked.Candidate.Suspected.Count > 0),
        CacheKey.Of(judge.Scope, request.Messages, judge.Request),
        request.Messages,
        judge.Request);
}
