using GdrCode.Emitting;
using GdrCode.Model;

namespace GdrCode.Tests;

/// <summary>Takes repositories in memory through the pipeline, under one key.</summary>
internal sealed class Refinery(PipelineOptions options, string key = "a key of sixteen characters and more")
{
    private readonly RunKey key = KeyOf(key);
    private Pipeline? pipeline;

    public static Refinery Default { get; } = new(new PipelineOptions());

    public Refined Refine(MemoryRepository repository, int workers = 1, Action<RunProgress>? progress = null, Func<Pipeline, SurveyCache>? cache = null)
    {
        pipeline ??= new Pipeline(options, key);
        var results = new List<FileResult>();
        var meter = new ProgressMeter("memory", 0, 1, repository.Entries.Count, new Counts(), progress);
        var run = new RepositoryRun(pipeline, options with { Workers = workers }, new LabelComposer("memory", key), meter, cache?.Invoke(pipeline));
        var report = run.RunAsync(repository, "memory", repository, results.Add, CancellationToken.None).GetAwaiter().GetResult();
        return new Refined(report, results, repository.Written);
    }

    private static RunKey KeyOf(string text)
    {
        using var folder = new TemporaryFolder();
        return RunKey.Read(folder.Write("key", text));
    }
}

/// <summary>What a run gave.</summary>
internal sealed record Refined(RepositoryReport Report, IReadOnlyList<FileResult> Results, IReadOnlyDictionary<string, byte[]> Written)
{
    /// <summary>Files that are not in the output, with the reason.</summary>
    public IEnumerable<string> Missing => Report.Files.Where(f => f.Action is "withheld" or "failed").Select(f => $"{f.Path}: {f.Reason}, {f.Detail}");
}
