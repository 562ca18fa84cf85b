using System.Security.Cryptography;
using System.Text;

using GdrCode.Datasets;
using GdrCode.Model;

namespace GdrCode;

/// <summary>Takes the lines of a shard through the refiner: one reader, several workers, one writer, in the order of the input.</summary>
/// <param name="refiner">Refines one line.</param>
/// <param name="dataset">How records are read.</param>
/// <param name="key">Keys the hashes in the quarantine and of ids.</param>
/// <param name="workers">Records refined at the same time.</param>
internal sealed class RecordStream(RecordRefiner refiner, DatasetOptions dataset, RunKey key, int workers)
{
    private const int BatchRecords = 16;
    private const int BatchBytes = 128 * 1024;
    private const long BytesUnderWay = 96L * 1024 * 1024;

    // In the sidecar of a line that is no record.
    private static readonly DocumentSpans NoDocument = new(0, false, []);

    // 16 bytes an id: twice as many would fill gigabytes, and meeting a hash twice by chance is out of reach.
    private readonly HashSet<UInt128> ids = [];

    /// <summary>What was done so far.</summary>
    public ShardCounts Counts { get; private set; } = new();

    /// <summary>Records whose text was met before.</summary>
    public long Cached { get; private set; }

    /// <summary>Bytes of lines done.</summary>
    public long Bytes { get; private set; }

    /// <summary>Begins where an earlier attempt ended: with its counts. Its lines are read again, and only for their ids.</summary>
    public void Restore(ShardCounts counts) => Counts = counts.Copy();

    /// <summary>An earlier attempt has refined this line.</summary>
    public void Skip(RecordLine line)
    {
        if (!dataset.KeepDuplicates && refiner.IdOf(line) is { } id)
        {
            ids.Add(Hash(id));
        }
    }

    /// <summary>Refines all lines into the sink.</summary>
    /// <param name="lines">The lines, in order.</param>
    /// <param name="names">The inputs, as the quarantine names them.</param>
    /// <param name="sink">Takes what is written.</param>
    /// <param name="done">Called after every batch.</param>
    /// <param name="cancellationToken">Stops between batches; what the sink has is whole up to the last line that it was given.</param>
    public async Task RunAsync(IEnumerable<RecordLine> lines, IReadOnlyList<string> names, IRecordSink sink, Action done, CancellationToken cancellationToken)
    {
        using var budget = new ByteBudget(BytesUnderWay);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await foreach (var batch in OrderedParallel.SelectAsync(Batches(lines, budget, stop.Token), workers, RefineAsync, cancellationToken))
        {
            try
            {
                foreach (var result in batch)
                {
                    Emit(result, names, sink);
                    budget.Give(result.Line.Bytes.Length);
                    Bytes += result.Line.Bytes.Length + 1;
                }

                done();
            }
            catch
            {
                // The reader may be waiting for room that nobody makes any more.
                await stop.CancelAsync();
                throw;
            }
        }

        async ValueTask<IReadOnlyList<RecordResult>> RefineAsync(List<RecordLine> batch, CancellationToken cancel)
        {
            var results = new List<RecordResult>(batch.Count);
            foreach (var line in batch)
            {
                cancel.ThrowIfCancellationRequested();
                results.Add(await refiner.RefineAsync(line, cancel));
            }

            return results;
        }
    }

    private static IEnumerable<List<RecordLine>> Batches(IEnumerable<RecordLine> lines, ByteBudget budget, CancellationToken cancellationToken)
    {
        var (batch, size) = (new List<RecordLine>(), 0L);
        foreach (var line in lines)
        {
            if (batch.Count > 0 && (batch.Count == BatchRecords || size + line.Bytes.Length > BatchBytes))
            {
                yield return batch;
                (batch, size) = ([], 0);
            }

            budget.Take(line.Bytes.Length, cancellationToken);
            batch.Add(line);
            size += line.Bytes.Length;
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    private void Emit(RecordResult result, IReadOnlyList<string> names, IRecordSink sink)
    {
        var fault = result.Fault ?? (!dataset.KeepDuplicates && result.Id is { } id && !ids.Add(Hash(id)) ? RecordFault.DuplicateId : null);
        if (fault?.IsOfFile() == true)
        {
            Counts.InputsDamaged++;
        }
        else
        {
            Counts.DocsIn++;
            Cached += result.IsCached ? 1 : 0;
        }

        if (fault is { } reason)
        {
            Counts.Quarantined += reason.IsOfFile() ? 0 : 1;
            Counts.Faults[reason.Word()] = Counts.Faults.GetValueOrDefault(reason.Word()) + 1;
            var isHeld = result.Line.Bytes.Length > 0;
            sink.Quarantine(result.Line, new QuarantineRow(
                names[result.Line.File], result.Line.Number, reason.Word(), isHeld ? result.Line.Bytes.Length : null, isHeld ? Convert.ToHexStringLower(HMACSHA256.HashData(key.Bytes, result.Line.Bytes))[..24] : null),
                dataset.Attributes && !reason.IsOfFile() ? DolmaAttributes.Compose(result.Id, result.Spans ?? NoDocument) : null);
            return;
        }

        Counts.DocsOut++;
        Counts.DocsChanged += result.Status == RecordStatus.Changed ? 1 : 0;
        if (result.Status == RecordStatus.Withheld)
        {
            Counts.DocsWithheld++;
            Counts.Withheld[result.Reason!] = Counts.Withheld.GetValueOrDefault(result.Reason!) + 1;
        }

        ShardCounts.Sum(Counts.Replaced, result.Types);
        sink.Write(result.Line, result.Output!, result.Spans is null ? null : DolmaAttributes.Compose(result.Id, result.Spans));
    }

    private UInt128 Hash(string id) => BitConverter.ToUInt128(HMACSHA256.HashData(key.Bytes, Encoding.UTF8.GetBytes(id)));
}
