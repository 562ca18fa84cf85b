using System.Globalization;
using System.Text.Json.Nodes;

using GdrCode.Cli.Chat;
using GdrCode.Judging.Chat;
using GdrCode.Judging.Chat.Clients;
using GdrCode.Model;

using Microsoft.AspNetCore.Http;

namespace GdrCode.Cli.Tests.Chat;

/// <summary>Endpoints that fail in every way they can, through the real SDK.</summary>
public sealed partial class FaultTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly string folder = Directory.CreateTempSubdirectory("gdr-faults-").FullName;
    private readonly SkippingTime time = new();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(429, "7")]
    [InlineData(503, "7")]
    [InlineData(429, null)]
    [InlineData(500, null)]
    [InlineData(408, null)]
    public async Task TransientFault_IsWaitedOut(int status, string? retryAfter)
    {
        await using var server = await FailingFirstAsync(2, context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.RetryAfter = retryAfter;
            return context.Response.WriteAsync("{\"error\":{\"message\":\"Vq7!tmR2xLw\",\"code\":\"overloaded\"}}");
        });

        var report = await ScanAsync(server);

        Assert.Empty(report.Asked!.Unanswered);
        Assert.Equal(3, server.Received.Count);
        Assert.Equal(2, time.Waits.Count);
        Assert.All(time.Waits, w => Assert.True(retryAfter is null ? w > TimeSpan.Zero : w == TimeSpan.FromSeconds(7), w.ToString()));
    }

    [Fact]
    public async Task RetryAfterAsADate_IsUnderstood()
    {
        await using var server = await FailingFirstAsync(1, context =>
        {
            context.Response.StatusCode = 429;
            context.Response.Headers.RetryAfter = DateTimeOffset.UtcNow.AddSeconds(90).ToString("R", CultureInfo.InvariantCulture);
            return Task.CompletedTask;
        });

        var report = await ScanAsync(server);

        Assert.Empty(report.Asked!.Unanswered);
        Assert.InRange(Assert.Single(time.Waits).TotalSeconds, 30, 91);
    }

    [Fact]
    public async Task CutConnection_IsTriedAgain()
    {
        await using var server = await FailingFirstAsync(2, context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });

        Assert.Empty((await ScanAsync(server)).Asked!.Unanswered);
    }

    [Fact]
    public async Task ReplyCutInTheMiddle_IsTriedAgain()
    {
        await using var server = await FailingFirstAsync(1, async context =>
        {
            context.Response.ContentLength = 5_000;
            await context.Response.WriteAsync("{\"id\":\"chatcmpl-1\",\"choices\":[");
            await context.Response.Body.FlushAsync();
            context.Abort();
        });

        Assert.Empty((await ScanAsync(server)).Asked!.Unanswered);
    }

    [Fact]
    public async Task SilentEndpoint_IsGivenUp_AndTheEmbeddedJudgeDecides()
    {
        await using var server = await ModelServer.StartAsync((_, context) => Task.Delay(Timeout.Infinite, context.RequestAborted));

        var report = await ScanAsync(server, TimeSpan.FromMilliseconds(300));

        Assert.Equal(1, report.Asked!.Unanswered["request-failed"]);
        // An attempt may be given up before it has reached the server.
        Assert.InRange(server.Received.Count, 1, 1 + RetryingRetries);
        Assert.Equal(RetryingRetries, time.Waits.Count);
        Assert.Contains("person-full-name", report.Totals.Categories.Keys);
    }

    [Fact]
    public async Task SlowEndpoint_IsWaitedFor()
    {
        await using var server = await ModelServer.StartAsync(async (request, context) =>
        {
            var reply = ModelServer.Completion(SmallModel.Answer(request)).ToJsonString();
            foreach (var half in (string[])[reply[..(reply.Length / 2)], reply[(reply.Length / 2)..]])
            {
                await Task.Delay(TimeSpan.FromMilliseconds(400), context.RequestAborted);
                await context.Response.WriteAsync(half, context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
            }
        });

        Assert.Empty((await ScanAsync(server)).Asked!.Unanswered);
        Assert.Single(server.Received);
    }

    // Never silent for long, so that no limit of silence ends it.
    [Fact]
    public async Task ReplyThatDripsForEver_IsGivenUp()
    {
        await using var server = await ModelServer.StartAsync(async (_, context) =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.WriteAsync(" ", context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                await Task.Delay(TimeSpan.FromMilliseconds(20), context.RequestAborted);
            }
        });

        var report = await ScanAsync(server, TimeSpan.FromMilliseconds(500));

        Assert.Equal(1, report.Asked!.Unanswered["request-failed"]);
        Assert.Contains("person-full-name", report.Totals.Categories.Keys);
    }

    [Theory]
    [InlineData(401, "refuses the key")]
    [InlineData(403, "refuses the key")]
    [InlineData(404, "knows no such model")]
    public async Task FaultOfConfiguration_EndsTheRun_AndTellsNoSecret(int status, string said)
    {
        await using var server = await FailingFirstAsync(99, context =>
        {
            context.Response.StatusCode = status;
            return context.Response.WriteAsync("{\"error\":{\"message\":\"Incorrect API key provided: key-of-the-test. Vq7!tmR2xLw\",\"code\":\"invalid_api_key\"}}");
        });

        var fault = await Assert.ThrowsAsync<ChatFaultException>(() => ScanAsync(server));

        Assert.Equal(ChatFault.Configuration, fault.Fault);
        Assert.Contains(said, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("key-of-the-test", fault.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Vq7", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EndpointThatIsNotThere_EndsTheRun()
    {
        string endpoint;
        await using (var server = await ModelServer.StartAsync(SmallModel.Answer))
        {
            endpoint = server.Endpoint;
        }

        var fault = await Assert.ThrowsAsync<ChatFaultException>(() => ScanAsync(endpoint, Patience, files: 40));

        Assert.Equal(ChatFault.Transient, fault.Fault);
        Assert.Contains("answers nothing", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SpentBudget_StopsTheAsking_AndSaysHowMuchWasLeft()
    {
        await using var server = await ModelServer.StartAsync((request, context) => ModelServer.CompleteAsync(context, SmallModel.Answer(request), tokens: 5_000));

        var report = await ScanAsync(server.Endpoint, Patience, files: 10, o => o with { Concurrency = 1, Budget = new ChatBudget(25_000, null, 0, 0) });

        Assert.InRange(server.Received.Count, 1, 9);
        Assert.Equal(10 - server.Received.Count, report.Asked!.Unanswered["not-sent"]);
        Assert.True(report.Totals.Categories["person-full-name"] >= 10);
    }

    [Fact]
    public async Task KeptReplies_AreNotAskedForAgain_AndFailuresAre()
    {
        var failing = true;
        await using var server = await ModelServer.StartAsync((request, context) => failing && request.Question.Contains("a3.cs", StringComparison.Ordinal)
            ? ModelServer.CompleteAsync(context, "", "length")
            : ModelServer.CompleteAsync(context, SmallModel.Answer(request)));
        ChatJudgeOptions Kept(ChatJudgeOptions o) => o with { CacheFolder = Path.Combine(folder, "replies") };
        var first = await ScanAsync(server.Endpoint, Patience, files: 5, Kept);
        Assert.Equal(1, first.Asked!.Unanswered["truncated"]);
        Assert.Equal(5, server.Received.Count);
        failing = false;

        var second = await ScanAsync(server.Endpoint, Patience, files: 5, Kept);

        Assert.Empty(second.Asked!.Unanswered);
        Assert.Equal(6, server.Received.Count);
        Assert.Equal(5, second.Asked.Requests);
    }

    [Fact]
    public async Task UnansweredFile_IsWithheld_WhereThatIsAskedFor()
    {
        await using var server = await ModelServer.StartAsync((_, context) => ModelServer.CompleteAsync(context, "no"));

        var report = await ScanAsync(server.Endpoint, Patience, files: 1, o => o with { Unanswered = UnansweredMode.Withhold });

        Assert.Equal(1, report.Totals.FilesWithheld);
        Assert.Equal("unanswered", Assert.Single(Assert.Single(report.Repositories).Files).Reason);
    }

    [Fact]
    public async Task PaceOfRequests_IsKept()
    {
        await using var server = await ModelServer.StartAsync(SmallModel.Answer);

        await ScanAsync(server.Endpoint, Patience, files: 6, o => o with { RequestsPerMinute = 2, Concurrency = 1 });

        Assert.Equal(6, server.Received.Count);
        Assert.True(time.Waits.Sum(w => w.TotalSeconds) > 60, string.Join(' ', time.Waits));
    }

    private const int RetryingRetries = 5;

    private static async Task<ModelServer> FailingFirstAsync(int failures, Func<HttpContext, Task> fail)
    {
        var count = 0;
        return await ModelServer.StartAsync((request, context) =>
            Interlocked.Increment(ref count) <= failures ? fail(context) : ModelServer.CompleteAsync(context, SmallModel.Answer(request)));
    }

    private Task<RunReport> ScanAsync(ModelServer server, TimeSpan? timeout = null) => ScanAsync(server.Endpoint, timeout ?? Patience, files: 1);

    private async Task<RunReport> ScanAsync(string endpoint, TimeSpan timeout, int files, Func<ChatJudgeOptions, ChatJudgeOptions>? more = null)
    {
        var code = Directory.CreateDirectory(Path.Combine(folder, "code")).FullName;
        for (var i = 0; i < files; i++)
        {
            await File.WriteAllTextAsync(Path.Combine(code, $"a{i}.cs"), $"// ask Kadri Põlluste first\nclass A{i} {{ }}\n");
        }

        var key = Path.Combine(folder, "key");
        await File.WriteAllTextAsync(key, "key-of-the-test");
        var (client, _) = ChatClients.Create(new JudgeSpec(JudgeSpec.Compatible, "test", Cascade: false), endpoint, key, timeout);
        var chat = new ChatJudgeOptions { Client = client, Model = "test", Time = time };
        return await ScanRun.RunAsync(
            RepositoryInput.Resolve([code], null), null, new PipelineOptions { Chat = more?.Invoke(chat) ?? chat, Workers = 1 }, new ScanOutputs(), new RunHooks(), CancellationToken.None);
    }
}
