namespace GdrCode.Cluster;

/// <summary>Spreads inputs over shards so that they hold about the same number of bytes: the largest first, each to the shard that has least.</summary>
internal static class ShardPlanner
{
    /// <summary>Name of the method, as it stands in <c>run.json</c>.</summary>
    public const string Name = "lpt-bytes-v1";

    /// <summary>The plan, by shard and path. The same inputs give the same plan, in whatever order they come.</summary>
    public static IReadOnlyList<PlanEntry> Plan(IEnumerable<(string Path, long Bytes)> inputs, int shards)
    {
        var loads = new PriorityQueue<int, (long Bytes, int Shard)>(Enumerable.Range(0, shards).Select(s => (s, (0L, s))));
        var plan = new List<PlanEntry>();
        foreach (var (path, bytes) in inputs.OrderByDescending(i => i.Bytes).ThenBy(i => i.Path, StringComparer.Ordinal))
        {
            loads.TryDequeue(out var shard, out var load);
            plan.Add(new PlanEntry(shard, path, bytes));
            // An empty file takes its turn as well.
            loads.Enqueue(shard, (load.Bytes + Math.Max(1, bytes), shard));
        }

        return [.. plan.OrderBy(p => p.Shard).ThenBy(p => p.Path, StringComparer.Ordinal)];
    }
}
