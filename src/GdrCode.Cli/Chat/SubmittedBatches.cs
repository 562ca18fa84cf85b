using System.Text.Json;

namespace GdrCode.Cli.Chat;

/// <summary>A batch that was submitted.</summary>
/// <param name="Batch">The provider's id.</param>
/// <param name="File">Name of the request file.</param>
/// <param name="First">Id of the first request in it, by which the file is known again.</param>
/// <param name="Judge">Provider and model.</param>
/// <param name="Endpoint">Where it was sent.</param>
internal sealed record SubmittedBatch(string Batch, string File, string First, string Judge, string Endpoint);

/// <summary>What was submitted, in <c>batches.jsonl</c> beside the requests: written line by line, so that an interrupted run submits nothing twice.</summary>
internal sealed class SubmittedBatches
{
    public const string FileName = "batches.jsonl";

    private readonly string path;
    private readonly List<SubmittedBatch> batches;

    private SubmittedBatches(string path, List<SubmittedBatch> batches) => (this.path, this.batches) = (path, batches);

    public IReadOnlyList<SubmittedBatch> All => batches;

    /// <param name="path">The file; need not be there.</param>
    /// <exception cref="InvalidDataException">A line is not one of ours.</exception>
    public static SubmittedBatches Read(string path) => new(path, File.Exists(path) ? [.. File.ReadLines(path).Where(l => l.Length > 0).Select((l, i) => Parse(l, path, i + 1))] : []);

    public void Add(SubmittedBatch batch)
    {
        File.AppendAllText(path, JsonSerializer.Serialize(batch, ChatFilesJson.Default.SubmittedBatch) + "\n");
        batches.Add(batch);
    }

    private static SubmittedBatch Parse(string line, string path, int number)
    {
        try
        {
            return JsonSerializer.Deserialize(line, ChatFilesJson.Default.SubmittedBatch) is { Batch: { } id, Judge: not null } batch && BatchState.IsWord(id)
                ? batch
                : throw new InvalidDataException($"{path}:{number}: is not what gdr batch submit wrote");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path}:{number}: is not what gdr batch submit wrote", e);
        }
    }
}
