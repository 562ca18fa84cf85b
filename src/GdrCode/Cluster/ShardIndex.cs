using System.Globalization;

namespace GdrCode.Cluster;

/// <summary>Which shard this process is to do: what the user says, else what the scheduler says. The number of shards is only ever that of the run.</summary>
internal static class ShardIndex
{
    /// <summary>Added to the index of an array job: arrays are shorter than runs may be.</summary>
    public const string OffsetVariable = "GDR_SHARD_OFFSET";

    private static readonly (string Index, string? Count, bool TakesOffset)[] Variables =
    [
        ("GDR_SHARD", null, false),
        ("SLURM_ARRAY_TASK_ID", null, true),
        ("JOB_COMPLETION_INDEX", null, true),
        ("RANK", "WORLD_SIZE", false),
        ("OMPI_COMM_WORLD_RANK", "OMPI_COMM_WORLD_SIZE", false),
    ];

    /// <summary>The index; null to do all shards.</summary>
    /// <param name="given">A number, <c>auto</c>, or null.</param>
    /// <param name="shards">Shards of the run.</param>
    /// <param name="variable">Reads the environment.</param>
    /// <exception cref="ClusterException">There is no such shard, or the scheduler's count is another.</exception>
    public static int? Resolve(string? given, int shards, Func<string, string?> variable)
    {
        if (given is not (null or "auto"))
        {
            return Check("--shard", given, 0, shards);
        }

        foreach (var (index, count, takesOffset) in Variables)
        {
            if (variable(index) is not { Length: > 0 } value)
            {
                continue;
            }

            if (count is not null && variable(count) is { Length: > 0 } size && size != shards.ToString(CultureInfo.InvariantCulture))
            {
                throw new ClusterException(ClusterFault.Configuration, $"{count} is {size}, and the run has {shards} shards: start as many processes, or name one with --shard");
            }

            var offset = takesOffset && variable(OffsetVariable) is { Length: > 0 } text ? Number(OffsetVariable, text) : 0;
            return Check(index, value, offset, shards);
        }

        return null;
    }

    private static int Check(string name, string value, int offset, int shards)
    {
        var number = Number(name, value) + (long)offset;
        return number < shards
            ? (int)number
            : throw new ClusterException(ClusterFault.Configuration, $"{name} names shard {number}, and the run has shards 0 to {shards - 1}");
    }

    private static int Number(string name, string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new ClusterException(ClusterFault.Configuration, $"{name} is {value}: a shard is a number from 0 on");
}
