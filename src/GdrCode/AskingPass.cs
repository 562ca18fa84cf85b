using System.Runtime.CompilerServices;

using GdrCode.Crawling;
using GdrCode.Judging.Chat.Candidates;
using GdrCode.Judging.Chat.Requests;
using GdrCode.Judging.Learned;

namespace GdrCode;

/// <summary>
/// Goes through a repository for a judge that has to ask: first for the credentials, which must not be sent from wherever they stand,
/// then for the questions, in the order of paths, so that the requests follow from the input alone.
/// </summary>
/// <param name="pipeline">The pipeline.</param>
/// <param name="options">What to do.</param>
/// <param name="survey">What the files say together; null where each stands alone.</param>
internal sealed class AskingPass(Pipeline pipeline, PipelineOptions options, Survey? survey)
{
    /// <summary>What must not be sent from anywhere in the repository, once it has been gone through.</summary>
    public HiddenValues Hidden { get; private set; } = HiddenValues.None;

    /// <summary>Plans the requests of a repository and has them answered.</summary>
    public async Task RunAsync(ISource source, FileReader reader, CancellationToken cancellationToken)
    {
        if (pipeline.Chat is { } judge)
        {
            await judge.AskAsync(PlanAsync(source, reader, cancellationToken), cancellationToken);
        }
    }

    /// <summary>The requests of a repository, in order.</summary>
    public async IAsyncEnumerable<ChatRequest> PlanAsync(ISource source, FileReader reader, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var questions in QuestionsAsync(source, reader, cancellationToken))
        {
            foreach (var request in pipeline.Chat!.Plan(questions))
            {
                yield return request;
            }
        }
    }

    /// <summary>What there is to ask about the files of a repository, in order, masked as it would be sent.</summary>
    public async IAsyncEnumerable<FileQuestions> QuestionsAsync(ISource source, FileReader reader, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var judge = pipeline.Chat!;
        var secrets = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var found in OrderedParallel.SelectAsync(source.Entries, options.Workers, SecretsAsync, cancellationToken))
        {
            secrets.UnionWith(found);
        }

        Hidden = judge.Hide(secrets);
        await foreach (var questions in OrderedParallel.SelectAsync(source.Entries, options.Workers, AskAboutAsync, cancellationToken))
        {
            if (questions is not null)
            {
                yield return questions;
            }
        }

        ValueTask<IReadOnlyList<string>> SecretsAsync(SourceEntry entry, CancellationToken cancel) =>
            LookAsync<IReadOnlyList<string>>(reader, entry, [], (file, fragments, findings, stop) => judge.SecretsAsync(file, fragments, findings, survey, stop), cancel);

        ValueTask<FileQuestions?> AskAboutAsync(SourceEntry entry, CancellationToken cancel) =>
            LookAsync<FileQuestions?>(reader, entry, null, async (file, fragments, findings, stop) => await judge.QuestionsAsync(file, fragments, findings, survey, Hidden, stop), cancel);
    }

    private async ValueTask<T> LookAsync<T>(FileReader reader, SourceEntry entry, T nothing, Looking<T> look, CancellationToken cancellationToken)
    {
        try
        {
            return await Deadline.RunAsync(options.FileTimeout, LookInTimeAsync, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The passes that follow meet the same fault and report it.
            return nothing;
        }

        async ValueTask<T> LookInTimeAsync(CancellationToken stop) => reader.Read(entry) is FileInput.Text input && pipeline.Weighable(input.File) is var (fragments, findings)
            ? await look(input.File, fragments, findings, stop)
            : nothing;
    }

    private delegate ValueTask<T> Looking<T>(Model.SourceFile file, IReadOnlyList<Model.Fragment> fragments, IReadOnlyList<Model.Finding> findings, CancellationToken cancellationToken);
}
