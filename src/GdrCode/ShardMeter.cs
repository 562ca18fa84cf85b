using GdrCode.Datasets;

namespace GdrCode;

/// <summary>Tells how far a shard is by what of its files was read.</summary>
/// <param name="size">Bytes of all inputs as they lie on disk; 0 where that is not known.</param>
/// <param name="progress">Takes the figures.</param>
internal sealed class ShardMeter(long size, Action<ShardProgress>? progress)
{
    private long read;

    /// <summary>Takes the bytes of inputs that were read further; a file counts while it is read.</summary>
    public void Read(long bytes) => Interlocked.Add(ref read, bytes);

    public void Report(RecordStream stream) => progress?.Invoke(new ShardProgress(
        stream.Counts.DocsIn, stream.Cached, stream.Bytes, stream.Counts.Replaced.Values.Sum(), size == 0 ? null : Math.Min(1, Interlocked.Read(ref read) / (double)size)));
}
