using System.Text.Json.Nodes;

namespace GdrCode.Cli.Tests.Chat;

public sealed class BatchEndpointTests : IDisposable
{
    private const string Repository = "fixtures/repositories/nordwind-billing";

    private readonly string folder = Directory.CreateTempSubdirectory("gdr-batches-").FullName;

    public BatchEndpointTests() => File.WriteAllText(At("key"), "key-of-the-test\n");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("openai:test", "/v1", "/v1/chat/completions", "Bearer key-of-the-test", 0)]
    [InlineData("azure:test", "", "/chat/completions", "key-of-the-test", 1)]
    public async Task Batch_GoesFromExportToRefine_ThroughTheEndpoint(string judge, string path, string url, string key, int looks)
    {
        await using var server = await ModelServer.StartAsync(SmallModel.Answer);
        server.Batches.LooksUntilReady = looks;
        var requests = Export(judge);

        var submitted = Run("submit", requests, "--judge", judge, "--endpoint", new Uri(server.Root, path).ToString());

        Assert.True(submitted.ExitCode == 0, submitted.Error);
        Assert.Contains("will be sent to", submitted.Error, StringComparison.Ordinal);
        Assert.Equal((Path.GetFileName(requests), await File.ReadAllTextAsync(requests)), Assert.Single(server.Batches.Uploaded));
        Assert.Equal(url, Assert.Single(server.Batches.Made)["endpoint"]!.GetValue<string>());
        Assert.All(File.ReadLines(requests), l => Assert.Equal(url, JsonNode.Parse(l)!["url"]!.GetValue<string>()));
        Assert.Equal(key, Assert.Single(server.Batches.Keys));
        Assert.DoesNotContain("key-of-the-test", await File.ReadAllTextAsync(At("batches.jsonl")), StringComparison.Ordinal);

        Assert.Contains(": in_progress, 0 of 0 answered", Run("status", At("batches.jsonl")).Output, StringComparison.Ordinal);
        var fetched = Run("fetch", At("batches.jsonl"));
        Assert.True(fetched.ExitCode == 0, fetched.Error);
        Assert.Equal(0, Tool.Run("batch", "import", fetched.Output.Trim(), "--into", At("answers")).ExitCode);
        var refined = Tool.Run("refine", Repository, "--judge", "replay:" + At("answers"), "--out", At("out"));
        Assert.True(refined.ExitCode == 0, refined.Error);
        Assert.Contains("0 not", refined.Error, StringComparison.Ordinal);
        Assert.Empty(server.Received);
    }

    [Fact]
    public async Task Batch_IsSubmittedOnce_AndFetchedWhenItIsFinished()
    {
        await using var server = await ModelServer.StartAsync(SmallModel.Answer);
        var requests = Export("openai:test");
        Run("submit", requests, "--judge", "openai:test", "--endpoint", server.Endpoint);

        var again = Run("submit", requests, "--judge", "openai:test", "--endpoint", server.Endpoint);
        var early = Run("fetch", At("batches.jsonl"));

        Assert.Equal(0, again.ExitCode);
        Assert.Contains("is submitted already, as batch_", again.Error, StringComparison.Ordinal);
        Assert.Single(server.Batches.Uploaded);
        Assert.Equal(75, early.ExitCode);
        Assert.Empty(early.Output);
        Assert.Equal(0, Run("fetch", At("batches.jsonl")).ExitCode);
    }

    [Fact]
    public async Task FileOfErrors_IsFetchedToo()
    {
        await using var server = await ModelServer.StartAsync(SmallModel.Answer, new BatchStore { FailingEvery = 2 });
        Run("submit", Export("openai:test"), "--judge", "openai:test", "--endpoint", server.Endpoint);
        Run("status", At("batches.jsonl"));

        var fetched = Run("fetch", At("batches.jsonl"));

        string[] files = fetched.Output.Trim().Split('\n');
        Assert.Equal(["batch_002.output.jsonl", "batch_002.errors.jsonl"], files.Select(Path.GetFileName));
        var imported = Tool.Run(["batch", "import", .. files, "--into", At("answers")]);
        Assert.Contains("not: expired", imported.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RefusedBatch_TellsWhy()
    {
        await using var server = await ModelServer.StartAsync(SmallModel.Answer, new BatchStore { Refuses = true });
        Run("submit", Export("openai:test"), "--judge", "openai:test", "--endpoint", server.Endpoint);

        var status = Run("status", At("batches.jsonl"));

        Assert.Contains(": failed (token_limit_exceeded)", status.Output, StringComparison.Ordinal);
        Assert.Empty(Run("fetch", At("batches.jsonl")).Output);
    }

    [Fact]
    public async Task EndpointThatKnowsNoBatches_IsSaid()
    {
        await using var server = await ModelServer.StartAsync(SmallModel.Answer);

        var result = Run("submit", Export("openai:test"), "--judge", "openai:test", "--endpoint", new Uri(server.Root, "/elsewhere/v1").ToString());

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("HTTP 404", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(At("batches.jsonl")));
    }

    [Theory]
    [InlineData("submit", "README.md", "--judge", "openai:test")]
    [InlineData("submit", "no-such-file", "--judge", "openai:test")]
    [InlineData("submit", "README.md", "--judge", "embedded")]
    [InlineData("status", "no-such-file")]
    [InlineData("fetch", "README.md")]
    public void UsageFault_IsSaidInShort(params string[] arguments)
    {
        var result = Run(arguments);

        Assert.Equal(2, result.ExitCode);
        Assert.Single(result.Error.Trim().Split('\n'));
        Assert.Empty(result.Output);
    }

    private string At(string path) => Path.Combine(folder, path);

    private ToolResult Run(params string[] arguments) => Tool.Run(["batch", .. arguments, "--api-key-file", At("key")]);

    private string Export(string judge)
    {
        var result = Tool.Run("batch", "export", Repository, "--judge", judge, "--out", At("requests.jsonl"));
        Assert.True(result.ExitCode == 0, result.Error);
        return result.Output.Trim();
    }
}
