using System.Net;
using System.Net.Sockets;

namespace GdrCode.Cli.Tests.Review;

public sealed class ReviewServerTests : IDisposable
{
    private const string Reject = """{"id":0,"answer":"reject","category":"email-address-corporate","surrogate":null,"everywhere":false}""";

    private readonly string folder = Directory.CreateTempSubdirectory("gdr-review-").FullName;

    private string Out => Path.Combine(folder, "out");

    private string Decisions => Path.Combine(Out, "restricted", "decisions.jsonl");

    public ReviewServerTests()
    {
        Directory.CreateDirectory(Path.Combine(folder, "desk"));
        File.WriteAllText(Path.Combine(folder, "desk", "Mailer.cs"), "// ask liisbet.hirvasniemi@kivilinn.ee\nclass Mailer;\n");
        var refined = Tool.Run("refine", Path.Combine(folder, "desk"), "--out", Out);
        Assert.True(refined.ExitCode == 0, refined.Error);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Stranger_IsRefused()
    {
        using var review = new ReviewProcess(Out);
        var own = review.Address.GetLeftPart(UriPartial.Authority);
        var elsewhere = new Uri(own + "/0123456789abcdef0123456789abcdef0123456789abcdef/");

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(HttpMethod.Get, ""));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(HttpMethod.Get, elsewhere.ToString()));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(HttpMethod.Get, own + "/"));
        Assert.Equal(HttpStatusCode.MisdirectedRequest, await StatusAsync(HttpMethod.Get, "", null, ("Host", "rebound.example")));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(HttpMethod.Get, "findings", null, ("Origin", "https://elsewhere.example")));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(HttpMethod.Get, "findings", null, ("Sec-Fetch-Site", "cross-site")));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(HttpMethod.Post, "decide", Reject));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(HttpMethod.Post, "decide", Reject, ("Origin", "null")));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(HttpMethod.Post, "decide", Reject, ("Origin", own), ("Sec-Fetch-Site", "same-site")));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, await StatusAsync(HttpMethod.Post, "undo", null, ("Origin", own)));
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(HttpMethod.Post, "decide", "{", ("Origin", own)));
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(HttpMethod.Post, "decide", "{}", ("Origin", own)));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, await StatusAsync(HttpMethod.Delete, "findings"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await StatusAsync(HttpMethod.Post, "decide", Reject.Replace("\"id\":0", "\"id\":7", StringComparison.Ordinal), ("Origin", own)));
        Assert.Equal(string.Empty, await File.ReadAllTextAsync(Decisions));

        async Task<HttpStatusCode> StatusAsync(HttpMethod method, string name, string? body = null, params (string, string)[] headers)
        {
            using var reply = await review.SendAsync(method, name, body, headers);
            return reply.StatusCode;
        }
    }

    [Fact]
    public async Task Page_IsKeptFromOtherSites_AndOutOfCaches()
    {
        using var review = new ReviewProcess(Out);

        using var reply = await review.SendAsync(HttpMethod.Get, "");

        var policy = Assert.Single(reply.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("no-store", Assert.Single(reply.Headers.GetValues("Cache-Control")));
        Assert.Equal("no-referrer", Assert.Single(reply.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("same-origin", Assert.Single(reply.Headers.GetValues("Cross-Origin-Resource-Policy")));
    }

    [Fact]
    public async Task Page_IsOnThisMachineAlone()
    {
        using var review = new ReviewProcess(Out);
        var others = (await Dns.GetHostAddressesAsync(Dns.GetHostName())).Where(a => a.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(a));

        Assert.Equal("127.0.0.1", review.Address.Host);
        foreach (var address in others)
        {
            using var client = new TcpClient();
            await Assert.ThrowsAsync<SocketException>(() => client.ConnectAsync(address, review.Address.Port));
        }
    }

    [Fact]
    public async Task Decision_OutlivesACrash()
    {
        using (var review = new ReviewProcess(Out))
        {
            using var reply = await review.SendAsync(HttpMethod.Post, "decide", Reject, ("Origin", review.Address.GetLeftPart(UriPartial.Authority)));
            Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
            review.Kill();
        }

        using var again = new ReviewProcess(Out);
        var findings = await again.GetAsync("findings");
        Assert.Equal("reject", findings.GetProperty("findings")[0].GetProperty("state").GetProperty("answer").GetString());
    }

    [Fact]
    public void SecondReview_AndBadInput_AreRefusedInOneLine()
    {
        using (new ReviewProcess(Out))
        {
            AssertRefused(74, "another review is writing to it", "review", Out);
        }

        AssertRefused(2, "holds no report.json", "review", folder);
        AssertRefused(2, "no such folder", "review", Out, Path.Combine(folder, "nowhere"));
        AssertRefused(2, "no such key file", "review", Out, "--key-file", Path.Combine(folder, "nowhere"));
        AssertRefused(2, "no such decisions file", "review", "export", Out, "--decisions", Path.Combine(folder, "nowhere"), "--out", Path.Combine(folder, "gold"));
        AssertRefused(2, "no such decisions file", "refine", Path.Combine(folder, "desk"), "--out", Path.Combine(folder, "again"), "--decisions", Path.Combine(folder, "nowhere"));
        AssertRefused(2, "--force would delete the decisions of a review", "refine", Path.Combine(folder, "desk"), "--out", Out, "--force");
        AssertRefused(2, "--port must be between", "review", Out, "--port", "70000");
    }

    private static void AssertRefused(int exitCode, string message, params string[] arguments)
    {
        var result = Tool.Run(arguments);
        Assert.Equal(exitCode, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.StartsWith("gdr: ", result.Error, StringComparison.Ordinal);
    }
}
