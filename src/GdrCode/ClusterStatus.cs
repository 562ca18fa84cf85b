using System.Text.Json;

using GdrCode.Cluster;

namespace GdrCode;

/// <summary>Tells how the shards of a run stand, from what lies in its folder.</summary>
public static class ClusterStatus
{
    // Longer than a heartbeat and a slow file system together; what is decided by it is one word on a screen.
    private const long SilentAfterSeconds = 120;

    /// <summary>All shards, in order.</summary>
    /// <exception cref="ClusterException">There is no run.</exception>
    public static IReadOnlyList<ShardState> Read(string path)
    {
        var folder = new RunFolder(path);
        var run = folder.Read();
        var attempts = Attempts(folder).ToLookup(a => a.Shard, a => a.Beat);
        return [.. Enumerable.Range(0, run.Shards).Select(s => StateOf(folder, s, [.. attempts[s].OrderBy(b => b.Order).ThenBy(b => b.Time).ThenBy(b => b.Attempt, StringComparer.Ordinal)]))];
    }

    /// <summary>The id of a run.</summary>
    /// <exception cref="ClusterException">There is no run.</exception>
    public static string RunId(string path) => new RunFolder(path).Read().RunId;

    /// <summary>The shards that are not done.</summary>
    public static IReadOnlyList<int> Pending(string path)
    {
        var folder = new RunFolder(path);
        var run = folder.Read();
        return [.. Enumerable.Range(0, run.Shards).Where(s => folder.ReadManifest(s) is null)];
    }

    private static ShardState StateOf(RunFolder folder, int shard, List<Heartbeat> attempts)
    {
        var last = attempts.LastOrDefault();
        if (folder.ReadManifest(shard) is { } manifest)
        {
            return new ShardState(shard, manifest.Counts.IsDamaged ? "damaged" : "done", attempts.Count, manifest.Counts.DocsIn, 1, last?.Rate ?? 0, last?.Host, 0);
        }

        if (last is null)
        {
            return new ShardState(shard, "pending", 0, 0, 0, 0, null, null);
        }

        // Clocks of two machines may be apart, and go backwards: a heartbeat out of the future is a fresh one.
        var age = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - last.Time;
        return new ShardState(shard, last.State == "running" && age > SilentAfterSeconds ? "silent" : last.State, attempts.Count, last.Records, last.Share, last.Rate, last.Host, last.ExitCode);
    }

    private static IEnumerable<(int Shard, Heartbeat Beat)> Attempts(RunFolder folder)
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(folder.Root, "attempts"), "*.json"))
        {
            Heartbeat? beat = null;
            try
            {
                beat = JsonSerializer.Deserialize(File.ReadAllBytes(path), ClusterJson.Indented.Heartbeat);
            }
            catch (Exception e) when (e is JsonException or IOException)
            {
                // It is being replaced; its shard shows up with its other attempts, or as pending.
            }

            if (beat is not null && int.TryParse(Path.GetFileName(path).Split('.')[0], out var shard))
            {
                yield return (shard, beat);
            }
        }
    }
}
