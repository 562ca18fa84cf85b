using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GdrCode.Cli.Tests.Chat;

/// <summary>Files and batches of the server. A batch is under way when it is first looked at, and finished at the second look; the small model answers.</summary>
internal sealed class BatchStore
{
    private readonly ConcurrentDictionary<string, (string Name, string Text)> files = new();
    private readonly ConcurrentDictionary<string, JsonObject> batches = new();
    private int count;

    /// <summary>Requests whose number in the file is divisible by this end in the file of errors; 0 for none.</summary>
    public int FailingEvery { get; init; }

    /// <summary>How often an uploaded file is not ready yet, as on Azure.</summary>
    public int LooksUntilReady { get; set; }

    /// <summary>The batch as a whole is refused.</summary>
    public bool Refuses { get; set; }

    /// <summary>The key of every request, as it was sent.</summary>
    public ConcurrentQueue<string> Keys { get; } = new();

    /// <summary>What was uploaded.</summary>
    public IReadOnlyList<(string Name, string Text)> Uploaded => [.. files.Where(f => f.Key.StartsWith("file-in", StringComparison.Ordinal)).OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => f.Value)];

    /// <summary>What was made.</summary>
    public IReadOnlyList<JsonObject> Made => [.. batches.Values];

    public void MapTo(IEndpointRouteBuilder routes)
    {
        foreach (var root in (string[])["/v1", "/openai/v1"])
        {
            // A method that takes the context alone would be taken for one that writes its own response.
            routes.MapPost(root + "/files", (Delegate)Upload);
            routes.MapGet(root + "/files/{id}", (string id) => files.TryGetValue(id, out var file)
                ? Json(File(id, file.Name, LooksUntilReady-- > 0 ? "pending" : "processed"))
                : NotFound());
            routes.MapGet(root + "/files/{id}/content", (string id) => files.TryGetValue(id, out var file) ? Results.Text(file.Text, "application/octet-stream") : NotFound());
            routes.MapPost(root + "/batches", (Delegate)Create);
            routes.MapGet(root + "/batches/{id}", (string id) => batches.TryGetValue(id, out var batch) ? Json(Advance(batch)) : NotFound());
        }
    }

    private async Task<IResult> Upload(HttpContext context)
    {
        Keys.Enqueue(context.Request.Headers.TryGetValue("api-key", out var key) ? key.ToString() : context.Request.Headers.Authorization.ToString());
        var form = await context.Request.ReadFormAsync();
        Assert.Equal("batch", form["purpose"]);
        using var reader = new StreamReader(form.Files.Single().OpenReadStream());
        var id = $"file-in-{Interlocked.Increment(ref count):000}";
        files[id] = (form.Files.Single().FileName, await reader.ReadToEndAsync());
        return Json(File(id, files[id].Name, "pending"));
    }

    private async Task<IResult> Create(HttpContext context)
    {
        var request = (await JsonNode.ParseAsync(context.Request.Body))!.AsObject();
        var id = $"batch_{Interlocked.Increment(ref count):000}";
        batches[id] = new JsonObject
        {
            ["id"] = id,
            ["object"] = "batch",
            ["endpoint"] = request["endpoint"]!.GetValue<string>(),
            ["input_file_id"] = request["input_file_id"]!.GetValue<string>(),
            ["completion_window"] = request["completion_window"]!.GetValue<string>(),
            ["status"] = "validating",
            ["created_at"] = 1,
            ["output_file_id"] = null,
            ["error_file_id"] = null,
            ["request_counts"] = new JsonObject { ["total"] = 0, ["completed"] = 0, ["failed"] = 0 },
        };
        return Json(batches[id]);
    }

    private JsonObject Advance(JsonObject batch)
    {
        if (batch["status"]!.GetValue<string>() == "validating")
        {
            batch["status"] = Refuses ? "failed" : "in_progress";
            batch["errors"] = Refuses ? new JsonObject { ["data"] = new JsonArray(new JsonObject { ["code"] = "token_limit_exceeded", ["message"] = "Enqueued token limit reached" }) } : null;
            return batch;
        }

        if (batch["status"]!.GetValue<string>() == "in_progress")
        {
            var lines = files[batch["input_file_id"]!.GetValue<string>()].Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            var failing = lines.Where((_, i) => FailingEvery > 0 && i % FailingEvery == 0).ToHashSet();
            batch["status"] = "completed";
            batch["output_file_id"] = Keep("file-out", lines.Where(l => !failing.Contains(l)).Select(AnswerFiles.Line));
            batch["error_file_id"] = failing.Count == 0 ? null : Keep("file-err", failing.Select(l => AnswerFiles.Expired(JsonNode.Parse(l)!["custom_id"]!.GetValue<string>())));
            batch["request_counts"] = new JsonObject { ["total"] = lines.Length, ["completed"] = lines.Length - failing.Count, ["failed"] = failing.Count };
        }

        return batch;
    }

    private string Keep(string kind, IEnumerable<string> lines)
    {
        var id = $"{kind}-{Interlocked.Increment(ref count):000}";
        files[id] = (id, string.Concat(lines.Select(l => l + "\n")));
        return id;
    }

    private static JsonObject File(string id, string name, string status) => new()
    {
        ["id"] = id,
        ["object"] = "file",
        ["bytes"] = 1,
        ["created_at"] = 1,
        ["filename"] = name,
        ["purpose"] = "batch",
        ["status"] = status,
    };

    private static IResult Json(JsonNode node) => Results.Text(node.ToJsonString(), "application/json", Encoding.UTF8);

    private static IResult NotFound() => Results.Text("""{"error":{"message":"No such thing","code":"not_found"}}""", "application/json", Encoding.UTF8, 404);
}
