using System.Globalization;

using GdrCode.Crawling;
using GdrCode.Emitting;

using Microsoft.AspNetCore.Http;

namespace GdrCode.Cli.Tests.Crawling;

/// <summary>Crawls of a real server.</summary>
public sealed class CrawlTests : CrawlTestBase
{
    [Fact]
    public async Task Organisation_IsListedByPages_ClonedAndWrittenDown()
    {
        Server.PageSize = 2;
        var commits = Enumerable.Range(0, 5).ToDictionary(i => $"acme/r{i}", i => Server.Add($"acme/r{i}"));
        Server.Add("other/x");

        var report = await CrawlAsync(Of("acme"));

        Assert.Empty(report.LeftOut);
        var rows = Rows("manifest.jsonl");
        Assert.Equal(commits, rows.ToDictionary(r => r["name"]!.GetValue<string>(), r => r["commit"]!.GetValue<string>()));
        Assert.All(commits, c => Assert.Equal(c.Value, Git.Run(CloneOf(c.Key), "rev-parse", "HEAD")));
        Assert.Equal(
            ["name", "url", "commit", "license", "size", "language", "stars", "fork", "archived", "pushed", "path"],
            rows[0].AsObject().Select(p => p.Key));
        Assert.Equal((10 * 1024, "C#", "MIT"), (rows[0]["size"]!.GetValue<int>(), rows[0]["language"]!.GetValue<string>(), rows[0]["license"]!.GetValue<string>()));
        Assert.Equal(3, Server.Requests.Count(r => r.Address.Contains("/orgs/acme/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Faults_OfOneInTenRequests_CostNothing()
    {
        // The issue's own number takes half a minute: GDR_CRAWL_REPOSITORIES=300.
        var count = int.Parse(Environment.GetEnvironmentVariable("GDR_CRAWL_REPOSITORIES") ?? "30", CultureInfo.InvariantCulture);
        var commits = Enumerable.Range(0, count).ToDictionary(i => $"acme/r{i:000}", i => Server.Add($"acme/r{i:000}", null, [("a.cs", $"// {i}\n"), ("noise.txt", Noise(i))]));
        Server.PageSize = 20;
        var faults = new Faults(Server.Folder);
        Server.Interfere = faults.MayFailAsync;

        var report = await CrawlAsync(Of("acme"), o => o with { PerHost = 8, Limits = o.Limits with { Silence = TimeSpan.FromSeconds(3) } });

        Assert.Empty(report.LeftOut);
        Assert.Equal(commits, report.Rows.ToDictionary(r => r.Name, r => r.Commit!));
        Assert.All(commits, c => Git.Run(CloneOf(c.Key), "fsck", "--full"));
        Assert.Equal(faults.Requests / 10, faults.Count);
        Assert.True(faults.Kinds.Count == Faults.AllKinds || count < 100, string.Join(' ', faults.Kinds));
    }

    [Fact]
    public async Task HostThatFailsForAWhile_IsAskedAgain_WhenTheOthersAreThrough()
    {
        const int Attempts = 1 + 5;
        var commits = Enumerable.Range(0, 4).ToDictionary(i => $"acme/r{i}", i => Server.Add($"acme/r{i}"));
        Server.Add("acme/never");
        var (late, never) = (0, 0);
        Server.Interfere = context =>
        {
            var path = context.Request.Path;
            var fails = (path.StartsWithSegments("/acme/r3.git") && Interlocked.Increment(ref late) <= Attempts) || (path.StartsWithSegments("/acme/never.git") && Interlocked.Increment(ref never) > 0);
            if (fails)
            {
                context.Abort();
            }

            return Task.FromResult(fails);
        };

        var report = await CrawlAsync(Of("acme"));

        Assert.Equal(commits, report.Rows.ToDictionary(r => r.Name, r => r.Commit!));
        Assert.Equal("acme/never", Assert.Single(report.LeftOut).Name);
        // Once more after the first lap, which brought others, and once after the second, which brought r3.
        Assert.Equal(Attempts + 2, never);
    }

    [Fact]
    public async Task Workers_DoNotChangeTheManifest()
    {
        for (var i = 0; i < 8; i++)
        {
            Server.Add($"acme/r{i}");
        }

        await CrawlAsync(Of("acme"), o => o with { Workers = 1 });
        var one = await File.ReadAllTextAsync(Path.Combine(Out, "manifest.jsonl"));
        Directory.Delete(Out, recursive: true);
        await CrawlAsync(Of("acme"), o => o with { Workers = 8, PerHost = 8 });

        Assert.Equal(one, await File.ReadAllTextAsync(Path.Combine(Out, "manifest.jsonl")));
    }

    [Fact]
    public async Task ClonesOfOneHost_StayBelowItsLimit()
    {
        for (var i = 0; i < 12; i++)
        {
            Server.Add($"acme/r{i}");
        }

        var (now, most) = (0, 0);
        Server.Interfere = async context =>
        {
            if (!context.Request.Path.Value!.Contains(".git/", StringComparison.Ordinal))
            {
                return false;
            }

            most = Math.Max(most, Interlocked.Increment(ref now));
            await GitBackend.ServeAsync(context, Server.Folder);
            Interlocked.Decrement(ref now);
            return true;
        };

        await CrawlAsync(Of("acme"), o => o with { Workers = 12, PerHost = 3 });

        Assert.InRange(most, 2, 3);
    }

    [Fact]
    public async Task InterruptedCrawl_GoesOn_AndClonesNothingTwice()
    {
        var commits = Enumerable.Range(0, 6).ToDictionary(i => $"acme/r{i}", i => Server.Add($"acme/r{i}"));
        using var stop = new CancellationTokenSource();
        Server.Interfere = async context =>
        {
            if (context.Request.Path.Value!.Contains("r3.git", StringComparison.Ordinal))
            {
                await stop.CancelAsync();
                context.Abort();
                return true;
            }

            return false;
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => CrawlAsync(Of("acme"), o => o with { PerHost = 1 }, stop.Token));
        Assert.False(File.Exists(Path.Combine(Out, "manifest.jsonl")));
        Server.Interfere = null;

        var report = await CrawlAsync(Of("acme"), o => o with { Resume = true });

        Assert.Equal(commits, report.Rows.ToDictionary(r => r.Name, r => r.Commit!));
        Assert.Equal(1, Server.Requests.Count(r => r.Address.Contains("/orgs/", StringComparison.Ordinal)));
        Assert.Equal(1, Server.Requests.Count(r => r.Address.StartsWith("/acme/r0.git/git-upload-pack", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Update_ClonesWhatHasChanged_AndAsksByETag()
    {
        Server.Add("acme/same");
        Server.Add("acme/moved");
        await CrawlAsync(Of("acme"));
        var before = Server.Requests.Count;
        var commit = Git.Commit(Server.FolderOf("acme/moved"), [("b.cs", "// new\n")]);

        await CrawlAsync(Of("acme"), o => o with { Update = true });

        var again = Server.Requests.Skip(before).ToList();
        Assert.Equal(304, again.First(r => r.Address.Contains("/orgs/", StringComparison.Ordinal)).Status);
        Assert.Equal(commit, Git.Run(CloneOf("acme/moved"), "rev-parse", "HEAD"));
        Assert.DoesNotContain(again, r => r.Address.StartsWith("/acme/same.git", StringComparison.Ordinal));
    }

    [Fact]
    public async Task CommitThatWasListed_IsTheOneThatIsTaken_ThoughTheBranchHasMoved()
    {
        var listed = Server.Add("acme/r");
        var moved = false;
        Server.Interfere = context =>
        {
            if (!moved && context.Request.Path.Value!.Contains("r.git", StringComparison.Ordinal))
            {
                moved = true;
                Git.Commit(Server.FolderOf("acme/r"), [("b.cs", "// later\n")]);
            }

            return Task.FromResult(false);
        };

        await CrawlAsync(Of("acme"));

        Assert.True(moved);
        Assert.Equal(listed, Git.Run(CloneOf("acme/r"), "rev-parse", "HEAD"));
    }

    [Fact]
    public async Task Filters_AreApplied_AndCounted()
    {
        Server.Add("acme/yes");
        Server.Describe("acme/language", r => r["language"] = "Java");
        Server.Describe("acme/stars", r => r["stargazers_count"] = 1);
        Server.Describe("acme/size", r => r["size"] = 50_000);
        Server.Describe("acme/license", r => r["license"] = null);
        Server.Describe("acme/fork", r => r["fork"] = true);
        Server.Describe("acme/archived", r => r["archived"] = true);
        Server.Describe("acme/old", r => r["pushed_at"] = "2019-12-31T23:59:59Z");
        var filter = new CrawlFilter
        {
            Languages = ["c#", "F#"],
            MinStars = 5,
            MaxStars = 5,
            MaxSize = 1_000_000,
            Licenses = ["mit"],
            Archived = Membership.Exclude,
            PushedSince = new DateOnly(2020, 1, 1),
        };

        var report = await CrawlAsync(Of("acme") with { Filter = filter });

        Assert.Equal("acme/yes", Assert.Single(report.Rows).Name);
        Assert.Equal((0, 7), (report.LeftOut.Count, report.Filtered));
    }

    [Fact]
    public async Task List_TakesNamesAndUrls_AlsoOfOtherHosts()
    {
        await using var elsewhere = await GitHubServer.StartAsync();
        var other = elsewhere.Add("group/lib");
        Server.Add("acme/a");
        Server.Add("acme/b");

        var report = await CrawlAsync(Named("acme/a", Server.Root + "acme/b", Server.Root + "acme/B.git", elsewhere.Root + "group/lib.git", "acme/none", "a/b/c"), o => o with { Token = "token-of-the-test" });

        Assert.Equal(["acme/a", "acme/b", "group/lib"], report.Rows.Select(r => r.Name).Order(StringComparer.Ordinal));
        Assert.Equal(other, report.Rows.Single(r => r.Name == "group/lib").Commit);
        Assert.Equal((LeftOutReason.Gone, LeftOutReason.Refused), (ReasonOf(report, "acme/none"), ReasonOf(report, "a/b/c")));
        Assert.All(elsewhere.Requests, r => Assert.Null(r.Authorization));
        Assert.All(Server.Requests, r => Assert.NotNull(r.Authorization));
    }

    [Fact]
    public async Task EmptyAndVanishedRepositories_AreNamed_AndTheOthersCome()
    {
        Server.Add("acme/here");
        Server.Describe("acme/empty");
        Git.Init(Server.FolderOf("acme/empty"));
        Server.Describe("acme/gone");

        var report = await CrawlAsync(Of("acme"));

        Assert.Equal("acme/here", Assert.Single(report.Rows).Name);
        Assert.Equal((LeftOutReason.Empty, LeftOutReason.Gone), (ReasonOf(report, "acme/empty"), ReasonOf(report, "acme/gone")));
        Assert.Equal(["empty", "gone"], Rows("left-out.jsonl").Select(r => r["reason"]!.GetValue<string>()));
    }

    [Fact]
    public async Task FolderThatIsNoCrawl_OrOneOfOtherRepositories_IsNotTouched()
    {
        Server.Add("acme/a");
        Directory.CreateDirectory(Out);
        await File.WriteAllTextAsync(Path.Combine(Out, "precious.txt"), "mine");
        await Assert.ThrowsAsync<OutputException>(() => CrawlAsync(Of("acme"), o => o with { Resume = true }));
        Assert.Equal(["precious.txt"], Directory.EnumerateFileSystemEntries(Out).Select(Path.GetFileName));
        Directory.Delete(Out, recursive: true);
        await CrawlAsync(Of("acme"));

        await Assert.ThrowsAsync<OutputException>(() => CrawlAsync(Of("acme")));
        await Assert.ThrowsAsync<OutputException>(() => CrawlAsync(Of("other"), o => o with { Resume = true }));
    }

    [Fact]
    public async Task UnknownOrganisation_LeavesNoFolder()
    {
        var fault = await Assert.ThrowsAsync<GitHubException>(() => CrawlAsync(Of("nobody")));

        Assert.Equal(GitHubFault.NotFound, fault.Fault);
        Assert.False(Directory.Exists(Out));
    }

    private static string Noise(int seed)
    {
        var bytes = new byte[20_000];
        new Random(seed).NextBytes(bytes);
        return Convert.ToHexString(bytes);
    }
}
