using GdrCode.Datasets;
using GdrCode.Emitting;
using GdrCode.Model;

namespace GdrCode;

/// <summary>Refines one file of a dataset, or standard input, on this machine.</summary>
public sealed class DatasetRun : IDisposable
{
    private readonly Pipeline pipeline;
    private readonly PipelineOptions options;
    private readonly DatasetOptions dataset;
    private readonly RunKey key;
    private readonly RecordRefiner refiner;

    /// <summary>Loads the rules.</summary>
    public DatasetRun(PipelineOptions options, DatasetOptions dataset, RunKey key)
    {
        this.options = options;
        this.dataset = dataset;
        this.key = key;
        pipeline = new Pipeline(options, key);
        refiner = new RecordRefiner(pipeline, options, dataset, key);
    }

    /// <summary>Endings of files that are read.</summary>
    public static IReadOnlyList<string> Extensions => ShardFile.Extensions;

    /// <summary>Whether a path is named like a shard, or is <c>-</c>.</summary>
    public static bool IsShard(string path) => ShardFile.HasKnownName(path);

    /// <inheritdoc/>
    public void Dispose() => pipeline.Dispose();

    /// <summary>Refines <paramref name="input"/> into <paramref name="output"/>; either may be <c>-</c>.</summary>
    /// <param name="input">A file of JSON lines, compressed where its name ends in <c>.gz</c>.</param>
    /// <param name="output">Made under a temporary name and renamed when whole; its quarantine stands beside it.</param>
    /// <param name="progress">Takes what was done after every batch.</param>
    /// <param name="cancellationToken">Stops; then nothing is left of the output.</param>
    /// <exception cref="OutputException">The output can't be made, or is the input.</exception>
    public async Task<ShardCounts> RunAsync(string input, string output, Action<ShardProgress>? progress, CancellationToken cancellationToken)
    {
        if (input != "-" && !File.Exists(input))
        {
            throw new InvalidDataException($"{input}: no such file");
        }

        if (output != "-" && File.Exists(output))
        {
            throw new OutputException($"{output}: is there already; name another file, or remove it");
        }

        var stream = new RecordStream(refiner, dataset, key, options.Workers);
        var size = input == "-" ? 0 : new FileInfo(input).Length;
        using var files = new DatasetOutput(output, dataset.Compression, dataset.Attributes);
        var meter = new ShardMeter(size, progress);
        await stream.RunAsync(new ShardFile(input).Read(0, dataset.MaxRecord, meter.Read), [Path.GetFileName(input)], files.Sink, () => meter.Report(stream), cancellationToken);
        files.Complete();
        return stream.Counts;
    }

    /// <summary>The life of <c>gdr pipe</c>: for every line of the input one line of output, in the same order, as soon as it is known.</summary>
    /// <param name="input">JSON lines.</param>
    /// <param name="output">Takes as many lines.</param>
    /// <param name="cancellationToken">Stops between lines.</param>
    public async Task<ShardCounts> PipeAsync(Stream input, Stream output, CancellationToken cancellationToken)
    {
        var counts = new ShardCounts();
        var lines = new LineReader(input, 0, dataset.MaxRecord, keepBlank: true).ReadAll();
        await foreach (var result in OrderedParallel.SelectAsync(lines, options.Workers, refiner.RefineAsync, cancellationToken))
        {
            counts.DocsIn++;
            counts.DocsOut++;
            if (result.Fault is { } fault)
            {
                counts.Quarantined++;
                counts.Faults[fault.Word()] = counts.Faults.GetValueOrDefault(fault.Word()) + 1;
            }

            counts.DocsWithheld += result.Status == RecordStatus.Withheld ? 1 : 0;
            counts.DocsChanged += result.Status == RecordStatus.Changed ? 1 : 0;
            ShardCounts.Sum(counts.Replaced, result.Types);
            output.Write(result.Output ?? refiner.Placeholder());
            output.WriteByte((byte)'\n');
            // Whoever waits for this answer sends nothing before it has come.
            output.Flush();
        }

        return counts;
    }
}
