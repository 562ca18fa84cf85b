using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace GdrCode.Cli.Tests.Chat;

public sealed partial class BatchTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("gdr-batch-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task ImportedAnswers_RefineToTheSameBytes_AsTheModelLive()
    {
        await using var server = await ModelServer.StartAsync(SmallModel.Answer);
        Refine("live", "--judge", "openai-compatible:test", "--endpoint", server.Endpoint);
        var requests = ExportAll("requests.jsonl");
        // As batches come back: in any order, in several files, partly twice.
        var answers = AnswerFiles.Answer(requests).OrderDescending(StringComparer.Ordinal).ToList();
        File.WriteAllLines(At("second.jsonl"), answers.Take(answers.Count / 2).Append(answers[0]));
        File.WriteAllLines(At("first.jsonl"), answers.Skip(answers.Count / 2));

        var imported = Tool.Run("batch", "import", At("first.jsonl"), At("second.jsonl"), "--into", At("answers"));
        Assert.True(imported.ExitCode == 0, imported.Error);
        Assert.StartsWith($"{answers.Count} of {answers.Count} requests answered", imported.Output, StringComparison.Ordinal);
        var asked = server.Received.Count;
        var replayed = Refine("replayed", "--judge", "replay:" + At("answers"));

        Assert.DoesNotContain("will be sent", replayed.Error, StringComparison.Ordinal);
        Assert.Equal(asked, server.Received.Count);
        Assert.Equal(Files("live"), Files("replayed"));
    }

    // The second round follows from the answers of the first, so it is a second export.
    [Fact]
    public async Task WordsThatDontHoldUp_AreAskedForAnew_ByASecondExport()
    {
        var code = Directory.CreateDirectory(At("code")).FullName;
        File.WriteAllText(At("code/A.cs"), "// Yaretzi Tlapanco holds a Danish passport\nclass A { }\n");
        string[] judge = ["--judge", "openai-compatible:test", "--candidates", "all"];
        string[] key = ["--key-file", Path.Combine(Tool.Fixtures, "demo.key")];
        await using var server = await ModelServer.StartAsync(SmallModel.Answer);
        Run(["refine", code, "--out", At("live"), "--endpoint", server.Endpoint, .. judge, .. key]);
        Assert.Equal(1, server.Received.Count(SmallModel.IsRewording));

        var first = Run(["batch", "export", code, "--out", At("first.jsonl"), .. judge]);
        File.WriteAllLines(At("first.answers"), AnswerFiles.Answer(At("first.jsonl")));
        Run("batch", "import", At("first.answers"), "--plan", At("first.plan.jsonl"), "--into", At("answers"));
        Run(["refine", code, "--out", At("half"), "--judge", "replay:" + At("answers"), .. key]);
        var second = Run(["batch", "export", code, "--out", At("second.jsonl"), "--answers", At("answers"), .. judge]);
        File.WriteAllLines(At("second.answers"), AnswerFiles.Answer(At("second.jsonl")));
        Run("batch", "import", At("second.answers"), "--plan", At("second.plan.jsonl"), "--into", At("answers"));
        var third = Run(["batch", "export", code, "--out", At("third.jsonl"), "--answers", At("answers"), .. judge]);
        Run(["refine", code, "--out", At("replayed"), "--judge", "replay:" + At("answers"), .. key]);

        Assert.DoesNotContain("other words", first.Error, StringComparison.Ordinal);
        Assert.Contains("1 requests, 1 of them for other words", second.Error, StringComparison.Ordinal);
        Assert.Contains("nothing to ask", third.Error, StringComparison.Ordinal);
        Assert.All(server.Received, r => Assert.Single(Bodies("first.jsonl").Concat(Bodies("second.jsonl")), b => JsonNode.DeepEquals(b, JsonNode.Parse(r.Body))));
        Assert.Equal(Files("live"), Files("replayed"));
        Assert.Contains("holds a travel document", File.ReadAllText(At("replayed/repositories/code/A.cs")), StringComparison.Ordinal);
        var half = File.ReadAllText(At("half/repositories/code/A.cs"));
        Assert.DoesNotContain("passport", half, StringComparison.Ordinal);
        Assert.DoesNotContain("residence permit", half, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExportedRequest_IsTheLiveOne()
    {
        await using var server = await ModelServer.StartAsync(SmallModel.Answer);
        Refine("live", "--judge", "openai-compatible:test", "--endpoint", server.Endpoint);

        var bodies = File.ReadLines(ExportAll("requests.jsonl")).Select(l => JsonNode.Parse(l)!["body"]!).ToList();

        Assert.Equal(server.Received.Count, bodies.Count);
        Assert.All(server.Received, r => Assert.Single(bodies, b => JsonNode.DeepEquals(b, JsonNode.Parse(r.Body))));
    }

    [Fact]
    public void ExportedIds_AreStableUnderOneKey_AndFollowFromTheKey()
    {
        string[] Ids(string path) => [.. File.ReadLines(path).Select(l => JsonNode.Parse(l)!["custom_id"]!.GetValue<string>())];
        var first = Ids(Export("a.jsonl"));

        Assert.Equal(first, Ids(Export("b.jsonl")));
        Assert.All(first, id => Assert.Matches("^gdr-[0-9a-f]{32}$", id));
        Assert.Equal(first.Length, first.Distinct().Count());
        Assert.Empty(first.Intersect(Ids(Export("c.jsonl", "--key-file", Path.Combine(Tool.Root, "README.md")))));
    }

    [Fact]
    public void ExportedFiles_QuoteNoCredential_AndAreForTheirOwnerAlone()
    {
        var requests = Export("requests.jsonl", "--candidates", "all");

        Assert.DoesNotContain("Vq7!tmR2xL", File.ReadAllText(requests), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.All([requests, At("requests.plan.jsonl")], p => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(p)));
        }
    }

    [Fact]
    public void UnansweredRequests_AreListed_AndExportedAgain()
    {
        var requests = Export("requests.jsonl");
        var answers = AnswerFiles.Answer(requests).ToList();
        var lost = Id(answers[0]);
        File.WriteAllLines(At("output.jsonl"), answers.Skip(2));
        File.WriteAllLines(At("errors.jsonl"), [AnswerFiles.Expired(Id(answers[1])), "{\"custom_id\":", AnswerFiles.Expired("gdr-of-another")]);

        var imported = Tool.Run("batch", "import", At("errors.jsonl"), At("output.jsonl"), "--into", At("answers"));

        Assert.Equal(65, imported.ExitCode);
        Assert.Contains("errors.jsonl:2: is no line", imported.Error, StringComparison.Ordinal);
        Assert.Contains("1 lines answer no request", imported.Error, StringComparison.Ordinal);
        Assert.Equal([(Id(answers[1]), "expired"), (lost, "missing")], Unanswered().OrderBy(u => u.Reason));
        var rest = Export("rest.jsonl", "--answers", At("answers"));
        Assert.Equal(Unanswered().Select(u => u.Id).Order(), File.ReadLines(rest).Select(Id).Order());
        File.WriteAllLines(At("more.jsonl"), AnswerFiles.Answer(rest));
        Assert.Equal(0, Tool.Run("batch", "import", At("more.jsonl"), "--into", At("answers"), "--plan", At("requests.plan.jsonl")).ExitCode);
        Assert.Empty(Unanswered());
    }

    [Fact]
    public void ReplayWithoutAnAnswer_FallsBackToTheEmbeddedJudge()
    {
        var requests = Export("requests.jsonl");
        File.WriteAllLines(At("output.jsonl"), AnswerFiles.Answer(requests).Skip(1));
        Tool.Run("batch", "import", At("output.jsonl"), "--into", At("answers"));

        Refine("replayed", "--judge", "replay:" + At("answers"));

        using var report = JsonDocument.Parse(File.ReadAllText(At("replayed/report.json")));
        Assert.True(report.RootElement.GetProperty("asked").GetProperty("unanswered").GetProperty("request-failed").GetInt32() > 0);
    }

    [Theory]
    [InlineData("--judge", "replay:no-such-folder")]
    [InlineData("--judge", "replay:ANSWERS", "--candidates", "all")]
    [InlineData("--judge", "replay:ANSWERS", "--rules", "RULES")]
    public void ReplayThatCantBe_IsSaid_AndNothingIsMade(params string[] options)
    {
        var requests = Export("requests.jsonl");
        File.WriteAllLines(At("output.jsonl"), AnswerFiles.Answer(requests));
        Tool.Run("batch", "import", At("output.jsonl"), "--into", At("answers"));
        Directory.CreateDirectory(At("rules"));
        File.WriteAllText(At("rules/own.yaml"), "group: own\ncategories:\n  - id: mine\n    description: Mine.\n    not: yours.\n    replacement: token\n    rules:\n      - id: one\n        score: 0.9\n        keywords: [abc]\n        regex: abc[0-9]+\n");

        var result = RefinedFixtures.Refine(At("out"), [.. options.Select(o => o.Replace("ANSWERS", At("answers"), StringComparison.Ordinal).Replace("RULES", At("rules"), StringComparison.Ordinal))]);

        Assert.Equal(2, result.ExitCode);
        Assert.Single(result.Error.Trim().Split('\n'));
        Assert.False(Directory.Exists(At("out")) || Directory.Exists(At("out.partial")));
    }

    [Theory]
    [InlineData("export", "fixtures/repositories/tiny-math", "--out", "FOLDER/r.jsonl")]
    [InlineData("export", "fixtures/repositories/tiny-math", "--out", "FOLDER/r.jsonl", "--judge", "openai:gpt", "--answers", "FOLDER")]
    [InlineData("export", "fixtures/repositories/tiny-math", "--out", "FOLDER/r.jsonl", "--judge", "openai:gpt", "--tokens-per-file", "0")]
    [InlineData("import", "FOLDER/none.jsonl", "--into", "FOLDER/answers")]
    [InlineData("import", "README.md", "--into", "FOLDER/answers", "--plan", "README.md")]
    public void UsageFault_IsSaidInShort(params string[] arguments)
    {
        var result = Tool.Run(["batch", .. arguments.Select(a => a.Replace("FOLDER", folder, StringComparison.Ordinal))]);

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("gdr: ", result.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
    }

    [Fact]
    public void SecondExport_UnderTheSameName_IsRefused()
    {
        var requests = Export("requests.jsonl");
        var before = File.ReadAllText(requests);

        var again = Tool.Run("batch", "export", "fixtures/repositories/tiny-math", "--judge", "openai-compatible:test", "--out", requests);

        Assert.Equal(2, again.ExitCode);
        Assert.Contains("--force", again.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(requests));
    }

    [Fact]
    public async Task LargeExport_IsSplit_AndEveryFileKeepsTheLimits()
    {
        var whole = File.ReadAllLines(ExportAll("requests.jsonl"));
        var longest = whole.Max(System.Text.Encoding.UTF8.GetByteCount) + 1;
        async Task<IReadOnlyList<string>> Split(string name, Judging.Chat.Batches.BatchLimits limits) => (await BatchExport.RunAsync(
            RepositoryInput.Resolve([.. RefinedFixtures.Names], null),
            new PipelineOptions { Chat = new Judging.Chat.ChatJudgeOptions { Model = "openai-compatible:test" } },
            new BatchTarget { Path = At(name), RequestPath = "/v1/chat/completions", Model = "test", KeyFile = Path.Combine(Tool.Fixtures, "demo.key"), Limits = limits },
            CancellationToken.None)).Files;

        var byCount = await Split("count.jsonl", new(Requests: 4));
        var byBytes = await Split("bytes.jsonl", new(Bytes: 2 * longest));
        var byTokens = await Split("tokens.jsonl", new(Tokens: 1));

        Assert.Equal((whole.Length + 3) / 4, byCount.Count);
        Assert.Equal("count.0001.jsonl", Path.GetFileName(byCount[0]));
        Assert.All(byBytes, p => Assert.InRange(new FileInfo(p).Length, 1, 2 * longest));
        Assert.Equal(whole.Length, byTokens.Count);
        Assert.All([byCount, byBytes, byTokens], files => Assert.Equal(whole, files.SelectMany(File.ReadAllLines)));
    }

    private string At(string path) => Path.Combine(folder, path);

    private string Export(string name, params string[] more) => Export(["fixtures/repositories/nordwind-billing"], name, more);

    private string ExportAll(string name) => Export(RefinedFixtures.Names, name);

    private string Export(IEnumerable<string> inputs, string name, params string[] more)
    {
        string[] key = more.Contains("--key-file") ? [] : ["--key-file", Path.Combine(Tool.Fixtures, "demo.key")];
        var result = Tool.Run(["batch", "export", .. inputs, "--judge", "openai-compatible:test", "--out", At(name), .. key, .. more]);
        Assert.True(result.ExitCode == 0, result.Error);
        return Assert.Single(result.Output.Trim().Split('\n'));
    }

    private ToolResult Refine(string output, params string[] more)
    {
        var result = RefinedFixtures.Refine(At(output), more);
        Assert.True(result.ExitCode == 0, result.Error);
        return result;
    }

    private static ToolResult Run(params string[] arguments)
    {
        var result = Tool.Run(arguments);
        Assert.True(result.ExitCode == 0, $"{arguments[0]} {arguments[1]}: {result.Error}");
        return result;
    }

    private List<JsonNode> Bodies(string requests) => [.. File.ReadLines(At(requests)).Select(l => JsonNode.Parse(l)!["body"]!)];

    private List<(string Id, string Reason)> Unanswered() =>
        [.. File.ReadLines(At("answers/unanswered.jsonl")).Select(l => JsonNode.Parse(l)!).Select(n => (n["custom_id"]!.GetValue<string>(), n["reason"]!.GetValue<string>()))];

    private static string Id(string line) => JsonNode.Parse(line)!["custom_id"]!.GetValue<string>();

    // All that a run writes; the time it took is the one thing that may differ. The index of git holds times.
    private Dictionary<string, string> Files(string output) => Directory.EnumerateFiles(At(output), "*", SearchOption.AllDirectories)
        .Where(p => !p.EndsWith("/.git/index", StringComparison.Ordinal) && !p.Contains("/restricted/replies/", StringComparison.Ordinal))
        .ToDictionary(p => Path.GetRelativePath(At(output), p), p => Path.GetFileName(p) == "report.json" ? Seconds().Replace(File.ReadAllText(p), "") : Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(p))));

    [GeneratedRegex("\"seconds\": [0-9.]+")]
    private static partial Regex Seconds();
}
