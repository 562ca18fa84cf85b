namespace GdrCode.Cluster;

/// <summary>What keeps a run from going on.</summary>
public enum ClusterFault
{
    /// <summary>A run, a plan and a command that don't fit each other; trying again changes nothing.</summary>
    Configuration,

    /// <summary>An input or output is not what it must be; trying again changes nothing.</summary>
    Damaged,

    /// <summary>Shards are not done yet.</summary>
    Incomplete,

    /// <summary>Reading or writing failed; another attempt may do better.</summary>
    Io,
}

/// <summary>A run that can't go on; the message is one line that says what, where and what to do.</summary>
public sealed class ClusterException : Exception
{
    public ClusterException()
    {
    }

    public ClusterException(string message)
        : base(message)
    {
    }

    public ClusterException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>A fault of a kind.</summary>
    public ClusterException(ClusterFault fault, string message)
        : base(message) => Fault = fault;

    /// <summary>What kind of fault it is.</summary>
    public ClusterFault Fault { get; }
}
