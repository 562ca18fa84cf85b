using System.Text.Json.Nodes;

using Microsoft.AspNetCore.Http;

namespace GdrCode.Cli.Tests.Crawling;

/// <summary>The built tool against a real server.</summary>
public sealed class CrawlCommandTests : CrawlTestBase
{
    private const string Token = "token-of-the-test";

    [Fact]
    public void Crawl_ThenRefine_CleansTheRepositoriesAtTheirCommits()
    {
        Server.Add("acme/shop", null, ("a.cs", "// ask Kadri Põlluste (kadri.polluste@polluste-lasti.ee) first\nclass A { }\n"));
        Server.Add("other/shop", null, ("b.cs", "class B { }\n"));

        var crawled = Crawl("--org", "acme", "--user", "other", "--out", Out);
        Git.Commit(Server.FolderOf("acme/shop"), ("later.cs", "class Later { }\n"));
        var refined = Tool.Run("refine", "--from", Path.Combine(Out, "manifest.jsonl"), "--out", FileIn("refined"));

        Assert.True(crawled.ExitCode == 0, crawled.Error);
        Assert.Empty(crawled.Output);
        Assert.Contains("2 repositories cloned", crawled.Error, StringComparison.Ordinal);
        Assert.True(refined.ExitCode == 0, refined.Error);
        var repositories = Path.Combine(FileIn("refined"), "repositories");
        Assert.Equal(["shop", "shop-2"], Directory.EnumerateDirectories(repositories).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("Põlluste", File.ReadAllText(Path.Combine(repositories, "shop", "a.cs")), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(repositories, "shop", "later.cs")));
        var report = JsonNode.Parse(File.ReadAllText(Path.Combine(FileIn("refined"), "report.json")))!;
        Assert.Equal(Rows("manifest.jsonl")[0]["commit"]!.GetValue<string>(), report["repositories"]![0]!["commit"]!.GetValue<string>());
    }

