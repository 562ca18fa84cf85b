using System.Diagnostics;
using System.Text.Json;

using GdrCode.Crawling;
using GdrCode.Emitting;
using GdrCode.Emitting.Sarif;
using GdrCode.Model;

namespace GdrCode;

/// <summary>A whole <c>scan</c>: finds and labels, writes no repository.</summary>
public static class ScanRun
{
    /// <summary>Scans the inputs.</summary>
    /// <param name="inputs">What the user named, in order.</param>
    /// <param name="keyFile">The key of fingerprints, or null for one of this run alone.</param>
    /// <param name="options">What to do.</param>
    /// <param name="outputs">What to write.</param>
    /// <param name="hooks">Progress and notes.</param>
    /// <param name="cancellationToken">Stops between files.</param>
    public static async Task<RunReport> RunAsync(
        IReadOnlyList<RepositoryInput> inputs, string? keyFile, PipelineOptions options, ScanOutputs outputs, RunHooks hooks, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        var key = keyFile is null ? RunKey.Create() : RunKey.Read(keyFile);
        using var pipeline = new Pipeline(options, key);
        using var labels = outputs.LabelsFolder is null ? null : new LabelFiles(outputs.LabelsFolder, deltas: false);
        var surveys = new SurveyCache(pipeline);
        var sarif = new SarifOutput(pipeline, key);
        var located = new List<(string Repository, IReadOnlyList<LocatedFinding> Findings)>();
        var reports = new List<RepositoryReport>();
        var totals = new Counts();
        for (var i = 0; i < inputs.Count; i++)
        {
            var input = inputs[i];
            var report = await ScanAsync(input, i, cancellationToken);
            reports.Add(report);
            totals += report.Counts;
        }

        Notes.Unapplied(options.Decisions, inputs, hooks);
        if (outputs.Sarif is not null)
        {
            sarif.Write(outputs.Sarif, located);
        }

        var whole = pipeline.Report(reports, totals, clock.Elapsed);
        if (outputs.LabelsFolder is not null)
        {
            await File.WriteAllBytesAsync(Path.Combine(outputs.LabelsFolder, OutputFolder.ReportFile), JsonSerializer.SerializeToUtf8Bytes(whole, OutputJson.Indented.RunReport), cancellationToken);
        }

        return whole;

        async Task<RepositoryReport> ScanAsync(RepositoryInput input, int index, CancellationToken cancel)
        {
            var findings = new List<LocatedFinding>();
            try
            {
                using var source = input.Open(hooks.CloneOf(input.Name), cancel);
                var meter = new ProgressMeter(input.Name, index, inputs.Count, source.Entries.Count, totals, hooks.Progress);
                var composer = new LabelComposer(input.Name, key)
                {
                    Locator = outputs.Located is not null || outputs.Sarif is not null || options.SarifFiles ? new FindingLocator(input.Name, source.Prefix, key.Fingerprint, hashMasked: false) : null,
                };
                var run = new RepositoryRun(pipeline, options, composer, meter, surveys);
                var report = await run.RunAsync(source, input.Name, sink: null, result => Emit(input.Name, result, findings), cancel);
                Notes.Unapplied(report, hooks);
                located.Add((input.Name, findings));
                if (options.SarifFiles && outputs.LabelsFolder is { } folder)
                {
                    sarif.WriteFile(folder, input.Name, findings);
                }

                return report;
            }
            catch (SourceException e) when (inputs.Count > 1)
            {
                hooks.Note?.Invoke(input.Name, new FileNote(".", "failed", "source", e.Message));
                return new RepositoryReport { Name = input.Name, Error = e.Message, Counts = new Counts(), Files = [] };
            }
        }

        void Emit(string repository, FileResult result, List<LocatedFinding> findings)
        {
            labels?.Append(result.Lines, result.Spans, result.Label, delta: null);
            foreach (var span in result.Spans)
            {
                outputs.Span?.Invoke(span);
            }

            foreach (var fix in result.Fixes)
            {
                outputs.Fix?.Invoke(fix);
            }

            foreach (var finding in result.Located)
            {
                outputs.Located?.Invoke(finding);
            }

            if (outputs.Sarif is not null || options.SarifFiles)
            {
                findings.AddRange(result.Located);
            }

            if (Notes.Of(result) is { } note)
            {
                hooks.Note?.Invoke(repository, note);
            }
        }
    }
}
