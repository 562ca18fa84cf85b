using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GdrCode.Cli.Tests.Chat;

/// <summary>A real server on the loopback device that speaks <c>/v1/chat/completions</c>, <c>/v1/files</c> and <c>/v1/batches</c>, also under Azure's path.</summary>
internal sealed class ModelServer : IAsyncDisposable
{
    private readonly WebApplication application;
    private readonly ConcurrentQueue<ReceivedRequest> received = new();

    private ModelServer(Func<ReceivedRequest, HttpContext, Task> respond, BatchStore batches)
    {
        Batches = batches;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.Configure<JsonOptions>(o => o.SerializerOptions.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        application = builder.Build();
        application.MapPost("/v1/chat/completions", Handle);
        application.MapPost("/openai/v1/chat/completions", Handle);
        Batches.MapTo(application);

        async Task Handle(HttpContext context)
        {
            using var reader = new StreamReader(context.Request.Body);
            var request = new ReceivedRequest(await reader.ReadToEndAsync(), context.Request.Path, context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase));
            received.Enqueue(request);
            await respond(request, context);
        }
    }

    /// <summary>What its endpoints for files and batches hold.</summary>
    public BatchStore Batches { get; }

    /// <summary>Every request so far.</summary>
    public IReadOnlyList<ReceivedRequest> Received => [.. received];

    public Uri Root => new(application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>What <c>--endpoint</c> takes.</summary>
    public string Endpoint => new Uri(Root, "/v1").ToString();

    /// <summary>Starts a server whose model answers by <paramref name="model"/>.</summary>
    public static Task<ModelServer> StartAsync(Func<ReceivedRequest, string> model, BatchStore? batches = null) =>
        StartAsync((request, context) => CompleteAsync(context, model(request)), batches);

    /// <summary>Starts a server that answers as it is told.</summary>
    public static async Task<ModelServer> StartAsync(Func<ReceivedRequest, HttpContext, Task> respond, BatchStore? batches = null)
    {
        var server = new ModelServer(respond, batches ?? new BatchStore());
        await server.application.StartAsync();
        return server;
    }

    /// <summary>Writes a chat completion.</summary>
    public static Task CompleteAsync(HttpContext context, string? content, string finish = "stop", string? refusal = null, int tokens = 100) =>
        context.Response.WriteAsJsonAsync(Completion(content, finish, refusal, tokens));

    public static JsonObject Completion(string? content, string finish = "stop", string? refusal = null, int tokens = 100, int replyTokens = 10) => new()
    {
        ["id"] = "chatcmpl-1",
        ["object"] = "chat.completion",
        ["created"] = 1,
        ["model"] = "test",
        ["choices"] = new JsonArray(new JsonObject
        {
            ["index"] = 0,
            ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = content, ["refusal"] = refusal },
            ["finish_reason"] = finish,
        }),
        ["usage"] = new JsonObject { ["prompt_tokens"] = tokens, ["completion_tokens"] = replyTokens, ["total_tokens"] = tokens + replyTokens },
    };

    public ValueTask DisposeAsync() => application.DisposeAsync();
}

/// <summary>A request as the server got it.</summary>
internal sealed record ReceivedRequest(string Body, string Path, IReadOnlyDictionary<string, string> Headers)
{
    private readonly JsonElement root = JsonDocument.Parse(Body).RootElement;

    public JsonElement Root => root;

    /// <summary>The first message.</summary>
    public string System => Text(root.GetProperty("messages").EnumerateArray().First());

    /// <summary>The last message: file and candidates.</summary>
    public string Question => Text(root.GetProperty("messages").EnumerateArray().Last());

    /// <summary>The candidates in it, as JSON objects.</summary>
    public IReadOnlyList<JsonElement> Candidates => [.. Question.Split('\n').Where(l => l.StartsWith('{')).Select(l => JsonDocument.Parse(l).RootElement)];

    private static string Text(JsonElement message) => message.GetProperty("content") is var content && content.ValueKind == JsonValueKind.String
        ? content.GetString()!
        : string.Concat(content.EnumerateArray().Select(p => p.GetProperty("text").GetString()));
}
