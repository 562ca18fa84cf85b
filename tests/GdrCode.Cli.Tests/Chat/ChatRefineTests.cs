using System.Text.Json;

namespace GdrCode.Cli.Tests.Chat;

public sealed class ChatRefineTests : IDisposable
{
    private static readonly string[] Secrets = ["Vq7!tmR2xL", "hG5_rr90Wq-p", "pk83-Lm2q-ZZt7", "k&9Trw#2Lp"];

    private readonly string folder = Directory.CreateTempSubdirectory("gdr-chat-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Refine_AsksTheModel_AndWritesByItsVerdicts()
    {
        await using var server = await ModelServer.StartAsync(SmallModel.Answer);

        var result = Refine("out", server);

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Contains("will be sent to " + server.Endpoint, result.Error, StringComparison.Ordinal);
        Assert.Contains("credentials are masked", result.Error, StringComparison.Ordinal);
        Assert.NotEmpty(server.Received);
        var rows = (await File.ReadAllLinesAsync(Path.Combine(folder, "out", "labels", "spans.jsonl"))).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Contains(rows, r => r.GetProperty("judge").GetString()!.EndsWith("openai-compatible:test", StringComparison.Ordinal));
        var written = Directory.EnumerateFiles(Path.Combine(folder, "out", "repositories"), "*", SearchOption.AllDirectories).Where(p => !p.Contains("/.git/", StringComparison.Ordinal));
        Assert.DoesNotContain(written, p => File.ReadAllText(p) is var text && (text.Contains("Maria Keller", StringComparison.Ordinal) || Secrets.Any(s => text.Contains(s, StringComparison.Ordinal))));
        using var report = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "out", "report.json")));
        var asked = report.RootElement.GetProperty("asked");
        Assert.Equal(server.Received.Count, asked.GetProperty("requests").GetInt32());
        Assert.Equal(100 * server.Received.Count, asked.GetProperty("input_tokens").GetInt32());
        Assert.Empty(asked.GetProperty("unanswered").EnumerateObject());
    }

    [Fact]
    public async Task Refine_TakesAFolderOfRepositories_AsOne()
    {
        await using var server = await ModelServer.StartAsync(SmallModel.Answer);

        var result = Tool.Run(
            "refine", "fixtures/repositories", "--judge", "openai-compatible:test", "--endpoint", server.Endpoint, "--out", Path.Combine(folder, "out"), "--key-file", Path.Combine(Tool.Fixtures, "demo.key"));

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.NotEmpty(server.Received);
        Assert.All(server.Received, r => Assert.DoesNotContain(Secrets, s => r.Question.Contains(s, StringComparison.Ordinal)));
        Assert.DoesNotContain("Maria Keller", await File.ReadAllTextAsync(Path.Combine(folder, "out", "repositories", "repositories", "nordwind-billing", "src", "Billing", "InvoiceMailer.cs")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_HoldNoCredential_AndAskForTheSchema()
    {
        await using var server = await ModelServer.StartAsync(SmallModel.Answer);

        Refine("out", server, "--candidates", "all", "--shots", "0");

        Assert.NotEmpty(server.Received);
        Assert.All(server.Received, r => Assert.DoesNotContain(Secrets, s => r.Body.Contains(s, StringComparison.Ordinal) || r.Question.Contains(s, StringComparison.Ordinal)));
        var format = server.Received[0].Root.GetProperty("response_format");
        Assert.Equal("json_schema", format.GetProperty("type").GetString());
        Assert.True(format.GetProperty("json_schema").GetProperty("strict").GetBoolean());
        Assert.Equal(108, format.GetProperty("json_schema").GetProperty("schema").GetProperty("properties").GetProperty("candidates").GetProperty("items").GetProperty("properties")
            .GetProperty("parts").GetProperty("items").GetProperty("properties").GetProperty("category").GetProperty("enum").GetArrayLength());
    }

    [Fact]
    public async Task Requests_AreTheSame_WhateverTheNumberOfWorkers()
    {
        await using var server = await ModelServer.StartAsync(SmallModel.Answer);
        Refine("one", server, "--workers", "1");
        var first = server.Received.Select(r => r.Body).Order(StringComparer.Ordinal).ToList();

        Refine("three", server, "--workers", "3", "--concurrency", "1");

        Assert.Equal(first, server.Received.Skip(first.Count).Select(r => r.Body).Order(StringComparer.Ordinal));
        Assert.Equal(Files("one"), Files("three"));
    }

    [Fact]
    public async Task CleanVerdict_LeavesTheFileAlone()
    {
        await using var server = await ModelServer.StartAsync(request => SmallModel.Reply(request.Candidates.Select(c =>
            c.GetProperty("text").GetString()!.Contains("Jens Petersen", StringComparison.Ordinal) ? SmallModel.Clean(c) : SmallModel.Judge(c))));

        Refine("out", server);

        var text = await File.ReadAllTextAsync(Path.Combine(folder, "out", "repositories", "nordwind-billing", "src", "Billing", "InvoiceMailer.cs"));
        Assert.Contains("ask Jens Petersen", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Maria Keller", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PromptShow_PrintsWhatIsSent_AndSendsNothing()
    {
        await using var server = await ModelServer.StartAsync(SmallModel.Answer);
        var shown = Tool.Run(["prompt", "show", .. RefinedFixtures.Names]);
        Assert.Equal(0, shown.ExitCode);
        Assert.Empty(server.Received);
        var beginning = Tool.Run("prompt", "show");

        Refine("out", server);

        Assert.NotEmpty(server.Received);
        Assert.All(server.Received, r => Assert.Contains(r.Question, shown.Output, StringComparison.Ordinal));
        Assert.All(server.Received, r => Assert.StartsWith(r.System, beginning.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("none", true, true)]
    [InlineData("credentials", false, true)]
    [InlineData("all", false, false)]
    public void Mask_IsWhatTheOptionSays(string mask, bool password, bool name)
    {
        var shown = Tool.Run("prompt", "show", "fixtures/repositories/nordwind-billing", "--mask", mask);

        Assert.Equal(0, shown.ExitCode);
        Assert.Equal(password, shown.Output.Contains("Vq7!tmR2xL", StringComparison.Ordinal));
        Assert.Equal(name, shown.Output.Contains("Maria Keller", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SecondRun_WithKeptReplies_AsksNothing()
    {
        await using var server = await ModelServer.StartAsync(SmallModel.Answer);
        var replies = Path.Combine(folder, "replies");
        Refine("one", server, "--cache", replies);
        var asked = server.Received.Count;

        Refine("two", server, "--cache", replies);

        Assert.True(asked > 0 && server.Received.Count == asked);
        Assert.Equal(Files("one"), Files("two"));
    }

    [Fact]
    public async Task ResumedRun_AsksOnlyWhatWasNotAnswered()
    {
        // The endpoint goes away in the middle, as when the process is killed: what was answered is on disk.
        var answered = 0;
        await using var server = await ModelServer.StartAsync(async (request, context) =>
        {
            if (Interlocked.Increment(ref answered) is > 3 and < 5)
            {
                context.Response.StatusCode = 401;
                return;
            }

            await ModelServer.CompleteAsync(context, SmallModel.Answer(request));
        });
        var broken = Refine("out", server, "--concurrency", "1");
        Assert.Equal(2, broken.ExitCode);
        var before = server.Received.Take(3).Select(r => r.Body).ToHashSet();
        var seen = server.Received.Count;

        var resumed = Refine("out", server, "--concurrency", "1", "--resume");

        Assert.True(resumed.ExitCode == 0, resumed.Error);
        Assert.Equal(3, before.Count);
        Assert.True(server.Received.Count > seen);
        Assert.DoesNotContain(server.Received.Skip(seen), r => before.Contains(r.Body));
    }

    [Theory]
    [InlineData("openai:gpt", "OPENAI_API_KEY")]
    [InlineData("azure:judge", "AZURE_OPENAI_ENDPOINT")]
    [InlineData("openai-compatible:test", "--endpoint")]
    public void MissingKeyOrEndpoint_IsSaid_BeforeAnythingIsRead(string judge, string missing)
    {
        var result = Tool.Run("scan", "fixtures/repositories/tiny-math", "--judge", judge);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(missing, result.Error, StringComparison.Ordinal);
    }

    private ToolResult Refine(string output, ModelServer server, params string[] more) =>
        RefinedFixtures.Refine(Path.Combine(folder, output), ["--judge", "openai-compatible:test", "--endpoint", server.Endpoint, .. more]);

    private Dictionary<string, string> Files(string output) => Directory.EnumerateFiles(Path.Combine(folder, output), "*", SearchOption.AllDirectories)
        .Where(p => Path.GetFileName(p) != "report.json" && !p.EndsWith("/.git/index", StringComparison.Ordinal) && !p.Contains("/restricted/", StringComparison.Ordinal))
        .ToDictionary(p => Path.GetRelativePath(Path.Combine(folder, output), p), p => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(p))));
}
