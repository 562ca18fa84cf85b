using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

using GdrCode.Reviewing;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace GdrCode.Cli.Review;

/// <summary>Shows a review on a page of this machine, and takes its decisions.</summary>
internal sealed class ReviewServer : IAsyncDisposable
{
    private const int MostBytes = 64 * 1024;

    private readonly ReviewPages pages;
    private readonly ReviewGuard guard = new();
    private readonly Lock gate = new();
    private readonly WebApplication application;
    private int port;

    private ReviewServer(ReviewPages pages, int port)
    {
        this.pages = pages;
        // Nothing is read from the environment or the working folder: a repository's appsettings.json could have it listen elsewhere.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.Listen(IPAddress.Loopback, port);
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = MostBytes;
        });
        application = builder.Build();
        application.Run(HandleAsync);
    }

    /// <summary>The address of the page.</summary>
    public string Address => $"http://127.0.0.1:{port}{guard.Prefix}";

    /// <param name="pages">What is shown.</param>
    /// <param name="port">The port, or 0 for a free one.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    /// <exception cref="IOException">The port is in use.</exception>
    public static async Task<ReviewServer> StartAsync(ReviewPages pages, int port, CancellationToken cancellationToken)
    {
        var server = new ReviewServer(pages, port);
        await server.application.StartAsync(cancellationToken);
        server.port = new Uri(server.application.Urls.First()).Port;
        return server;
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = ReviewPage.Policy + "; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (guard.Refuse(context.Request, port, out var name) is not 0 and var status)
        {
            context.Response.StatusCode = status;
            return;
        }

        try
        {
            await AnswerAsync(context, name);
        }
        catch (ReviewException e)
        {
            await SayAsync(context, StatusCodes.Status422UnprocessableEntity, e.Message);
        }
        catch (JsonException)
        {
            await SayAsync(context, StatusCodes.Status400BadRequest, "not a request of this page; load it anew");
        }
        catch (IOException e) when (!context.RequestAborted.IsCancellationRequested)
        {
            // The disk is full, for one: what can't be kept must not look as if it were.
            await SayAsync(context, StatusCodes.Status507InsufficientStorage, "not saved: " + e.Message);
        }
    }

    private Task AnswerAsync(HttpContext context, string name)
    {
        var query = context.Request.Query;
        return (context.Request.Method, name) switch
        {
            ("GET", "") => PageAsync(context),
            ("GET", "findings") => ReplyAsync(context, ReviewViews.Default.FindingsView, pages.Findings),
            ("GET", "context") => ReplyAsync(context, ReviewViews.Default.ReviewContext, () => pages.ContextOf(Number(query["id"]), Number(query["further"]))),
            ("GET", "surrogate") => ReplyAsync(context, ReviewViews.Default.SurrogateView, () => pages.Suggest(Number(query["id"]), query["category"].ToString(), Number(query["number"]))),
            ("POST", "decide") => TakeAsync(context, ReviewViews.Default.DecideRequest, pages.Decide),
            ("POST", "mark") => TakeAsync(context, ReviewViews.Default.MarkRequest, pages.Mark),
            ("POST", "undo") => ReplyAsync(context, ReviewViews.Default.ReplyView, pages.Undo),
            _ => SayAsync(context, StatusCodes.Status404NotFound, "there is no such page"),
        };
    }

    private static async Task PageAsync(HttpContext context)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(ReviewPage.Html), context.RequestAborted);
    }

    private async Task TakeAsync<T>(HttpContext context, JsonTypeInfo<T> type, Func<T, ReplyView> take)
    {
        var request = await JsonSerializer.DeserializeAsync(context.Request.Body, type, context.RequestAborted) ?? throw new JsonException();
        await ReplyAsync(context, ReviewViews.Default.ReplyView, () => take(request));
    }

    private async Task ReplyAsync<T>(HttpContext context, JsonTypeInfo<T> type, Func<T> answer)
    {
        T reply;
        lock (gate)
        {
            reply = answer();
        }

        context.Response.ContentType = "application/json; charset=utf-8";
        await JsonSerializer.SerializeAsync(context.Response.Body, reply, type, context.RequestAborted);
    }

    private static async Task SayAsync(HttpContext context, int status, string message)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(message), context.RequestAborted);
    }

    private static int Number(Microsoft.Extensions.Primitives.StringValues text) =>
        int.TryParse(text.ToString(), out var number) && number >= 0 ? number : throw new ReviewException("there is no such finding; load the page anew");
}
