using System.Text.Json;

using GdrCode.Judging.Chat.Clients;

namespace GdrCode.Cli.Chat;

/// <summary>A JSON line for every attempt at a request; each is on disk when it is written.</summary>
internal sealed class RequestLog
{
    private readonly Lock gate = new();
    private readonly string path;

    /// <param name="path">The file; lines are added to one that is there.</param>
    public RequestLog(string path)
    {
        this.path = path;
        // What can't be written is said before anything is asked.
        Open().Dispose();
    }

    public void Add(ChatAttempt attempt)
    {
        lock (gate)
        {
            using var stream = Open();
            JsonSerializer.Serialize(stream, attempt, ChatFilesJson.Default.ChatAttempt);
            stream.WriteByte((byte)'\n');
        }
    }

    private FileStream Open() => new(path, FileMode.Append, FileAccess.Write, FileShare.Read);
}
