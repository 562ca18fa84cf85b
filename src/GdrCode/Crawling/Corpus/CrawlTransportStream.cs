using System.Net;
using System.Net.Http.Headers;
using System.Text;
using LibGit2Sharp;

namespace GdrCode.Crawling;

/// <summary>One request of git's protocol over HTTP. Used by the one thread that clones, which it blocks.</summary>
/// <param name="transport">Whose stream it is.</param>
/// <param name="transfer">The clone.</param>
/// <param name="asks">Whether it asks for objects; else for the references.</param>
internal sealed class CrawlTransportStream(CrawlTransport transport, Transfer transfer, bool asks) : SmartSubtransportStream(transport)
{
    private const string Service = "git-upload-pack";
    private const long MaxRequest = 64 << 20;

    private readonly MemoryStream body = new();
    private readonly byte[] buffer = new byte[65_536];
    private HttpResponseMessage? response;
    private Stream? content;

    public override int Write(Stream dataStream, long length)
    {
        if (body.Length + length > MaxRequest)
        {
            throw transfer.Fail(new CloneException(LeftOutReason.TooLarge, "the server names too many references"));
        }

        dataStream.CopyTo(body);
        return 0;
    }

    public override int Read(Stream dataStream, long length, out long bytesRead)
    {
        content ??= Wait(OpenAsync);
        var read = Wait(cancel => content.ReadAsync(buffer.AsMemory(0, (int)Math.Min(length, buffer.Length)), cancel).AsTask());
        transfer.Count(read);
        dataStream.Write(buffer, 0, read);
        bytesRead = read;
        return 0;
    }

    protected override void Free()
    {
        content?.Dispose();
        response?.Dispose();
        body.Dispose();
        base.Free();
    }

    private async Task<Stream> OpenAsync(CancellationToken cancellationToken)
    {
        var root = transfer.Url.AbsoluteUri.TrimEnd('/');
        using var request = asks
            ? new HttpRequestMessage(HttpMethod.Post, new Uri($"{root}/{Service}")) { Content = new ByteArrayContent(body.ToArray()) }
            : new HttpRequestMessage(HttpMethod.Get, new Uri($"{root}/info/refs?service={Service}"));
        var expected = $"application/x-{Service}-{(asks ? "result" : "advertisement")}";
        request.Headers.Accept.ParseAdd(expected);
        if (asks)
        {
            request.Content!.Headers.ContentType = new MediaTypeHeaderValue($"application/x-{Service}-request");
        }

        if (transfer.Token is { } token)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes("x-access-token:" + token)));
        }

        response = await transfer.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (Refusal(response) is { } refusal)
        {
            throw transfer.Fail(refusal);
        }

        return response.Content.Headers.ContentType?.MediaType == expected
            ? await response.Content.ReadAsStreamAsync(cancellationToken)
            : throw transfer.Fail(new CloneException(LeftOutReason.Damaged, "the server does not answer as a git server does"));
    }

    private static CloneException? Refusal(HttpResponseMessage response)
    {
        var status = $"HTTP {(int)response.StatusCode}";
        return response.StatusCode switch
        {
            HttpStatusCode.OK => null,
            HttpStatusCode.Unauthorized or HttpStatusCode.NotFound or HttpStatusCode.Gone or HttpStatusCode.UnavailableForLegalReasons =>
                new CloneException(LeftOutReason.Gone, $"the server does not give it ({status})"),
            >= HttpStatusCode.Ambiguous and < HttpStatusCode.BadRequest =>
                new CloneException(LeftOutReason.Refused, $"the server leads elsewhere ({status}{Target(response)}), which is not followed"),
            HttpStatusCode.Forbidden or HttpStatusCode.TooManyRequests when RateLimit.RetryAfter(response, DateTimeOffset.UtcNow) is { } wait => new CloneException(LeftOutReason.Failed, status, wait),
            HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError =>
                new CloneException(LeftOutReason.Failed, $"the server fails ({status})", RateLimit.RetryAfter(response, DateTimeOffset.UtcNow)),
            _ => new CloneException(LeftOutReason.Gone, $"the server refuses it ({status})"),
        };
    }

    private static string Target(HttpResponseMessage response) => response.Headers.Location is { IsAbsoluteUri: true } target ? $", {target.Scheme}://{target.Host}" : "";

    private T Wait<T>(Func<CancellationToken, Task<T>> run)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(transfer.Deadline);
        limit.CancelAfter(transfer.Silence);
        try
        {
            return run(limit.Token).GetAwaiter().GetResult();
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw transfer.Fail(new CloneException(LeftOutReason.Failed, $"the connection fails ({(e as HttpRequestException)?.HttpRequestError.ToString() ?? e.GetType().Name})"));
        }
        catch (OperationCanceledException) when (!transfer.Cancelled.IsCancellationRequested)
        {
            throw transfer.Fail(transfer.Deadline.IsCancellationRequested
                ? transfer.TooSlow()
                : new CloneException(LeftOutReason.Failed, $"the server is silent for {transfer.Silence.TotalSeconds:N0} s"));
        }
    }
}