    [Fact]
    public void ManifestWithoutClones_IsClonedByRefine()
    {
        var commit = Server.Add("acme/shop");
        Git.Commit(Server.FolderOf("acme/shop"), ("later.cs", "class Later { }\n"));
        var manifest = FileIn("manifest.jsonl");
        File.WriteAllText(manifest, $$"""{"url":"{{Server.Root}}acme/shop.git","commit":"{{commit}}"}""" + "\n");

        var result = Tool.Run("scan", "--from", manifest, "--json");

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Contains("1 files", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"url":"file:///etc"}""", "scheme file")]
    [InlineData("""{"url":"ssh://git@host/a/b.git"}""", "scheme ssh")]
    [InlineData("""{"url":"https://user:pa55@host/a/b.git"}""", "credentials")]
    [InlineData("""{"url":"https://host/a/b.git","path":"../elsewhere"}""", "below the manifest")]
    [InlineData("""{"url":"https://host/a/b.git","path":"/etc"}""", "below the manifest")]
    [InlineData("""{"url":"https://host/a/b.git","path":"link/a.git"}""", "below the manifest")]
    [InlineData("""{"url":"https://host/a/b.git","commit":"--upload-pack=x"}""", "40 hexadecimal")]
    [InlineData("""{"url":null}""", "no URL")]
    [InlineData("""{"url":"https://host/a/b.git" """, "no JSON")]
    public void HostileManifest_IsRefused_InOneLine(string row, string said)
    {
        Directory.CreateSymbolicLink(FileIn("link"), Path.GetTempPath());
        File.WriteAllText(FileIn("manifest.jsonl"), row + "\n");

        var result = Tool.Run("refine", "--from", FileIn("manifest.jsonl"), "--out", FileIn("refined"));

        Assert.Equal(2, result.ExitCode);
        Assert.Matches("^gdr: .*manifest.jsonl:1: .*" + said + ".*\n$", result.Error);
        Assert.DoesNotContain("pa55", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(FileIn("refined")));
    }

    [Fact]
    public void DryRun_PrintsTheRows_AndNothingElse()
    {
        Server.Add("acme/a");
        Server.Add("acme/b");
        Server.Describe("acme/fork", r => r["fork"] = true);

        var result = Crawl("--org", "acme", "--dry-run", "--language", "C#");

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Equal(["acme/a", "acme/b"], result.Output.Trim().Split('\n').Select(l => JsonNode.Parse(l)!["name"]!.GetValue<string>()));
        Assert.Contains("2 repositories listed; 1 filtered out", result.Error, StringComparison.Ordinal);
        Assert.Single(Server.Requests);
    }

    [Fact]
    public void Token_GoesToGitHubAlone_AndIntoNoOutput()
    {
        Server.Add("acme/a");
        Server.Add("acme/secret");
        Server.Describe("acme/lost");
        Server.Interfere = context =>
        {
            var isClosed = context.Request.Headers.Authorization.Count == 0 || context.Request.Path.StartsWithSegments("/acme/secret.git");
            context.Response.StatusCode = isClosed ? 401 : 200;
            return isClosed ? context.Response.WriteAsync($"{context.Request.Headers.Authorization}").ContinueWith(_ => true, TaskScheduler.Default) : Task.FromResult(false);
        };

        var result = Crawl("--org", "acme", "--out", Out);

        Assert.Equal(74, result.ExitCode);
        Assert.Contains("1 repository cloned", result.Error, StringComparison.Ordinal);
        Assert.Contains("2 left out: 2 gone", result.Error, StringComparison.Ordinal);
        var basic = Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes("x-access-token:" + Token));
        Assert.All(Server.Requests, r => Assert.True(r.Authorization is "Bearer " + Token || r.Authorization == "Basic " + basic, r.ToString()));
        foreach (var text in Directory.EnumerateFiles(Out, "*", SearchOption.AllDirectories).Select(f => File.ReadAllText(f)).Append(result.Error).Append(result.Output))
        {
            Assert.DoesNotContain(Token, text, StringComparison.Ordinal);
            Assert.DoesNotContain(basic, text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("name what to crawl", "--out", "x")]
    [InlineData("--out DIR", "--org", "acme")]
    [InlineData("--pushed-since", "--org", "acme", "--dry-run", "--pushed-since", "last week")]
    [InlineData("--workers", "--org", "acme", "--dry-run", "--workers", "0")]
    [InlineData("--list", "--list", "no-such-file", "--dry-run")]
    [InlineData("organisation nobody", "--org", "nobody", "--dry-run")]
    public void UsageFault_ExitsWithTwo(string said, params string[] arguments)
    {
        var result = Crawl(arguments);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(said, result.Error, StringComparison.Ordinal);
        Assert.InRange(result.Error.Trim().Split('\n').Length, 1, 3);
    }

    [Fact]
    public void TimeOfTheCrawl_IsLimited_AndWhatIsThereIsKept()
    {
        Server.Add("acme/a");
        Server.Add("acme/slow");
        Server.Interfere = async context =>
        {
            var isSlow = context.Request.Path.StartsWithSegments("/acme/slow.git");
            await Task.Delay(isSlow ? Timeout.Infinite : 0, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return isSlow;
        };

        var stopped = Crawl("--org", "acme", "--out", Out, "--timeout", "4");
        Server.Interfere = null;
        var resumed = Crawl("--org", "acme", "--out", Out, "--resume");

        Assert.True(stopped.ExitCode == 75, stopped.Error);
        Assert.Contains("--resume", stopped.Error, StringComparison.Ordinal);
        Assert.True(resumed.ExitCode == 0, resumed.Error);
        Assert.Equal(1, Server.Requests.Count(r => r.Address.StartsWith("/acme/a.git/git-upload-pack", StringComparison.Ordinal)));
    }

    private ToolResult Crawl(params IReadOnlyList<string> arguments) =>
        Tool.Run(new Dictionary<string, string> { ["GH_ENTERPRISE_TOKEN"] = Token, ["GH_TOKEN"] = "token-for-another-host" }, ["crawl", "--endpoint", Server.Address, .. arguments]);
}
