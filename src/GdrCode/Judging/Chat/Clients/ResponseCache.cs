using Microsoft.Data.Sqlite;

namespace GdrCode.Judging.Chat.Clients;

/// <summary>Replies on disk by the hash of what was asked, in one SQLite file. Safe for several threads and for several processes.</summary>
internal sealed class ResponseCache : IDisposable
{
    private readonly Lock gate = new();
    private readonly SqliteConnection connection;

    /// <summary>Opens the cache of a folder, and makes it where there is none. It quotes the input, so its owner alone may read it.</summary>
    public ResponseCache(string folder)
    {
        SQLitePCL.Batteries_V2.Init();
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "replies.sqlite"), Pooling = false, DefaultTimeout = 30 }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            "PRAGMA journal_mode = WAL; CREATE TABLE IF NOT EXISTS reply (key BLOB PRIMARY KEY, text TEXT NOT NULL, input_tokens INTEGER NOT NULL, output_tokens INTEGER NOT NULL) WITHOUT ROWID";
        command.ExecuteNonQuery();
    }

    public (string Text, long InputTokens, long OutputTokens)? Find(byte[] key)
    {
        lock (gate)
        {
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT text, input_tokens, output_tokens FROM reply WHERE key = $key";
            command.Parameters.AddWithValue("$key", key);
            using var reader = command.ExecuteReader();
            return reader.Read() ? (reader.GetString(0), reader.GetInt64(1), reader.GetInt64(2)) : null;
        }
    }

    public void Add(byte[] key, string text, long inputTokens, long outputTokens) => Add([(key, text, inputTokens, outputTokens)]);

    /// <summary>Adds many at once. A reply that is there already stays.</summary>
    public void Add(IEnumerable<(byte[] Key, string Text, long InputTokens, long OutputTokens)> replies)
    {
        lock (gate)
        {
            using var transaction = connection.BeginTransaction();
            using var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO reply VALUES ($key, $text, $input, $output) ON CONFLICT (key) DO NOTHING";
            foreach (var (key, text, inputTokens, outputTokens) in replies)
            {
                command.Parameters.Clear();
                command.Parameters.AddWithValue("$key", key);
                command.Parameters.AddWithValue("$text", text);
                command.Parameters.AddWithValue("$input", inputTokens);
                command.Parameters.AddWithValue("$output", outputTokens);
                command.ExecuteNonQuery();
            }

            transaction.Commit();
        }
    }

    public void Dispose() => connection.Dispose();
}
