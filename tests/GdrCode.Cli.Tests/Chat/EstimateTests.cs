using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

using Microsoft.AspNetCore.Http;
using Microsoft.ML.Tokenizers;

namespace GdrCode.Cli.Tests.Chat;

public sealed partial class EstimateTests : IDisposable
{
    private static readonly TiktokenTokenizer Tokenizer = TiktokenTokenizer.CreateForModel("gpt-4o");

    private readonly string folder = Directory.CreateTempSubdirectory("gdr-estimate-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("rules")]
    [InlineData("all")]
    public async Task Estimate_IsWithinATenth_OfWhatTheServerCounts(string candidates)
    {
        await using var server = await ModelServer.StartAsync((request, context) =>
        {
            var answer = SmallModel.Answer(request);
            return context.Response.WriteAsJsonAsync(ModelServer.Completion(answer, tokens: TokensIn(request), replyTokens: Tokenizer.CountTokens(answer)));
        });
        var estimated = Tool.Run(["estimate", .. RefinedFixtures.Names, "--judge", "openai-compatible:test", "--candidates", candidates, "--price", "2,8"]);
        Assert.True(estimated.ExitCode == 0, estimated.Error);
        Assert.Empty(server.Received);

        RefinedFixtures.Refine(Path.Combine(folder, "out"), "--judge", "openai-compatible:test", "--endpoint", server.Endpoint, "--candidates", candidates);

        using var report = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "out", "report.json")));
        var asked = report.RootElement.GetProperty("asked");
        var (input, output) = (asked.GetProperty("input_tokens").GetDouble(), asked.GetProperty("output_tokens").GetDouble());
        Assert.Equal(asked.GetProperty("requests").GetDouble(), Figure(estimated, "requests"));
        Assert.Equal(asked.GetProperty("candidates").GetDouble(), Figure(estimated, "candidates"));
        Assert.InRange(Figure(estimated, "tokens in") / input, 0.9, 1.1);
        Assert.InRange((Figure(estimated, "tokens in") + Figure(estimated, "tokens out")) / (input + output), 0.9, 1.1);
        Assert.InRange(Figure(estimated, "cost") / (((input * 2) + (output * 8)) / 1_000_000), 0.9, 1.1);
    }

    [Fact]
    public void Estimate_TellsTheShareOfLinesAskedAbout()
    {
        ToolResult Estimate(params string[] more) => Tool.Run(["estimate", .. RefinedFixtures.Names, .. more]);
        var (all, doubted, none) = (Estimate(), Estimate("--judge", "cascade:openai:test"), Estimate("--judge", "cascade:openai:test", "--sure", "0.5,0.500001"));

        Assert.All([all, doubted, none], r => Assert.True(r.ExitCode == 0, r.Error));
        Assert.Equal(Figure(all, "lines"), Figure(doubted, "lines"));
        Assert.InRange(Figure(doubted, "lines asked"), 1, Figure(all, "lines asked") - 1);
        Assert.Equal(0, Figure(none, "lines asked"));
        Assert.Contains($"{100 * Figure(all, "lines asked") / Figure(all, "lines"):0.00} %", all.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Estimate_WithoutAPrice_TellsNoCost()
    {
        var result = Tool.Run("estimate", "fixtures/repositories/tiny-math");

        Assert.Equal(0, result.ExitCode);
        Assert.DoesNotContain("cost", result.Output, StringComparison.Ordinal);
    }

    // As OpenAI says that it counts: the texts, a few tokens around each, and the schema.
    private static int TokensIn(ReceivedRequest request) =>
        request.Root.GetProperty("messages").EnumerateArray().Sum(m => 4 + Tokenizer.CountTokens(m.GetProperty("content").GetString()!))
        + Tokenizer.CountTokens(request.Root.GetProperty("response_format").GetProperty("json_schema").GetProperty("schema").GetRawText());

    private static double Figure(ToolResult result, string name) =>
        double.Parse(Lines().Matches(result.Output).Single(m => m.Groups["name"].Value == name).Groups["figure"].Value, NumberStyles.Number, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?m)^(?<name>[a-z]+( [a-z]+)?) +(?<figure>[0-9][0-9,.]*)\r?$")]
    private static partial Regex Lines();
}
