using GdrCode.Cluster;

namespace GdrCode.Tests.Cluster;

public class ShardPlannerTests
{
    private static readonly (string Path, long Bytes)[] Inputs = [.. Enumerable.Range(0, 50).Select(i => ($"f{i:00}", (long)((i * 7919) % 1000)))];

    [Fact]
    public void Shards_HoldAboutTheSameNumberOfBytes()
    {
        var loads = ShardPlanner.Plan(Inputs, 7).GroupBy(p => p.Shard).Select(g => g.Sum(p => p.Bytes)).ToList();

        Assert.Equal(7, loads.Count);
        Assert.True(loads.Max() <= 1.05 * loads.Average(), string.Join(' ', loads));
    }

    [Fact]
    public void Plan_DoesNotDependOnTheOrderOfInputs_AndNamesEachOnce()
    {
        var plan = ShardPlanner.Plan(Inputs, 7);

        Assert.Equal(plan, ShardPlanner.Plan(Inputs.Reverse(), 7));
        Assert.Equal(Inputs.Select(i => i.Path), plan.Select(p => p.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EmptyInputs_AreSpreadToo() => Assert.Equal([0, 1, 2], ShardPlanner.Plan([("a", 0), ("b", 0), ("c", 0)], 3).Select(p => p.Shard));
}
