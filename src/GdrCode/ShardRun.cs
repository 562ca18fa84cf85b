using System.Diagnostics;
using System.Text.Json;

using GdrCode.Cluster;
using GdrCode.Datasets;
using GdrCode.Model;

namespace GdrCode;

/// <summary>Does shards of a run. It talks to no other process: what is done lies in the run's folder, under names that only whole files have.</summary>
public sealed class ShardRun : IDisposable
{
    private static readonly TimeSpan HeartbeatEvery = TimeSpan.FromSeconds(3);

    private readonly RunFolder folder;
    private readonly RunFile run;
    private readonly IReadOnlyList<PlanEntry> plan;
    private readonly RunKey key;
    private readonly int workers;
    private readonly DatasetOptions dataset;
    private readonly Pipeline pipeline;
    private readonly RecordRefiner refiner;

    private ShardRun(RunFolder folder, RunFile run, RunKey key, string? rules, int workers)
    {
        this.folder = folder;
        this.run = run;
        this.key = key;
        this.workers = workers;
        plan = folder.ReadPlan(run);
        dataset = SettingsMap.Dataset(run.Settings);
        var options = SettingsMap.Pipeline(run.Settings, rules, workers);
        pipeline = new Pipeline(options, key);
        refiner = new RecordRefiner(pipeline, options, dataset, key);
    }

    /// <inheritdoc/>
    public void Dispose() => pipeline.Dispose();

    /// <summary>Opens a run.</summary>
    /// <param name="path">Its folder.</param>
    /// <param name="keyFile">The key; null for the one that the plan made.</param>
    /// <param name="rules">The folder of own rules that the run was planned with; null for none.</param>
    /// <param name="workers">Records refined at the same time.</param>
    /// <exception cref="ClusterException">The run was planned with another tool, other rules or another key.</exception>
    public static ShardRun Open(string path, string? keyFile, string? rules, int workers)
    {
        var folder = new RunFolder(path);
        var run = folder.Read();
        var key = RunKey.Read(keyFile ?? ClusterPlan.KeyPath(folder));
        Require(run.ToolVersion == ToolVersion.Text, $"was planned with {run.ToolVersion}, and this is {ToolVersion.Text}: their bytes may differ");
        Require(run.KeyId == key.Id, $"was planned with key {run.KeyId}, and this is {key.Id}: the same value would get two surrogates");
        var shards = new ShardRun(folder, run, key, rules, workers);
        Require(run.RulesVersion == shards.pipeline.Rules.Version, $"was planned with rules {run.RulesVersion}, and these are {shards.pipeline.Rules.Version}: name the same folder with --rules");
        return shards;

        void Require(bool holds, string what)
        {
            if (!holds)
            {
                throw new ClusterException(ClusterFault.Configuration, $"{path}: {what}");
            }
        }
    }

    /// <summary>The shard that this process is to do; null for all.</summary>
    /// <exception cref="ClusterException">The run has no such shard.</exception>
    public int? Resolve(string? given) => ShardIndex.Resolve(given, run.Shards, Environment.GetEnvironmentVariable);

    /// <summary>Shards of the run.</summary>
    public int Shards => run.Shards;

    /// <summary>Does a shard, from where an earlier attempt ended. A shard that is done is not done again.</summary>
    /// <param name="shard">Counts from 0.</param>
    /// <param name="attempt">How often it was begun before, as far as the caller knows.</param>
    /// <param name="progress">Takes what was done after every batch.</param>
    /// <param name="cancellationToken">Stops the shard, and saves what it has.</param>
    /// <exception cref="ClusterException">An input is gone, or is another than was planned.</exception>
    public async Task<ShardCounts> RunAsync(int shard, int attempt, Action<ShardProgress>? progress, CancellationToken cancellationToken)
    {
        if (Done(shard) is { } done)
        {
            return done.Counts;
        }

        var id = AttemptId.Create(attempt);
        var pulse = new Pulse(folder.AttemptPath(shard, id.Text), id.Text, Directory.EnumerateFiles(folder.AttemptsFolder, RunFolder.Name(shard) + ".*.json").Count(), HeartbeatEvery);
        try
        {
            var counts = await AttemptAsync(shard, id, pulse, progress, cancellationToken);
            pulse.End("done", 0);
            return counts;
        }
        catch (OperationCanceledException)
        {
            pulse.End("stopped", 75);
            throw;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException && Done(shard) is not null)
        {
            // Another attempt was faster and has tidied up; its bytes are those that this one would have written.
            ShardOutput.RemoveAll(new Journal(folder, shard), Places(shard));
            pulse.End("done", 0);
            return Done(shard)!.Counts;
        }
        catch (Exception)
        {
            pulse.End("failed", null);
            throw;
        }
    }

