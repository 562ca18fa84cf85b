using System.Text;
using System.Text.Json;

using GdrCode.Model;

namespace GdrCode.Reviewing;

/// <summary>A decisions file that is written to: a row is on disk before the next is asked for, and none is ever changed.</summary>
internal sealed class DecisionLog : IDisposable
{
    private readonly FileStream stream;
    private readonly FileStream hold;
    private readonly string reviewer;
    private readonly Dictionary<(string, string, string, string, string), Dictionary<string, ReviewDecision>> last = [];
    private readonly Stack<(ReviewDecision Row, ReviewDecision? Before)> done = new();

    private DecisionLog(string path, string reviewer, FileStream hold)
    {
        this.reviewer = reviewer;
        this.hold = hold;
        if (File.Exists(path))
        {
            foreach (var (_, row) in DecisionRows.Read(path))
            {
                Take(row);
            }
        }

        stream = new FileStream(path, Writing(FileMode.OpenOrCreate, FileShare.ReadWrite));
        EndLastRow();
    }

    /// <summary>Opens or makes a file.</summary>
    /// <exception cref="IOException">It can't be written, or somebody else is writing to it.</exception>
    /// <exception cref="InvalidDataException">A line of it is no decision.</exception>
    public static DecisionLog Open(string path, string reviewer)
    {
        var hold = Hold(path);
        try
        {
            return new DecisionLog(path, reviewer, hold);
        }
        catch
        {
            hold.Dispose();
            throw;
        }
    }

    /// <summary>All that is said about findings nobody found.</summary>
    public IEnumerable<ReviewDecision> Marks => last.Values.SelectMany(r => r.Values).Where(r => r.Rule == ReviewDecision.MarkRule && r.Answer != ReviewAnswer.None).DistinctBy(r => r.Key);

    /// <summary>What the reviewer said last.</summary>
    public ReviewDecision? Own((string, string, string, string, string) finding) => last.GetValueOrDefault(finding)?.GetValueOrDefault(reviewer);

    /// <summary>What others said last.</summary>
    public IEnumerable<ReviewDecision> Others((string, string, string, string, string) finding) =>
        last.GetValueOrDefault(finding)?.Where(r => r.Key != reviewer && r.Value.Answer != ReviewAnswer.None).Select(r => r.Value) ?? [];

    /// <summary>Appends rows of the reviewer; they are on disk when it returns.</summary>
    public void Append(params IReadOnlyList<ReviewDecision> rows)
    {
        using var buffer = new MemoryStream();
        foreach (var row in rows)
        {
            JsonSerializer.Serialize(buffer, row, ReviewJson.Rows.ReviewDecision);
            buffer.WriteByte((byte)'\n');
        }

        stream.Write(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
        stream.Flush(flushToDisk: true);
        foreach (var row in rows)
        {
            Take(row);
        }
    }

    /// <summary>Takes the reviewer's last decision back, with all that were made in one stroke with it; gives the rows that say so, none where there is nothing to take back.</summary>
    public IReadOnlyList<ReviewDecision> Undo(DateTimeOffset time)
    {
        if (done.Count == 0)
        {
            return [];
        }

        var stroke = done.Peek().Row.Time;
        ReviewDecision[] rows =
        [
            .. done.TakeWhile(d => d.Row.Time == stroke)
                .Select(d => (d.Before ?? d.Row with { Answer = ReviewAnswer.None, Category = d.Row.Found, Surrogate = null }) with { Time = time, Undoes = true }),
        ];
        Append(rows);
        return rows;
    }

    public void Dispose()
    {
        stream.Dispose();
        hold.Dispose();
    }

    private void Take(ReviewDecision row)
    {
        if (!last.TryGetValue(row.Key, out var said))
        {
            last[row.Key] = said = new Dictionary<string, ReviewDecision>(StringComparer.Ordinal);
        }

        if (row.Reviewer == reviewer && row.Undoes)
        {
            done.TryPop(out _);
        }
        else if (row.Reviewer == reviewer)
        {
            done.Push((row, said.GetValueOrDefault(reviewer)));
        }

        said[row.Reviewer] = row;
    }

    // What a crash left of a row is no row, and one that an editor left without its end gets it: the next row begins on a line of its own.
    private void EndLastRow()
    {
        var end = stream.Length;
        for (; end > 0; end--)
        {
            stream.Position = end - 1;
            if (stream.ReadByte() == '\n')
            {
                break;
            }
        }

        var tail = new byte[stream.Length - end];
        stream.Position = end;
        stream.ReadExactly(tail);
        if (DecisionRows.Parse(Encoding.UTF8.GetString(tail)) is not null)
        {
            stream.WriteByte((byte)'\n');
        }
        else
        {
            stream.SetLength(end);
            stream.Position = end;
        }
    }

    private static FileStream Hold(string path)
    {
        try
        {
            return new FileStream(path + ".lock", Writing(FileMode.OpenOrCreate, FileShare.None, FileOptions.DeleteOnClose));
        }
        catch (IOException) when (File.Exists(path + ".lock"))
        {
            throw new IOException($"{path}: another review is writing to it; close that one, or name another file with --decisions");
        }
    }

    private static FileStreamOptions Writing(FileMode mode, FileShare share, FileOptions kind = FileOptions.None)
    {
        var options = OwnerOnly.Writing(mode);
        options.Access = FileAccess.ReadWrite;
        options.Share = share;
        options.Options = kind;
        return options;
    }
}
