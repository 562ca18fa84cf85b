using System.Net;

namespace GdrCode.Crawling;

/// <summary>
/// Sends a request until it is answered for good: waits out rate limits as long as GitHub asks for, tries again after server errors and cut
/// transfers, and holds requests back before a spent limit is filled again. A reply comes with its content loaded.
/// </summary>
internal sealed class PatientHandler(HttpMessageHandler inner, TimeProvider time, Action<string>? say) : DelegatingHandler(inner)
{
    private const int Retries = 6;
    private const int MostRefusals = 8;
    private const long MaxBody = 64L << 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(100);

    // A primary limit fills within the hour; who asks for more is not to be waited for.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(65);
    private static readonly TimeSpan WorthSaying = TimeSpan.FromSeconds(5);

    private readonly Dictionary<string, DateTimeOffset> notBefore = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var resource = request.RequestUri!.AbsolutePath.Contains("/search/", StringComparison.Ordinal) ? "search" : "core";
        var failures = 0;
        var refusals = 0;
        while (true)
        {
            await HoldAsync(resource, cancellationToken);
            var (response, fault) = await TryAsync(request, cancellationToken);
            if (response is not null && RateLimit.Refusal(response, await response.Content.ReadAsStringAsync(cancellationToken), refusals, time.GetUtcNow()) is { } wait)
            {
                response.Dispose();
                if (++refusals > MostRefusals || wait > LongestWait)
                {
                    throw new GitHubException(GitHubFault.Unavailable, $"{request.RequestUri.Host}: refuses requests for too many of them, and asks for {wait.TotalMinutes:N0} more minutes; go on later with --resume");
                }

                notBefore[resource] = time.GetUtcNow() + wait;
            }
            else if (response is not null && !IsTransient(response.StatusCode))
            {
                if (RateLimit.Spent(response, time.GetUtcNow()) is { } spent && spent <= LongestWait)
                {
                    notBefore[resource] = time.GetUtcNow() + spent;
                }

                return response;
            }
            else
            {
                var asked = response is null ? null : RateLimit.RetryAfter(response, time.GetUtcNow());
                fault ??= $"HTTP {(int)response!.StatusCode}";
                response?.Dispose();
                if (++failures > Retries || asked > LongestWait)
                {
                    throw new GitHubException(GitHubFault.Unavailable, $"{request.RequestUri.Host}: does not answer ({fault}); go on later with --resume");
                }

                // No chance in it: one crawl has one request under way.
                await Task.Delay(asked ?? TimeSpan.FromSeconds(Math.Pow(2, failures - 1)), time, cancellationToken);
            }
        }
    }

    private async Task<(HttpResponseMessage? Response, string? Fault)> TryAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        HttpResponseMessage? response = null;
        try
        {
            response = await base.SendAsync(request, limit.Token);
            await response.Content.LoadIntoBufferAsync(MaxBody, limit.Token);
            return (response, null);
        }
        catch (HttpRequestException e) when (e.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            response?.Dispose();
            throw new GitHubException(GitHubFault.Malformed, $"{request.RequestUri!.Host}: sends more than {MaxBody >> 20} MiB where a page is asked for; check the address");
        }
        catch (Exception e) when (e is HttpRequestException or IOException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            response?.Dispose();
            return (null, e is OperationCanceledException ? "no reply in time" : (e as HttpRequestException)?.HttpRequestError.ToString() ?? e.GetType().Name);
        }
    }

    private async Task HoldAsync(string resource, CancellationToken cancellationToken)
    {
        if (notBefore.Remove(resource, out var until) && until - time.GetUtcNow() is { Ticks: > 0 } wait)
        {
            if (wait >= WorthSaying)
            {
                say?.Invoke($"GitHub's rate limit is reached; going on in {Math.Ceiling(wait.TotalSeconds):N0} s");
            }

            await Task.Delay(wait, time, cancellationToken);
        }
    }

    private static bool IsTransient(HttpStatusCode status) => status == HttpStatusCode.RequestTimeout || (int)status >= 500;
}
