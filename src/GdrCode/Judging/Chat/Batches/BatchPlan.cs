using System.Text.Json;

using GdrCode.Model;

namespace GdrCode.Judging.Chat.Batches;

/// <summary>What was exported: the settings in the first line, then a line for each request. It names files of the input and hashes of what is asked, so its owner alone may read it.</summary>
internal sealed record BatchPlan(BatchSettings Settings, IReadOnlyList<BatchEntry> Entries)
{
    /// <summary>Ending of its name.</summary>
    public const string Suffix = ".plan.jsonl";

    /// <exception cref="InvalidDataException">There is no such file, or it is no plan.</exception>
    public static BatchPlan Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new InvalidDataException($"{path}: no such plan; gdr batch export writes it beside the requests");
        }

        using var lines = File.ReadLines(path).GetEnumerator();
        var settings = BatchSettings.Parse(lines.MoveNext() ? lines.Current : "", path);
        var entries = new List<BatchEntry>();
        while (lines.MoveNext())
        {
            entries.Add(Entry(lines.Current, path, entries.Count + 2));
        }

        return new BatchPlan(settings, entries);
    }

    public void Write(string path)
    {
        using var stream = new FileStream(path, OwnerOnly.Writing(FileMode.Create));
        JsonSerializer.Serialize(stream, Settings, BatchJson.Default.BatchSettings);
        stream.WriteByte((byte)'\n');
        foreach (var entry in Entries)
        {
            JsonSerializer.Serialize(stream, entry, BatchJson.Default.BatchEntry);
            stream.WriteByte((byte)'\n');
        }
    }

    private static BatchEntry Entry(string line, string path, int number)
    {
        try
        {
            return JsonSerializer.Deserialize(line, BatchJson.Default.BatchEntry) is { CustomId: not null, Key: not null } entry
                ? entry
                : throw new InvalidDataException($"{path}:{number}: is not a line of a plan");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path}:{number}: is not a line of a plan", e);
        }
    }
}
