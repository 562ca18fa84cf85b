using System.Text.Json.Nodes;

using GdrCode.Judging.Chat;
using GdrCode.Judging.Chat.Clients;

using Microsoft.AspNetCore.Http;

namespace GdrCode.Cli.Tests.Chat;

/// <content>Replies that come, and are no answer.</content>
public sealed partial class FaultTests
{
    [Theory]
    [InlineData("{\"prompt_tokens\":-5,\"completion_tokens\":-7,\"total_tokens\":-12}", 0, 0)]
    [InlineData("{\"prompt_tokens\":0,\"completion_tokens\":0,\"total_tokens\":2000000000}", 0, 0)]
    [InlineData("{\"prompt_tokens\":2000000000,\"completion_tokens\":2000000000,\"total_tokens\":0}", 2_000_000_000, 2_000_000_000)]
    [InlineData("null", 0, 0)]
    [InlineData(null, 0, 0)]
    public async Task WrongUsage_CostsNoAnswer(string? usage, long input, long output)
    {
        await using var server = await ModelServer.StartAsync((request, context) =>
        {
            var reply = ModelServer.Completion(SmallModel.Answer(request));
            reply.Remove("usage");
            if (usage is not null)
            {
                reply["usage"] = JsonNode.Parse(usage);
            }

            return context.Response.WriteAsJsonAsync(reply);
        });

        var report = await ScanAsync(server.Endpoint, Patience, files: 1, o => o with { Budget = new ChatBudget(1_000_000, null, 0, 0), TokensPerMinute = 1_000_000 });

        Assert.Empty(report.Asked!.Unanswered);
        Assert.Equal((input, output), (report.Asked.InputTokens, report.Asked.OutputTokens));
    }

    [Fact]
    public async Task EndlessReply_IsBrokenOff()
    {
        await using var server = await ModelServer.StartAsync(async (_, context) =>
        {
            var chunk = new byte[1 << 20];
            Array.Fill(chunk, (byte)' ');
            for (var i = 0; i < 64 && !context.RequestAborted.IsCancellationRequested; i++)
            {
                await context.Response.Body.WriteAsync(chunk, context.RequestAborted);
            }
        });

        Assert.Equal(1, (await ScanAsync(server)).Asked!.Unanswered["request-failed"]);
        Assert.Single(server.Received);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("[1,2,3]")]
    [InlineData("")]
    public async Task BodyThatIsNoCompletion_FailsTheRequestAlone(string body)
    {
        await using var server = await ModelServer.StartAsync((_, context) =>
        {
            context.Response.ContentType = "application/json";
            return context.Response.WriteAsync(body);
        });

        var report = await ScanAsync(server);

        Assert.Equal(1, report.Asked!.Unanswered.Values.Sum());
        Assert.Contains(report.Asked.Unanswered.Keys.Single(), (string[])["request-failed", "malformed"]);
        Assert.Contains("person-full-name", report.Totals.Categories.Keys);
    }

    [Theory]
    [InlineData("{\"verdict\":\"clean\"}", "stop", null, "malformed")]
    [InlineData("{\"candidates\":\"none\"}", "stop", null, "malformed")]
    [InlineData("{\"candidates\":[]}", "stop", null, "control-failed")]
    [InlineData("{\"candidates\":[{\"id\":7,\"verdict\":\"clean\",\"parts\":{}}]}", "stop", null, "control-failed")]
    [InlineData("all is well", "stop", null, "malformed")]
    [InlineData("{\"candidates\":[", "length", null, "truncated")]
    [InlineData("", "content_filter", null, "declined")]
    [InlineData(null, "stop", "I can't help with that.", "declined")]
    public async Task CompletionWithoutAnAnswer_IsCountedByItsReason(string? content, string finish, string? refusal, string reason)
    {
        await using var server = await ModelServer.StartAsync((_, context) => ModelServer.CompleteAsync(context, content, finish, refusal));

        var report = await ScanAsync(server);

        Assert.Equal(reason, Assert.Single(report.Asked!.Unanswered).Key);
    }
}
