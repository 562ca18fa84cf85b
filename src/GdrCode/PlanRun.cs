using System.Runtime.CompilerServices;

using GdrCode.Crawling;
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
        foreach (var input in inputs)
        {
            using var source = input.Open(progress: null, cancellationToken);
            var reader = new FileReader(source, Pipeline.Classifier, options.MaxFileSize, exemptions: options.Suppressions);
            await foreach (var request in new AskingPass(pipeline, options).PlanAsync(source, reader, cancellationToken))
            {
                yield return new PlannedRequest(input.Name, request.Path, request.Asked.Count, request.Identity, request.Messages, pipeline.Chat!.Request);
            }
        }
    }

    /// <summary>What every request begins with.</summary>
    public static string SystemText(PipelineOptions options)
    {
        using var pipeline = new Pipeline(options, RunKey.Create());
        return pipeline.Chat!.Renderer.System;
    }
}
