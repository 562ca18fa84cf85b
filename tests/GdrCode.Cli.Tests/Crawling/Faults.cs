using System.Collections.Concurrent;
using System.Globalization;

using Microsoft.AspNetCore.Http;

namespace GdrCode.Cli.Tests.Crawling;

/// <summary>Makes one request in ten fail, each time in another way.</summary>
internal sealed class Faults(string repositories)
{
    public const int AllKinds = 8;

    private readonly ConcurrentDictionary<int, int> kinds = new();
    private int requests;

    public int Count => kinds.Values.Sum();

    public int Requests => requests;

    public ICollection<int> Kinds => kinds.Keys;

    public async Task<bool> MayFailAsync(HttpContext context)
    {
        var number = Interlocked.Increment(ref requests);
        if (number % 10 != 0)
        {
            return false;
        }

        var kind = number / 10 % AllKinds;
        kinds.AddOrUpdate(kind, 1, (_, n) => n + 1);
        var response = context.Response;
        switch (kind)
        {
            case 0:
                response.StatusCode = 429;
                response.Headers.RetryAfter = "30";
                break;
            case 1:
                response.StatusCode = 403;
                response.Headers.RetryAfter = "1";
                response.Headers["x-ratelimit-remaining"] = "0";
                response.Headers["x-ratelimit-reset"] = DateTimeOffset.UtcNow.AddSeconds(40).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
                break;
            case 2:
                response.StatusCode = 500;
                break;
            case 3:
                response.StatusCode = 502;
                await response.WriteAsync("<html>Bad gateway</html>");
                break;
            case 4:
                context.Abort();
                break;
            case 5 when IsGit(context):
                await GitBackend.ServeAsync(context, repositories, CutAsync);
                break;
            case 6 when IsGit(context):
                await GitBackend.ServeAsync(context, repositories, SlowAsync);
                break;
            case 7 when IsGit(context):
                await SilenceAsync(context);
                break;
            default:
                response.ContentLength = 5_000;
                await response.WriteAsync("[{\"full_name\":\"acme/");
                await response.Body.FlushAsync();
                context.Abort();
                break;
        }

        return true;
    }

    private static bool IsGit(HttpContext context) => context.Request.Path.Value!.Contains(".git/", StringComparison.Ordinal);

    // Every second one ends as if it were whole, as behind a proxy.
    private static async Task CutAsync(HttpContext context, byte[] body)
    {
        await context.Response.Body.WriteAsync(body.AsMemory(0, body.Length / 2));
        await context.Response.Body.FlushAsync();
        if (body.Length % 2 == 0)
        {
            context.Abort();
        }
    }

    // Until the other side has had enough of it.
    private static Task SilenceAsync(HttpContext context) => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);

    private static async Task SlowAsync(HttpContext context, byte[] body)
    {
        const int Pieces = 10;
        foreach (var piece in body.Chunk(body.Length / Pieces + 1))
        {
            await context.Response.Body.WriteAsync(piece);
            await context.Response.Body.FlushAsync();
            await Task.Delay(20);
        }
    }
}
