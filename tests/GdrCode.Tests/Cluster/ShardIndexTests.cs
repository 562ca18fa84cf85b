using GdrCode.Cluster;

namespace GdrCode.Tests.Cluster;

public class ShardIndexTests
{
    [Theory]
    [InlineData("3", "GDR_SHARD=5", 3)]
    [InlineData("auto", "GDR_SHARD=5 SLURM_ARRAY_TASK_ID=1", 5)]
    [InlineData(null, "SLURM_ARRAY_TASK_ID=1 GDR_SHARD_OFFSET=4 SLURM_ARRAY_TASK_COUNT=3", 5)]
    [InlineData("auto", "JOB_COMPLETION_INDEX=2", 2)]
    [InlineData("auto", "RANK=7 WORLD_SIZE=8", 7)]
    [InlineData("auto", "OMPI_COMM_WORLD_RANK=0 OMPI_COMM_WORLD_SIZE=8", 0)]
    [InlineData("auto", "", null)]
    public void Index_ComesFromTheFirstThatIsSet(string? given, string environment, int? expected) => Assert.Equal(expected, ShardIndex.Resolve(given, 8, Variables(environment)));

    [Theory]
    [InlineData("8", "")]
    [InlineData("-1", "")]
    [InlineData("one", "")]
    [InlineData("auto", "SLURM_ARRAY_TASK_ID=4 GDR_SHARD_OFFSET=4")]
    [InlineData("auto", "SLURM_ARRAY_TASK_ID=1 GDR_SHARD_OFFSET=2147483647")]
    [InlineData("auto", "RANK=1 WORLD_SIZE=4")]
    public void IndexThatTheRunHasNot_IsRefused(string given, string environment) =>
        Assert.Equal(ClusterFault.Configuration, Assert.Throws<ClusterException>(() => ShardIndex.Resolve(given, 8, Variables(environment))).Fault);

    private static Func<string, string?> Variables(string environment)
    {
        var set = environment.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(v => v.Split('=')).ToDictionary(v => v[0], v => v[1]);
        return name => set.GetValueOrDefault(name);
    }
}
