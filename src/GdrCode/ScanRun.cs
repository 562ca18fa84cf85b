using System.Diagnostics;

using GdrCode.Crawling;
using GdrCode.Emitting;
using GdrCode.Model;

namespace GdrCode;

/// <summary>A whole <c>scan</c>: finds and labels, writes no repository.</summary>
public static class ScanRun
{
    /// <summary>Scans the inputs.</summary>
    /// <param name="inputs">What the user named, in order.</param>
    /// <param name="labelsFolder">Takes <c>lines.jsonl</c>, <c>spans.jsonl</c> and <c>files.jsonl</c>; null to write none.</param>
    /// <param name="keyFile">The key of fingerprints, or null for one of this run alone.</param>
    /// <param name="options">What to do.</param>
    /// <param name="found">Takes every labelled span, in order.</param>
    /// <param name="hooks">Progress and notes.</param>
    /// <param name="cancellationToken">Stops between files.</param>
    public static async Task<RunReport> RunAsync(
        IReadOnlyList<RepositoryInput> inputs, string? labelsFolder, string? keyFile, PipelineOptions options, Action<SpanLabel> found, RunHooks hooks, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        var key = keyFile is null ? RunKey.Create() : RunKey.Read(keyFile);
        using var pipeline = new Pipeline(options, key);
        using var labels = labelsFolder is null ? null : new LabelFiles(labelsFolder);
        var reports = new List<RepositoryReport>();
        var totals = new Counts();
        for (var i = 0; i < inputs.Count; i++)
        {
            var input = inputs[i];
            var report = await ScanAsync(input, i, cancellationToken);
            reports.Add(report);
            totals += report.Counts;
        }

        return new RunReport
        {
            Tool = ToolVersion.Text,
            Rules = pipeline.Rules.Version,
            Judge = pipeline.JudgeName,
            Asked = pipeline.Chat?.Report,
            KeyId = key.Id,
            Repositories = reports,
            Totals = totals,
            Seconds = Math.Round(clock.Elapsed.TotalSeconds, 3),
        };

        async Task<RepositoryReport> ScanAsync(RepositoryInput input, int index, CancellationToken cancel)
        {
            try
            {
                using var source = input.Open(hooks.CloneOf(input.Name), cancel);
                var meter = new ProgressMeter(input.Name, index, inputs.Count, source.Entries.Count, totals, hooks.Progress);
                var run = new RepositoryRun(pipeline, options, new LabelComposer(input.Name, key), meter);
                return await run.RunAsync(source, input.Name, sink: null, result => Emit(input.Name, result), cancel);
            }
            catch (SourceException e)
            {
                hooks.Note?.Invoke(input.Name, new FileNote(".", "failed", "source", e.Message));
                return new RepositoryReport { Name = input.Name, Error = e.Message, Counts = new Counts(), Files = [] };
            }
        }

        void Emit(string repository, FileResult result)
        {
            labels?.Append(result.Lines, result.Spans, result.Label);
            foreach (var span in result.Spans)
            {
                found(span);
            }

            if (Notes.Of(result) is { } note)
            {
                hooks.Note?.Invoke(repository, note);
            }
        }
    }
}
