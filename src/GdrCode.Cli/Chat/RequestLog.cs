using System.Text.Json;

using GdrCode.Judging.Chat.Clients;

namespace GdrCode.Cli.Chat;

/// <summary>A JSON line for every attempt at a request; each is on disk when it is written.</summary>
internal sealed class RequestLog(string path)
{
    private readonly Lock gate = new();
    private readonly FileStream stream = new(path, FileMode.Append, FileAccess.Write, FileShare.Read);

    public void Add(ChatAttempt attempt)
    {
        lock (gate)
        {
            JsonSerializer.Serialize(stream, attempt, ChatFilesJson.Default.ChatAttempt);
            stream.WriteByte((byte)'\n');
            stream.Flush();
        }
    }
}
