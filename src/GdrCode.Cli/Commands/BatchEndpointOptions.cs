using System.CommandLine;

using GdrCode.Cli.Chat;

namespace GdrCode.Cli.Commands;

/// <summary>What the commands share that talk to batch endpoints.</summary>
internal sealed class BatchEndpointOptions
{
    private const int DefaultTimeout = 1800;

    public Option<string?> KeyFile { get; } = new("--api-key-file") { Description = $"The key of the endpoint; else from {ChatClients.OpenAIKey}, {ChatClients.AzureKey} or {ChatClients.CompatibleKey}.", HelpName = "FILE" };

    public Option<int> Timeout { get; } = new("--timeout") { Description = "Seconds that one upload or download may take.", DefaultValueFactory = _ => DefaultTimeout };

    public Argument<string> Batches { get; } = new("BATCHES") { Description = $"The {SubmittedBatches.FileName} that gdr batch submit wrote." };

    public void AddTo(Command command)
    {
        Timeout.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 86_400)
            {
                result.AddError("--timeout must be from 1 to 86400 seconds");
            }
        });
        command.Add(KeyFile);
        command.Add(Timeout);
    }

    /// <summary>The endpoint of a provider, and where it is.</summary>
    public (BatchEndpoint Batches, Uri Endpoint) Endpoint(ParseResult parse, string judge, string? endpoint) => JudgeSpec.TryParse(judge) is { Cascade: false } spec
        ? ChatClients.CreateBatches(spec, endpoint, parse.GetValue(KeyFile), TimeSpan.FromSeconds(parse.GetValue(Timeout)))
        : throw new UsageException($"--judge {judge}: name who answers: openai:MODEL, azure:DEPLOYMENT or openai-compatible:MODEL");

    /// <summary>The submitted batches, each with how far it is.</summary>
    public async IAsyncEnumerable<(SubmittedBatch Submitted, BatchState State, BatchEndpoint Endpoint)> LookAsync(ParseResult parse, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var path = parse.GetValue(Batches)!;
        if (!File.Exists(path))
        {
            throw new UsageException($"{path}: no such file; gdr batch submit writes {SubmittedBatches.FileName} beside the requests");
        }

        foreach (var submitted in SubmittedBatches.Read(path).All)
        {
            var (endpoint, _) = Endpoint(parse, submitted.Judge, submitted.Endpoint);
            yield return (submitted, await endpoint.LookAsync(submitted.Batch, cancellationToken), endpoint);
        }
    }

    /// <summary>A line about a batch.</summary>
    public static string Describe(SubmittedBatch submitted, BatchState state) =>
        $"{submitted.Batch} {submitted.File}: {state.Status}{(state.Fault is null ? "" : $" ({state.Fault})")}, {state.Completed:N0} of {state.Total:N0} answered, {state.Failed:N0} failed";
}
