using GdrCode.Crawling;
using GdrCode.Evaluation.Corpora;
using GdrCode.Extraction;
using GdrCode.Judging.Chat;
using GdrCode.Judging.Chat.Candidates;
using GdrCode.Judging.Chat.Prompts;
using GdrCode.Judging.Chat.Requests;
using GdrCode.Judging.Chat.Tuning;
using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode;

/// <summary>Writes conversations to tune a small model on: from marked repositories, or from a language model's accepted verdicts.</summary>
public static class TuningExport
{
    /// <summary>Name of the file to train on.</summary>
    public const string TrainingFile = "train.jsonl";

    /// <summary>Name of the file to test with.</summary>
    public const string TestFile = "test.jsonl";

    /// <summary>Writes what experts marked.</summary>
    /// <param name="corpora">Folders <c>&lt;repository&gt;/&lt;path&gt;</c> of marked files.</param>
    /// <param name="options">How requests are planned; <see cref="PipelineOptions.Chat"/> must be set and needs no client.</param>
    /// <param name="shots">Worked examples in a request.</param>
    /// <param name="folder">Takes the files.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="InvalidDataException">A corpus can't be read, or gives no balanced set.</exception>
    public static async Task<TuningReport> FromMarksAsync(IReadOnlyList<string> corpora, PipelineOptions options, int shots, string folder, CancellationToken cancellationToken)
    {
        using var pipeline = new Pipeline(options, RunKey.Create());
        var examples = new List<TuningExample>();
        foreach (var corpus in corpora)
        {
            foreach (var repository in MarkedCorpus.Read(corpus).GroupBy(f => f.Repository))
            {
                var name = $"{Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(corpus)))}/{repository.Key}";
                examples.AddRange(await OfMarksAsync(name, [.. repository], pipeline, cancellationToken));
            }
        }

        return Write(examples, pipeline, options, shots, folder);
    }

    /// <summary>Writes what a language model answered, as far as it held up.</summary>
    /// <param name="inputs">What was asked about.</param>
    /// <param name="options">How it was asked; <see cref="PipelineOptions.Chat"/> must be set with a client, or with kept answers.</param>
    /// <param name="shots">Worked examples in a request.</param>
    /// <param name="folder">Takes the files.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="InvalidDataException">The answers give no balanced set.</exception>
    public static async Task<TuningReport> FromAnswersAsync(IReadOnlyList<RepositoryInput> inputs, PipelineOptions options, int shots, string folder, CancellationToken cancellationToken)
    {
        using var pipeline = new Pipeline(options, RunKey.Create());
        var examples = new List<TuningExample>();
        foreach (var input in inputs)
        {
            using var source = input.Open(progress: null, cancellationToken);
            var reader = new FileReader(source, Pipeline.Classifier, options.MaxFileSize, exemptions: options.Suppressions);
            var overview = await new SurveyPass(pipeline, options, new ReviewedReader(reader, options.Decisions.In(input.Name)), cache: null, surveyed: null).RunAsync(source, cancellationToken);
            var pass = new AskingPass(pipeline, options, overview.Survey);
            await pass.RunAsync(source, reader, cancellationToken);
            await foreach (var questions in pass.QuestionsAsync(source, reader, cancellationToken))
            {
                examples.AddRange(questions.Candidates
                    .Where(c => pipeline.Chat!.AnswerTo(c.Candidate) is { Unsure: false })
                    .Select(c => new TuningExample(input.Name, questions, c, pipeline.Chat!.AnswerTo(c.Candidate)!)));
            }
        }

        return Write(examples, pipeline, options, shots, folder);
    }

    private static async Task<List<TuningExample>> OfMarksAsync(string repository, IReadOnlyList<MarkedFile> files, Pipeline pipeline, CancellationToken cancellationToken)
    {
        var judge = pipeline.Chat!;
        var experts = new ExpertAnswers(pipeline.Rules.Categories);
        var read = files.Select(f => (Marked: f, File: Read(f))).Select(f => (f.Marked, f.File, Found: pipeline.Detect(f.File))).ToList();
        var secrets = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (_, file, found) in read)
        {
            secrets.UnionWith(await judge.SecretsAsync(file, found.Fragments, found.Findings, survey: null, cancellationToken));
        }

        var hidden = judge.Hide(secrets);
        var examples = new List<TuningExample>();
        foreach (var (marked, file, found) in read)
        {
            var marks = marked.Spans.Where(s => s.Label != Label.Clean).Select(s => (TextSpan.FromBounds(s.Start, s.End), s.Label, s.Category)).ToList();
            var questions = await judge.QuestionsAsync(file, found.Fragments, found.Findings, survey: null, hidden, cancellationToken);
            examples.AddRange(questions.Candidates
                .Select(c => (Asked: c, Answer: experts.Of(c.Candidate, marks)))
                .Where(c => c.Answer is not null)
                .Select(c => new TuningExample(repository, questions, c.Asked, c.Answer!)));
        }

        return examples;
    }

    private static SourceFile Read(MarkedFile marked)
    {
        var (kind, language) = Pipeline.Classifier.Classify(marked.Path, marked.Text);
        return new SourceFile(marked.Path, SourceText.From(marked.Text), kind, language, Places.Of(marked.Path, marked.Text, default));
    }

    private static TuningReport Write(List<TuningExample> examples, Pipeline pipeline, PipelineOptions options, int shots, string folder)
    {
        var set = TuningSet.Of(examples);
        if (set.Training.Count == 0)
        {
            throw new InvalidDataException($"of {examples.Count} examples {examples.Count(e => e.IsClean)} are clean: a balanced set needs both kinds");
        }

        var pack = PromptPack.Load();
        var writer = new TuningWriter(pack, new PromptRenderer(pack, [.. pipeline.Rules.Categories.Values], shots), options.Chat!.TokensPerRequest);
        Directory.CreateDirectory(folder);
        var training = writer.Write(set.Training, Path.Combine(folder, TrainingFile));
        var test = writer.Write(set.Test, Path.Combine(folder, TestFile));
        return new TuningReport(examples.Count, set.Training.Count, set.Test.Count, training, test);
    }
}

/// <summary>What was written.</summary>
/// <param name="Examples">Candidates whose answer is known.</param>
/// <param name="Training">Of them to train on; half are clean.</param>
/// <param name="Test">Of them to test with; half are clean.</param>
/// <param name="TrainingConversations">Conversations that they stand in.</param>
/// <param name="TestConversations">Conversations that they stand in.</param>
public sealed record TuningReport(int Examples, int Training, int Test, int TrainingConversations, int TestConversations);
