using System.Diagnostics;
using System.Text.Json;

using GdrCode.Crawling;
using GdrCode.Detection;
using GdrCode.Emitting;
using GdrCode.Emitting.Sarif;
using GdrCode.Judging.Chat;
using GdrCode.Model;

namespace GdrCode;

/// <summary>A whole <c>refine</c>: every input becomes a refined repository under one output folder.</summary>
public sealed class RefineRun : IDisposable
{
    private readonly PipelineOptions options;
    private readonly OutputFolder output;
    private readonly RunKey key;
    private readonly Pipeline pipeline;
    private readonly RunHooks hooks;
    private readonly Lazy<SarifOutput> sarif;
    private readonly SurveyCache surveys;

    private RefineRun(PipelineOptions options, OutputFolder output, RuleSet rules, RunKey key, RunHooks hooks)
    {
        this.options = options;
        this.output = output;
        this.key = key;
        this.hooks = hooks;
        pipeline = new Pipeline(options, rules, key);
        surveys = new SurveyCache(pipeline);
        sarif = new Lazy<SarifOutput>(() => new SarifOutput(pipeline, key));
    }

    /// <inheritdoc/>
    public void Dispose() => pipeline.Dispose();

    /// <summary>Refines the inputs into <paramref name="outputFolder"/>.</summary>
    /// <param name="inputs">What the user named, in order.</param>
    /// <param name="outputFolder">Must not exist, unless <paramref name="resume"/> or <paramref name="force"/> is set.</param>
    /// <param name="keyFile">The key, or null for a fresh one under restricted/.</param>
    /// <param name="resume">Go on with an interrupted run.</param>
    /// <param name="force">Replace an earlier run.</param>
    /// <param name="options">What to do.</param>
    /// <param name="hooks">Progress and notes.</param>
    /// <param name="cancellationToken">Stops between files; finished repositories are kept for <paramref name="resume"/>.</param>
    public static async Task<RunReport> RunAsync(
        IReadOnlyList<RepositoryInput> inputs, string outputFolder, string? keyFile, bool resume, bool force, PipelineOptions options, RunHooks hooks, CancellationToken cancellationToken)
    {
        // The refined trees are git repositories too, also where no input is one.
        NativeLibgit2.EnsureLoaded();
        // What is wrong with rules or key is said before anything is made.
        var rules = Preloading.During(() => RuleSet.Load(options.RulesFolder));
        var given = keyFile is null ? null : RunKey.Read(keyFile);
        DecisionChecks.Require(options.Decisions, rules.Categories);
        if (given is not null)
        {
            options.Baseline.Require(given);
        }

        if (options.Chat is not null)
        {
            ChatJudge.RequireScope(options.Chat, rules.Version);
        }

        OutputFolder.RefuseMixing(outputFolder, inputs.Where(i => i.Spec.Kind == SourceKind.Folder).Select(i => i.Spec.Location));
        var output = OutputFolder.Open(outputFolder, resume, force);
        if (options.Chat is { Cache: true, CacheFolder: null })
        {
            options = options with { Chat = options.Chat with { CacheFolder = Path.Combine(output.Restricted, "replies") } };
        }

        using var run = new RefineRun(options, output, rules, given ?? output.Key(), hooks);
        try
        {
            return await run.RunAsync(inputs, cancellationToken);
        }
        catch (SourceException) when (!resume)
        {
            output.Discard();
            throw;
        }
    }

    private async Task<RunReport> RunAsync(IReadOnlyList<RepositoryInput> inputs, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        var reports = new List<RepositoryReport>();
        var totals = new Counts();
        for (var i = 0; i < inputs.Count; i++)
        {
            var report = Finished(inputs[i]);
            if (report is not null)
            {
                await RecallAsync(inputs[i], cancellationToken);
            }

            report ??= await RefineAsync(inputs[i], i, inputs.Count, totals, cancellationToken);
            reports.Add(report);
            totals += report.Counts;
        }

        Notes.Unapplied(options.Decisions, inputs, hooks);
        LabelFiles.Join(inputs.Select(i => StateOf(i.Name)), output.Labels);
        foreach (var path in inputs.Select(i => SarifOutput.PathIn(StateOf(i.Name), i.Name)).Where(File.Exists))
        {
            File.Move(path, Path.Combine(output.Labels, Path.GetFileName(path)));
        }

        var whole = pipeline.Report(reports, totals, clock.Elapsed);
        await WriteJsonAsync(Path.Combine(output.Root, OutputFolder.ReportFile), whole, OutputJson.Indented.RunReport, cancellationToken);
        output.Complete();
        return whole;
    }