    private async Task<ShardCounts> AttemptAsync(int shard, AttemptId attempt, Pulse pulse, Action<ShardProgress>? progress, CancellationToken cancellationToken)
    {
        var inputs = plan.Where(p => p.Shard == shard).ToList();
        CheckInputs(inputs);
        var journal = new Journal(folder, shard);
        var places = Places(shard);
        foreach (var place in places)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(place.Path)!);
        }

        using var output = ShardOutput.Open(journal, attempt, places, dataset.Compression, dataset.Checkpoint);
        var stream = new RecordStream(refiner, dataset, key, workers);
        if (output.Restored is { } restored)
        {
            stream.Restore(restored.Counts);
        }

        output.Count(() => stream.Counts.Copy());
        var meter = new ShardMeter(inputs.Sum(i => i.Bytes), told =>
        {
            pulse.Beat(told);
            progress?.Invoke(told);
        });
        var read = new InputFile[inputs.Count];
        try
        {
            await stream.RunAsync(Lines(inputs, output.Restored, stream, meter, read), [.. inputs.Select(i => i.Path)], output, () => meter.Report(stream), cancellationToken);
        }
        catch (OperationCanceledException)
        {
            output.Stop();
            throw;
        }

        var outputs = output.Complete();
        if (outputs[0].Lines != stream.Counts.DocsOut || stream.Counts.DocsIn != stream.Counts.DocsOut + stream.Counts.Quarantined)
        {
            throw new IOException($"{places[0].Path}: holds {outputs[0].Lines} records, and {stream.Counts.DocsOut} were written");
        }

        folder.WriteManifest(new ShardManifest
        {
            RunId = run.RunId,
            ConfigSha256 = run.ConfigSha256,
            Shard = shard,
            Inputs = read,
            Outputs = outputs,
            Counts = stream.Counts,
        });
        ShardOutput.RemoveAll(journal, places);
        return stream.Counts;
    }

    private IEnumerable<RecordLine> Lines(List<PlanEntry> inputs, Checkpoint? restored, RecordStream stream, ShardMeter meter, InputFile[] read)
    {
        for (var i = 0; i < inputs.Count; i++)
        {
            var index = i;
            foreach (var line in new ShardFile(PathOf(inputs[i])).Read(i, dataset.MaxRecord, meter.Read, (sum, bytes) => read[index] = new InputFile(inputs[index].Path, bytes, sum)))
            {
                if (restored is not null && (line.File, line.Number).CompareTo((restored.File, restored.Line)) <= 0)
                {
                    stream.Skip(line);
                }
                else
                {
                    yield return line;
                }
            }
        }
    }

    private IReadOnlyList<OutputPlace> Places(int shard) => ClusterPlan.Places(folder, run, plan, shard);

    private ShardManifest? Done(int shard)
    {
        var manifest = folder.ReadManifest(shard);
        return manifest is null || manifest.ConfigSha256 == run.ConfigSha256
            ? manifest
            : throw new ClusterException(ClusterFault.Configuration, $"{folder.ManifestPath(shard)}: belongs to another run");
    }

    private string PathOf(PlanEntry input) => Path.Combine(run.InputRoot, input.Path);

    private void CheckInputs(IEnumerable<PlanEntry> inputs)
    {
        foreach (var input in inputs)
        {
            var file = new FileInfo(PathOf(input));
            if (!file.Exists)
            {
                throw new ClusterException(ClusterFault.Io, $"{file.FullName}: was planned and is not there; bring it back and run the shard again");
            }

            if (file.Length != input.Bytes)
            {
                throw new ClusterException(ClusterFault.Damaged, $"{file.FullName}: has {file.Length} bytes, and was planned with {input.Bytes}; bring the planned file back, or plan a new run");
            }
        }
    }

    /// <summary>Notes for <c>gdr status</c> that an attempt lives.</summary>
    private sealed class Pulse
    {
        private readonly string path;
        private readonly string attempt;
        private readonly int order;
        private readonly TimeSpan every;
        private readonly Stopwatch clock = Stopwatch.StartNew();
        private TimeSpan written = TimeSpan.Zero;
        private ShardProgress last = new(0, 0, 0, 0, 0);

        public Pulse(string path, string attempt, int order, TimeSpan every)
        {
            this.path = path;
            this.attempt = attempt;
            this.order = order;
            this.every = every;
            Write("running", null);
        }

        public void Beat(ShardProgress progress)
        {
            last = progress;
            if (clock.Elapsed - written >= every)
            {
                Write("running", null);
            }
        }

        public void End(string state, int? exitCode)
        {
            try
            {
                Write(state, exitCode);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Nothing is decided by it, and what went wrong is said elsewhere.
            }
        }

        private void Write(string state, int? exitCode)
        {
            written = clock.Elapsed;
            var rate = Math.Round(last.Bytes / 1e6 / Math.Max(0.001, clock.Elapsed.TotalSeconds), 3);
            using var process = Process.GetCurrentProcess();
            var beat = new Heartbeat(
                attempt, order, AttemptId.Host, Environment.ProcessId, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds(), last.Records, last.Bytes, Math.Round(last.Share ?? 0, 4), last.Findings, rate,
                Math.Round(process.TotalProcessorTime.TotalSeconds, 1), process.PeakWorkingSet64, state, exitCode);
            DurableFile.Write(path, JsonSerializer.SerializeToUtf8Bytes(beat, ClusterJson.Indented.Heartbeat), replace: true);
        }
    }
}
