using System.Text;
using System.Text.Json;

using GdrCode.Datasets;
using GdrCode.Model;

namespace GdrCode.Tests.Datasets;

/// <summary>Takes records through the refiner, under one key.</summary>
internal sealed class RefinedRecords
{
    private static readonly RunKey Key = MakeKey();
    private static readonly Lazy<Pipeline> Shared = new(() => new Pipeline(new PipelineOptions { Suppressions = false }, Key));
    private readonly RecordRefiner refiner;
    private readonly DatasetOptions dataset;

    public RefinedRecords(string schema, Func<DatasetOptions, DatasetOptions>? change = null)
    {
        dataset = new DatasetOptions { Schema = schema };
        dataset = change?.Invoke(dataset) ?? dataset;
        refiner = new RecordRefiner(Shared.Value, new PipelineOptions { Suppressions = false }, dataset, Key);
    }

    public RecordResult Refine(string line) => refiner.RefineAsync(new RecordLine(0, 1, Encoding.UTF8.GetBytes(line)), CancellationToken.None).AsTask().GetAwaiter().GetResult();

    public string Text(string line) => Encoding.UTF8.GetString(Refine(line).Output!);

    public JsonElement Json(string line) => JsonDocument.Parse(Text(line)).RootElement;

    /// <summary>A whole shard: what was written, and the stream with its counts.</summary>
    public (IReadOnlyList<string> Written, IReadOnlyList<QuarantineRow> Quarantined, ShardCounts Counts, long Cached) Run(IEnumerable<RecordLine> lines, int workers)
    {
        var sink = new ListSink();
        var stream = new RecordStream(refiner, dataset, Key, workers);
        stream.RunAsync(lines, ["a.jsonl"], sink, () => { }, CancellationToken.None).GetAwaiter().GetResult();
        return (sink.Written, sink.Quarantined, stream.Counts, stream.Cached);
    }

    public static IEnumerable<RecordLine> Lines(IEnumerable<string> lines) => lines.Select((l, i) => new RecordLine(0, i + 1, Encoding.UTF8.GetBytes(l)));

    private static RunKey MakeKey()
    {
        using var folder = new TemporaryFolder();
        return RunKey.Read(folder.Write("key", "a key of sixteen characters and more"));
    }

    private sealed class ListSink : IRecordSink
    {
        public List<string> Written { get; } = [];

        public List<QuarantineRow> Quarantined { get; } = [];

        public void Write(RecordLine line, byte[] record, byte[]? attributes) => Written.Add(Encoding.UTF8.GetString(record) + (attributes is null ? "" : "|" + Encoding.UTF8.GetString(attributes)));

        public void Quarantine(RecordLine line, QuarantineRow row, byte[]? attributes) => Quarantined.Add(row);
    }
}
