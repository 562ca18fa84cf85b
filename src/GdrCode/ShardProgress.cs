namespace GdrCode;

/// <summary>How far a shard is.</summary>
/// <param name="Records">Records done.</param>
/// <param name="Cached">Records whose text was met before.</param>
/// <param name="Bytes">Bytes of lines done.</param>
/// <param name="Findings">Values replaced.</param>
/// <param name="Share">Share of the input that is done, 0 to 1; null where its size is not known.</param>
public sealed record ShardProgress(long Records, long Cached, long Bytes, long Findings, double? Share);
