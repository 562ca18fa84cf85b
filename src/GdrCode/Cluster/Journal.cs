using System.Text.Json;

namespace GdrCode.Cluster;

/// <summary>The journals of a shard: one file for each attempt, a line for each checkpoint.</summary>
internal sealed class Journal(RunFolder folder, int shard)
{
    private const string Ending = ".jsonl";

    private string Prefix => RunFolder.Name(shard) + ".";

    public string TailPath(AttemptId attempt) => Path.Combine(folder.JournalFolder, $"{Prefix}{attempt.Text}.tail");

    private string PathOf(AttemptId attempt) => Path.Combine(folder.JournalFolder, $"{Prefix}{attempt.Text}{Ending}");

    /// <summary>Appends a checkpoint, flushed to the disk.</summary>
    public void Append(AttemptId attempt, Checkpoint checkpoint)
    {
        using var stream = new FileStream(PathOf(attempt), FileMode.Append, FileAccess.Write, FileShare.Read | FileShare.Delete);
        stream.Write([.. JsonSerializer.SerializeToUtf8Bytes(checkpoint, ClusterJson.Rows.Checkpoint), (byte)'\n']);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>The attempts that have a journal.</summary>
    public IReadOnlyList<AttemptId> Attempts() =>
        [.. Directory.EnumerateFiles(folder.JournalFolder, Prefix + "*" + Ending).Select(p => new AttemptId(Path.GetFileName(p)[Prefix.Length..^Ending.Length])).OrderBy(a => a.Text, StringComparer.Ordinal)];

    /// <summary>All checkpoints of all attempts, the furthest first. A line that was not written to its end counts for nothing.</summary>
    public IReadOnlyList<(AttemptId Attempt, Checkpoint Checkpoint)> Checkpoints() =>
    [
        .. Attempts().SelectMany(a => Read(PathOf(a)).Select(c => (Attempt: a, Checkpoint: c)))
            .OrderByDescending(c => c.Checkpoint.File).ThenByDescending(c => c.Checkpoint.Line).ThenBy(c => c.Attempt.Text, StringComparer.Ordinal),
    ];

    public void Remove(AttemptId attempt)
    {
        File.Delete(TailPath(attempt));
        File.Delete(PathOf(attempt));
    }

    private static List<Checkpoint> Read(string path)
    {
        var checkpoints = new List<Checkpoint>();
        string[] lines;
        try
        {
            lines = File.ReadAllLines(path);
        }
        catch (FileNotFoundException)
        {
            // Another attempt has finished the shard and tidied up.
            return checkpoints;
        }

        foreach (var line in lines)
        {
            try
            {
                checkpoints.Add(JsonSerializer.Deserialize(line, ClusterJson.Rows.Checkpoint)!);
            }
            catch (JsonException)
            {
                break;
            }
        }

        return checkpoints;
    }
}
