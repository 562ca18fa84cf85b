using System.IO.Compression;
using System.Security.Cryptography;

using GdrCode.Datasets;

namespace GdrCode.Cluster;

/// <summary>
/// The outputs of an attempt. They grow by whole gzip members, each noted in the journal when it is on the disk, so that another attempt can go on from there. Where members end
/// depends on the records alone, never on when an attempt was stopped: any attempt gives the same bytes.
/// </summary>
internal sealed class ShardOutput : IRecordSink, IDisposable
{
    private readonly Journal journal;
    private readonly AttemptId attempt;
    private readonly long every;
    private readonly IReadOnlyList<OutputPlace> places;
    private readonly MemberFile[] files;
    private RecordLine? last;
    private Func<ShardCounts> counts = () => new ShardCounts();

    private ShardOutput(Journal journal, AttemptId attempt, IReadOnlyList<OutputPlace> places, CompressionLevel level, long every)
    {
        this.journal = journal;
        this.attempt = attempt;
        this.every = every;
        this.places = places;
        files = [.. places.Select(p => new MemberFile(Temporary(p, attempt), level))];
    }

    /// <summary>Where an earlier attempt ended; null where there is nothing to go on from.</summary>
    public Checkpoint? Restored { get; private set; }

    /// <summary>Begins the outputs of an attempt, from the furthest checkpoint that is still there.</summary>
    /// <param name="journal">The journals of the shard.</param>
    /// <param name="attempt">This attempt.</param>
    /// <param name="places">The outputs: records, quarantine, and the sidecar where one is asked for.</param>
    /// <param name="level">How they are compressed.</param>
    /// <param name="every">Bytes between two checkpoints, before compression.</param>
    public static ShardOutput Open(Journal journal, AttemptId attempt, IReadOnlyList<OutputPlace> places, CompressionLevel level, long every)
    {
        var output = new ShardOutput(journal, attempt, places, level, every);
        foreach (var (earlier, checkpoint) in journal.Checkpoints())
        {
            if (output.TryRestore(earlier, checkpoint))
            {
                output.Restored = checkpoint;
                // From here on this attempt needs no file of another.
                journal.Append(attempt, checkpoint with { Tail = checkpoint.Tail is null ? null : output.SaveTail() });
                break;
            }
        }

        foreach (var over in Attempts(journal, places).Where(a => a != attempt && a.IsOver))
        {
            Remove(journal, over, places);
        }

        return output;
    }

    /// <summary>Where the counts come from that checkpoints note.</summary>
    public void Count(Func<ShardCounts> source) => counts = source;

    public void Write(RecordLine line, byte[] record, byte[]? attributes)
    {
        files[0].Write(record);
        if (attributes is not null)
        {
            files[2].Write(attributes);
        }

        Advance(line);
    }

    public void Quarantine(RecordLine line, QuarantineRow row, byte[]? attributes)
    {
        files[1].Write(StreamSink.Json(row));
        if (attributes is not null)
        {
            files[2].Write(attributes);
        }

        Advance(line);
    }

    /// <summary>Saves what is not in a member yet, for the attempt that goes on from here.</summary>
    public void Stop()
    {
        if (last is not null)
        {
            var parts = files.Select(f => f.State()).ToList();
            journal.Append(attempt, new Checkpoint(last.File, last.Number, parts, counts(), SaveTail()));
        }
    }

    /// <summary>Closes the outputs, reads them back, and gives them their names.</summary>
    /// <exception cref="IOException">They can't be written, or don't read back as what was written.</exception>
    public IReadOnlyList<OutputFile> Complete()
    {
        var result = new List<OutputFile>();
        for (var i = 0; i < files.Length; i++)
        {
            var part = files[i].Complete();
            var found = OutputCheck.Read(places[i], files[i].Path);
            result.Add(found.Sha256 == part.Sha256 && found.Bytes == part.Bytes ? found : throw new IOException($"{places[i].Path}: does not read back as it was written"));
        }

        for (var i = 0; i < files.Length; i++)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(places[i].Path)!);
            File.Move(files[i].Path, places[i].Path, overwrite: true);
        }

        return result;
    }

    /// <summary>Removes what attempts have left of a shard that is done.</summary>
    public static void RemoveAll(Journal journal, IReadOnlyList<OutputPlace> places)
    {
        foreach (var attempt in Attempts(journal, places))
        {
            Remove(journal, attempt, places);
        }
    }

    public void Dispose()
    {
        foreach (var file in files)
        {
            file.Dispose();
        }
    }

    // An attempt that ended before its first checkpoint has files, and no journal.
    private static List<AttemptId> Attempts(Journal journal, IReadOnlyList<OutputPlace> places) =>
        [.. places.SelectMany(p => Directory.EnumerateFiles(Path.GetDirectoryName(p.Path)!, Path.GetFileName(Temporary(p, new AttemptId("*")))).Select(f => new AttemptId(f[Temporary(p, new AttemptId("")).Length..])))
            .Concat(journal.Attempts()).Distinct()];

    private static void Remove(Journal journal, AttemptId attempt, IReadOnlyList<OutputPlace> places)
    {
        foreach (var place in places)
        {
            File.Delete(Temporary(place, attempt));
        }

        journal.Remove(attempt);
    }

    private static string Temporary(OutputPlace place, AttemptId attempt) => $"{place.Path}{DurableFile.TemporaryMark}{attempt.Text}";

    private void Advance(RecordLine line)
    {
        last = line;
        if (files.Sum(f => f.Pending) >= every)
        {
            journal.Append(attempt, new Checkpoint(line.File, line.Number, [.. files.Select(f => f.CloseMember())], counts(), Tail: null));
        }
    }

    private bool TryRestore(AttemptId earlier, Checkpoint checkpoint)
    {
        try
        {
            for (var i = 0; i < files.Length; i++)
            {
                files[i].Reset();
                if (checkpoint.Parts.Count != files.Length || !files[i].TryAdopt(Temporary(places[i], earlier), checkpoint.Parts[i]))
                {
                    return Forget();
                }
            }

            return checkpoint.Tail is null || RestoreTail(earlier, checkpoint.Tail) || Forget();
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Forget();
        }
    }

    private bool Forget()
    {
        foreach (var file in files)
        {
            file.Reset();
        }

        return false;
    }

    private CheckpointTail SaveTail()
    {
        var bytes = new MemoryStream();
        foreach (var file in files)
        {
            bytes.Write(file.PendingBytes);
        }

        DurableFile.Write(journal.TailPath(attempt), bytes.ToArray(), replace: true);
        return new CheckpointTail([.. files.Select(f => f.Pending)], Sum(bytes.ToArray()));
    }

    private bool RestoreTail(AttemptId earlier, CheckpointTail tail)
    {
        var bytes = File.ReadAllBytes(journal.TailPath(earlier));
        if (Sum(bytes) != tail.Sha256 || tail.Bytes.Count != files.Length || tail.Bytes.Sum() != bytes.Length)
        {
            return false;
        }

        var at = 0;
        for (var i = 0; i < files.Length; i++)
        {
            files[i].Restore(bytes.AsSpan(at, (int)tail.Bytes[i]));
            at += (int)tail.Bytes[i];
        }

        return true;
    }

    private static string Sum(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
