using System.Globalization;

using GdrCode.Crawling;

using Microsoft.AspNetCore.Http;

namespace GdrCode.Cli.Tests.Crawling;

/// <summary>The client of the REST interface, against a real server that fails in every way it can.</summary>
public sealed class GitHubClientTests : CrawlTestBase
{
    private int failures;

    [Theory]
    [InlineData(429, "Retry-After", "7", 7, 7)]
    [InlineData(403, "Retry-After", "7", 7, 7)]
    [InlineData(503, "Retry-After", "7", 7, 7)]
    [InlineData(403, "reset", "30", 25, 35)]
    [InlineData(429, "reset", "30", 25, 35)]
    [InlineData(403, "message", "You have exceeded a secondary rate limit.", 60, 60)]
    [InlineData(429, "message", "", 60, 60)]
    [InlineData(500, "message", "", 1, 1)]
    public async Task RefusalThatPasses_IsWaitedOutAsLongAsGitHubAsks(int status, string how, string value, int least, int most)
    {
        Server.Add("acme/a");
        FailFirst(1, async context =>
        {
            context.Response.StatusCode = status;
            if (how == "Retry-After")
            {
                context.Response.Headers.RetryAfter = value;
            }
            else if (how == "reset")
            {
                context.Response.Headers["x-ratelimit-remaining"] = "0";
                context.Response.Headers["x-ratelimit-reset"] = DateTimeOffset.UtcNow.AddSeconds(int.Parse(value, CultureInfo.InvariantCulture)).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
            }
            else
            {
                await context.Response.WriteAsync($$"""{"message":"{{value}}"}""");
            }
        });

        Assert.Equal(["acme/a"], await ListAsync());
        Assert.InRange(Assert.Single(Time.Waits).TotalSeconds, least - 0.5, most + 0.5);
        Assert.Equal(most >= 5, Said.Count == 1 || status == 503);
    }

    [Fact]
    public async Task SpentLimit_HoldsTheNextRequestBack_ThoughThisOneWasAnswered()
    {
        Server.PageSize = 1;
        Server.Add("acme/a");
        Server.Add("acme/b");
        Server.Interfere = context =>
        {
            context.Response.Headers["x-ratelimit-remaining"] = "0";
            context.Response.Headers["x-ratelimit-reset"] = DateTimeOffset.UtcNow.AddSeconds(50).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
            return Task.FromResult(false);
        };

        Assert.Equal(2, (await ListAsync()).Count);
        Assert.InRange(Assert.Single(Time.Waits).TotalSeconds, 45, 55);
    }

    [Fact]
    public async Task RefusalForever_AndAnEndlessWait_EndTheListing()
    {
        Server.Add("acme/a");
        FailFirst(int.MaxValue, context =>
        {
            context.Response.StatusCode = 429;
            context.Response.Headers.RetryAfter = "1";
            return Task.CompletedTask;
        });
        Assert.Equal(GitHubFault.Unavailable, (await Assert.ThrowsAsync<GitHubException>(ListAsync)).Fault);
        FailFirst(int.MaxValue, context =>
        {
            context.Response.StatusCode = 403;
            context.Response.Headers.RetryAfter = "90000";
            return Task.CompletedTask;
        });
        var before = Server.Requests.Count;

        Assert.Equal(GitHubFault.Unavailable, (await Assert.ThrowsAsync<GitHubException>(ListAsync)).Fault);
        Assert.Equal(1, Server.Requests.Count - before);
    }

    [Theory]
    [InlineData(401, GitHubFault.Denied)]
    [InlineData(403, GitHubFault.Denied)]
    [InlineData(404, GitHubFault.NotFound)]
    [InlineData(422, GitHubFault.Malformed)]
    [InlineData(418, GitHubFault.Malformed)]
    public async Task FaultThatStays_IsSaidAtOnce_WithoutToken(int status, GitHubFault expected)
    {
        FailFirst(int.MaxValue, context =>
        {
            context.Response.StatusCode = status;
            return context.Response.WriteAsync("{\"message\":\"Bad credentials: token-of-the-test\"}");
        });

        var fault = await Assert.ThrowsAsync<GitHubException>(ListAsync);

        Assert.Equal(expected, fault.Fault);
        Assert.Single(Server.Requests);
        Assert.DoesNotContain("token-of-the-test", fault.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html>Sign in</html>")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("")]
    public async Task BodyThatIsNoList_IsAFault(string body)
    {
        FailFirst(int.MaxValue, context => context.Response.WriteAsync(body));

        Assert.Equal(GitHubFault.Malformed, (await Assert.ThrowsAsync<GitHubException>(ListAsync)).Fault);
    }

    [Fact]
    public async Task PageThatNeverEnds_IsBrokenOff()
    {
        FailFirst(int.MaxValue, async context =>
        {
            var chunk = new byte[1 << 20];
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(chunk, context.RequestAborted);
            }
        });

        Assert.Equal(GitHubFault.Malformed, (await Assert.ThrowsAsync<GitHubException>(ListAsync)).Fault);
    }

    [Fact]
    public async Task CutReplies_AreAskedForAgain()
    {
        Server.Add("acme/a");
        FailFirst(3, async context =>
        {
            context.Response.ContentLength = 500;
            await context.Response.WriteAsync("[{\"full_name\"");
            await context.Response.Body.FlushAsync();
            context.Abort();
        });

        Assert.Equal(["acme/a"], await ListAsync());
        Assert.Equal(4, Server.Requests.Count);
    }

    [Fact]
    public async Task Search_BeyondAThousand_IsSplitByTime()
    {
        for (var i = 0; i < 1_500; i++)
        {
            var day = new DateTime(2015, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddHours(i);
            Server.Describe($"acme/r{i:0000}", r => r["created_at"] = day.ToString("s", CultureInfo.InvariantCulture) + "Z");
        }

        using var client = Client();
        var found = new HashSet<string?>();
        await foreach (var repository in client.SearchRepoAsync("language:C#", CancellationToken.None))
        {
            found.Add(repository.FullName);
        }

        Assert.Equal(1_500, found.Count);
        Assert.Empty(Said);
    }

    [Fact]
    public async Task Search_ThatCanNotBeSplit_SaysSo()
    {
        for (var i = 0; i < 1_001; i++)
        {
            Server.Describe($"acme/r{i:0000}");
        }

        using var client = Client();
        var count = 0;
        await foreach (var repository in client.SearchRepoAsync("x created:2019-01-01..2021-01-01", CancellationToken.None))
        {
            count++;
        }

        Assert.Equal(1_000, count);
        Assert.Contains("narrow the query", Assert.Single(Said), StringComparison.Ordinal);
    }

    private void FailFirst(int count, Func<HttpContext, Task> fail) => Server.Interfere = async context =>
    {
        if (Interlocked.Increment(ref failures) <= count)
        {
            await fail(context);
            return true;
        }

        return false;
    };

    private GitHubClient Client() => new(Server.Endpoint, "token-of-the-test", null, Said.Add, Time);

    private async Task<IReadOnlyList<string?>> ListAsync()
    {
        using var client = Client();
        var names = new List<string?>();
        await foreach (var repository in client.GetAllForOrgAsync("acme", CancellationToken.None))
        {
            names.Add(repository.FullName);
        }

        return names;
    }
}
