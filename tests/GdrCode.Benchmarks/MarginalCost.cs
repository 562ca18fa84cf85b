namespace GdrCode.Benchmarks;

/// <summary>Tells what one thing more costs once the tool has started: where cost grows with size alone, it is the same from size to size.</summary>
internal sealed class MarginalCost
{
    private readonly Dictionary<string, (long Count, double CpuSeconds)> smaller = [];

    /// <summary>Processor time of each thing beyond the last smaller size of this kind, in microseconds; null for the smallest, whose cost is that of the start for the most part.</summary>
    public double? Of(string kind, long count, double cpuSeconds)
    {
        var further = smaller.TryGetValue(kind, out var before) && before.Count < count ? (cpuSeconds - before.CpuSeconds) / (count - before.Count) * 1e6 : (double?)null;
        smaller[kind] = (count, cpuSeconds);
        return further;
    }
}
