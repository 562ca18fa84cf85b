using GdrCode.Crawling;

using Microsoft.AspNetCore.Http;

namespace GdrCode.Cli.Tests.Crawling;

/// <summary>Servers and repositories that mean ill.</summary>
public sealed class HostileRemoteTests : CrawlTestBase
{
    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("git://127.0.0.1/x.git")]
    [InlineData("ssh://git@127.0.0.1/x.git")]
    [InlineData("http://127.0.0.2:1/acme/good.git")]
    [InlineData("relative/path.git")]
    public async Task RedirectOfGit_IsNotFollowed(string target)
    {
        Server.Add("acme/good");
        Server.Add("acme/bad");
        Server.Interfere = context => RedirectAsync(context, "/acme/bad.git", target);

        var report = await CrawlAsync(Of("acme"));

        Assert.Equal("acme/good", Assert.Single(report.Rows).Name);
        Assert.Equal(LeftOutReason.Refused, ReasonOf(report, "acme/bad"));
    }

    [Fact]
    public async Task RedirectOfTheApi_IsFollowedOnItsOwnHostAlone()
    {
        Server.Add("acme/new");
        await using var thief = await GitHubServer.StartAsync();
        Server.Interfere = context => context.Request.Path == "/api/v3/repos/acme/old" ? RedirectAsync(context, "", "/api/v3/repos/acme/new") : RedirectAsync(context, "/api/v3/repos/acme/stolen", thief.Root + "api/v3/x");

        var report = await CrawlAsync(Named("acme/old"), o => o with { Token = "token-of-the-test" });
        var fault = await Assert.ThrowsAsync<GitHubException>(() => CrawlAsync(Named("acme/stolen"), o => o with { Token = "token-of-the-test", Update = true }));

        Assert.Equal("acme/new", Assert.Single(report.Rows).Name);
        Assert.Equal(GitHubFault.Redirected, fault.Fault);
        Assert.Empty(thief.Requests);
    }

    [Fact]
    public async Task NextPageOnAnotherHost_IsNotAskedFor()
    {
        Server.Add("acme/a");
        await using var thief = await GitHubServer.StartAsync();
        Server.Interfere = context =>
        {
            context.Response.Headers.Link = $"<{thief.Root}api/v3/orgs/acme/repos?page=2>; rel=\"next\"";
            return Task.FromResult(false);
        };

        var fault = await Assert.ThrowsAsync<GitHubException>(() => CrawlAsync(Of("acme"), o => o with { Token = "token-of-the-test" }));

        Assert.Equal(GitHubFault.Redirected, fault.Fault);
        Assert.Empty(thief.Requests);
    }

    [Theory]
    [InlineData("file:///etc")]
    [InlineData("ssh://git@host/acme/bad.git")]
    [InlineData("http://169.254.169.254/acme/bad.git")]
    [InlineData("http://user:pa55@127.0.0.1/acme/bad.git")]
    [InlineData("ROOT/acme/good.git")]
    [InlineData("ROOT/../acme/bad.git")]
    [InlineData("ROOT/acme/bad.git?x=/../..")]
    public async Task CloneUrlThatLeadsElsewhere_IsRefused(string url)
    {
        Server.Add("acme/good");
        Server.Describe("acme/bad", r => r["clone_url"] = url.Replace("ROOT/", Server.Root.AbsoluteUri, StringComparison.Ordinal).Replace("/../acme", "/x/../../y/acme", StringComparison.Ordinal));

        var report = await CrawlAsync(Of("acme"));

        Assert.Equal("acme/good", Assert.Single(report.Rows).Name);
        Assert.Equal(LeftOutReason.Refused, ReasonOf(report, "acme/bad"));
        Assert.DoesNotContain("pa55", await File.ReadAllTextAsync(Path.Combine(Out, "left-out.jsonl")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../../escaped")]
    [InlineData("acme/..")]
    [InlineData("acme/.git")]
    [InlineData("acme/con")]
    [InlineData("/etc/passwd")]
    [InlineData("acme/a\\b")]
    [InlineData("acme/a\u001b[2J")]
    public async Task NameThatIsNoFolder_IsRefused(string name)
    {
        Server.Add("acme/good");
        Server.Describe("acme/bad", r =>
        {
            r["full_name"] = name;
            r["clone_url"] = Server.Root.AbsoluteUri.TrimEnd('/') + "/" + name;
        });

        var report = await CrawlAsync(Of("acme"));

        Assert.Equal("acme/good", Assert.Single(report.Rows).Name);
        Assert.Equal(LeftOutReason.Refused, Assert.Single(report.LeftOut).Reason);
        Assert.Equal(["left-out.jsonl", "manifest.jsonl", "repositories", "state"], Directory.EnumerateFileSystemEntries(Out).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task HostileTree_HooksFiltersAndSubmodules_AreDataAlone()
    {
        var submodule = Server.Add("acme/sub");
        var marker = FileIn("ran");
        Server.Describe("acme/bad");
        var folder = Server.FolderOf("acme/bad");
        Git.Init(folder);
        var blob = Git.Blob(folder, $"#!/bin/sh\ntouch {marker}\n");
        var modules = Git.Blob(folder, $"[submodule \"sub\"]\n\tpath = sub\n\turl = {Server.Root}acme/sub.git\n[core]\n\tsshCommand = touch {marker}\n");
        var attributes = Git.Blob(folder, "* filter=evil diff=evil merge=evil\n");
        var inner = Git.Tree(folder, ("100755", "post-checkout", blob));
        Git.CommitTree(
            folder,
            ("100644", "..", blob), ("40000", ".GIT", inner), ("100644", ".gitattributes", attributes), ("100644", ".gitmodules", modules), ("100644", "/abs", blob), ("100644", "A.cs", blob),
            ("100644", "a.cs", blob), ("100644", "c:\\x", blob), ("100644", "nul", blob), ("160000", "sub", submodule), ("120000", "way-out", Git.Blob(folder, "../../../etc/passwd")));
        var before = Server.Requests.Count;

        var report = await CrawlAsync(Named("acme/bad"));
        var refined = Tool.Run("refine", "--from", Path.Combine(Out, "manifest.jsonl"), "--out", FileIn("refined"), "--judge", "none");

        Assert.Single(report.Rows);
        Assert.Equal(["config", "HEAD", "objects", "refs"], Directory.EnumerateFileSystemEntries(CloneOf("acme/bad")).Select(Path.GetFileName).Except(["description", "hooks", "info"]).Order(StringComparer.OrdinalIgnoreCase));
        Assert.DoesNotContain("filter", await File.ReadAllTextAsync(Path.Combine(CloneOf("acme/bad"), "config")), StringComparison.Ordinal);
        Assert.InRange(refined.ExitCode, 0, 1);
        Assert.Equal(
            OperatingSystem.IsLinux() ? [".git", ".gitattributes", ".gitmodules", "A.cs", "a.cs", "nul"] : [".git", ".gitattributes", ".gitmodules", "A.cs"],
            Directory.EnumerateFileSystemEntries(Path.Combine(FileIn("refined"), "repositories", "bad")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.False(File.Exists(marker));
        Assert.DoesNotContain(Server.Requests.Skip(before), r => r.Address.StartsWith("/acme/sub", StringComparison.Ordinal));
    }

    [Fact]
    public async Task GiganticTree_IsLeftOut()
    {
        Server.Describe("acme/bad");
        var folder = Server.FolderOf("acme/bad");
        Git.Init(folder);
        var tree = Git.Tree(folder, ("100644", "x", Git.Blob(folder, "x")));
        for (var level = 0; level < 4; level++)
        {
            var below = tree;
            tree = Git.Tree(folder, [.. Enumerable.Range(0, 40).Select(n => ("40000", $"d{n:00}", below))]);
        }

        Git.CommitTree(folder, ("40000", "d", tree));

        var report = await CrawlAsync(Of("acme"));

        Assert.Equal(LeftOutReason.TooLarge, ReasonOf(report, "acme/bad"));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(Out, "repositories"), "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData(20_000, long.MaxValue)]
    [InlineData(long.MaxValue, 2)]
    public async Task MoreThanACloneMayCost_IsLeftOut(long bytes, long objects)
    {
        Server.Add("acme/small", null, [("a", "")]);
        Server.Add("acme/bad", null, [("a", Convert.ToHexString(Random.Shared.GetItems(Enumerable.Range(0, 256).Select(i => (byte)i).ToArray(), 100_000))), ("b/c", "x")]);

        var report = await CrawlAsync(Of("acme"), o => o with { Limits = o.Limits with { MaxBytes = bytes, MaxObjects = objects == 2 ? 3 : objects } });

        Assert.Equal("acme/small", Assert.Single(report.Rows).Name);
        Assert.Equal(LeftOutReason.TooLarge, ReasonOf(report, "acme/bad"));
    }

    [Theory]
    [InlineData(true, LeftOutReason.TooSlow)]
    [InlineData(false, LeftOutReason.Failed)]
    public async Task ServerThatNeverEnds_OrFallsSilent_IsGivenUp(bool drips, LeftOutReason reason)
    {
        Server.Add("acme/good");
        Server.Add("acme/bad");
        Server.Interfere = async context =>
        {
            if (!context.Request.Path.StartsWithSegments("/acme/bad.git"))
            {
                return false;
            }

            context.Response.ContentType = "application/x-git-upload-pack-advertisement";
            await context.Response.WriteAsync("001e# service=git-upload-pack\n0000");
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.WriteAsync(drips ? "003f0123456789012345678901234567890123456789 refs/heads/branch\n" : "");
                await context.Response.Body.FlushAsync();
                await Task.Delay(drips ? 50 : 5_000, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            }

            return true;
        };

        var report = await CrawlAsync(Of("acme"), o => o with { Limits = o.Limits with { Timeout = TimeSpan.FromSeconds(drips ? 2 : 60), Silence = TimeSpan.FromSeconds(drips ? 60 : 1), Retries = 1 } });

        Assert.Equal("acme/good", Assert.Single(report.Rows).Name);
        Assert.Equal(reason, ReasonOf(report, "acme/bad"));
    }

    [Theory]
    [InlineData("text/html", "<html>Sign in</html>")]
    [InlineData("application/x-git-upload-pack-advertisement", "001e# service=git-upload-pack\n0000ffffgarbage")]
    [InlineData("application/x-git-upload-pack-advertisement", "")]
    public async Task ReplyThatIsNotGit_IsLeftOut(string type, string body)
    {
        Server.Add("acme/bad");
        Server.Interfere = async context =>
        {
            if (!context.Request.Path.StartsWithSegments("/acme/bad.git"))
            {
                return false;
            }

            context.Response.ContentType = type;
            await context.Response.WriteAsync(body);
            return true;
        };

        var report = await CrawlAsync(Of("acme"));

        Assert.Equal(LeftOutReason.Damaged, ReasonOf(report, "acme/bad"));
    }

    [Fact]
    public async Task LinkInPlaceOfAFolder_IsNotWrittenThrough()
    {
        Server.Add("acme/a");
        var elsewhere = Directory.CreateDirectory(FileIn("elsewhere")).FullName;
        await CrawlAsync(Of("acme"));
        Directory.Delete(Path.Combine(Out, "repositories"), recursive: true);
        Directory.CreateSymbolicLink(Path.Combine(Out, "repositories"), elsewhere);

        await Assert.ThrowsAsync<IOException>(() => CrawlAsync(Of("acme"), o => o with { Resume = true }));

        Assert.Empty(Directory.EnumerateFileSystemEntries(elsewhere));
    }

    private static Task<bool> RedirectAsync(HttpContext context, string path, string target)
    {
        var redirects = context.Request.Path.StartsWithSegments(path) && !context.Request.Path.Value!.EndsWith("/new", StringComparison.Ordinal);
        if (redirects)
        {
            context.Response.StatusCode = 302;
            context.Response.Headers.Location = target;
        }

        return Task.FromResult(redirects);
    }
}