    private async Task<RepositoryReport> RefineAsync(RepositoryInput input, int index, int count, Counts before, CancellationToken cancellationToken)
    {
        var state = StateOf(input.Name);
        var folder = Path.Combine(output.Repositories, input.Name);
        DeleteHalfDone(state, folder);
        try
        {
            using var source = input.Open(hooks.CloneOf(input.Name), cancellationToken);
            RepositoryReport report;
            var findings = new List<LocatedFinding>();
            using (var labels = new LabelFiles(state, deltas: true))
            using (var writer = new RepositoryWriter(folder))
            await using (var patch = new LazyFile(Path.Combine(output.Restricted, OutputFolder.PatchesFolder, input.Name + ".patch")))
            {
                var meter = new ProgressMeter(input.Name, index, count, source.Entries.Count, before, hooks.Progress);
                var composer = new LabelComposer(input.Name, key)
                {
                    Locator = options.SarifFiles ? new FindingLocator(input.Name, prefix: "", key.Fingerprint, hashMasked: true) : null,
                };
                var run = new RepositoryRun(pipeline, options, composer, meter, surveys);
                report = await run.RunAsync(source, input.Name, writer, Emit, cancellationToken);
                Notes.Unapplied(report, hooks);
                writer.Commit($"Refined copy of {input.Name}");

                void Emit(FileResult result)
                {
                    labels.Append(result.Lines, result.Spans, result.Label, result.Delta);
                    patch.Append(result.Patch);
                    findings.AddRange(result.Located);
                    if (Notes.Of(result) is { } note)
                    {
                        hooks.Note?.Invoke(input.Name, note);
                    }
                }
            }

            if (options.SarifFiles)
            {
                sarif.Value.WriteFile(state, input.Name, findings);
            }

            await WriteJsonAsync(Path.Combine(state, OutputFolder.ReportFile), report, OutputJson.Indented.RepositoryReport, cancellationToken);
            return report;
        }
        catch (SourceException e) when (count > 1)
        {
            // One bad repository costs that repository, nothing of which was written; an only one is the whole run.
            DeleteHalfDone(state, folder);
            hooks.Note?.Invoke(input.Name, new FileNote(".", "failed", "source", e.Message));
            return new RepositoryReport { Name = input.Name, Error = e.Message, Counts = new Counts(), Files = [] };
        }
    }

    // What a finished repository has asked is not asked again for those that follow; the answers come from where they are kept.
    private async Task RecallAsync(RepositoryInput input, CancellationToken cancellationToken)
    {
        if (pipeline.Chat is not null)
        {
            using var source = input.Open(progress: null, cancellationToken);
            await new RepositoryRun(pipeline, options, new LabelComposer(input.Name, key), progress: null).RecallAsync(source, input.Name, cancellationToken);
        }
    }

    private RepositoryReport? Finished(RepositoryInput input)
    {
        var path = Path.Combine(StateOf(input.Name), OutputFolder.ReportFile);
        // A repository that was finished without its SARIF file is not finished for a run that asks for one.
        return File.Exists(path) && (!options.SarifFiles || File.Exists(SarifOutput.PathIn(StateOf(input.Name), input.Name))) ? JsonSerializer.Deserialize(File.ReadAllBytes(path), OutputJson.Indented.RepositoryReport) : null;
    }

    private string StateOf(string name) => Path.Combine(output.State, name);

    private static void DeleteHalfDone(params ReadOnlySpan<string> folders)
    {
        foreach (var folder in folders)
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static async Task WriteJsonAsync<T>(string path, T value, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        // Renamed when whole: a state file that is there is complete.
        var partial = path + OutputFolder.PartialSuffix;
        await using (var stream = File.Create(partial))
        {
            await JsonSerializer.SerializeAsync(stream, value, type, cancellationToken);
        }

        File.Move(partial, path, overwrite: true);
    }
}
