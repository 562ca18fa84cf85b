using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

using GdrCode.Model;

namespace GdrCode.Emitting;

/// <summary>Appends rows to a JSON Lines file.</summary>
internal sealed class JsonLines<T>(Stream stream, JsonTypeInfo<T> type) : IDisposable
{
    public void Append(IEnumerable<T> rows)
    {
        foreach (var row in rows)
        {
            JsonSerializer.Serialize(stream, row, type);
            stream.WriteByte((byte)'\n');
        }
    }

    public void Dispose() => stream.Dispose();
}

/// <summary>How outputs are written: keys always present, text readable.</summary>
[JsonSourceGenerationOptions(WriteIndented = false)]
[JsonSerializable(typeof(LineLabel))]
[JsonSerializable(typeof(SpanLabel))]
[JsonSerializable(typeof(FileLabel))]
[JsonSerializable(typeof(FileDelta))]
[JsonSerializable(typeof(Label))]
[JsonSerializable(typeof(LineAction))]
[JsonSerializable(typeof(RunReport))]
[JsonSerializable(typeof(RepositoryReport))]
internal sealed partial class OutputJson : JsonSerializerContext
{
    /// <summary>Rows of labels. Letters of all scripts stay as they are; the files are data, not markup.</summary>
    public static OutputJson Rows { get; } = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Reports, indented.</summary>
    public static OutputJson Indented { get; } = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true });
}
