using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace GdrCode.Crawling;

/// <summary>Reads out of a reply how long GitHub wants to be left alone.</summary>
internal static class RateLimit
{
    // What GitHub asks for when it gives no time: at least a minute, longer each time.
    private static readonly TimeSpan LeastSecondary = TimeSpan.FromMinutes(1);

    /// <summary>The time to wait before the same request is tried again, or null where the reply is no refusal for asking too much.</summary>
    /// <param name="response">The reply, its content loaded.</param>
    /// <param name="body">Its content.</param>
    /// <param name="refusals">How many refusals came directly before.</param>
    /// <param name="now">The time here, for servers that tell none.</param>
    public static TimeSpan? Refusal(HttpResponseMessage response, string body, int refusals, DateTimeOffset now)
    {
        if (response.StatusCode is not (HttpStatusCode.Forbidden or HttpStatusCode.TooManyRequests))
        {
            return null;
        }

        return RetryAfter(response, now)
            ?? Spent(response, now)
            ?? (response.StatusCode == HttpStatusCode.TooManyRequests || IsSecondary(body) ? LeastSecondary * Math.Pow(2, refusals) : null);
    }

    /// <summary>How long until a spent primary limit is filled again; null where something is left, or nothing is said.</summary>
    public static TimeSpan? Spent(HttpResponseMessage response, DateTimeOffset now)
    {
        if (Number(response, "x-ratelimit-remaining") is not 0 || Number(response, "x-ratelimit-reset") is not { } reset)
        {
            return null;
        }

        // Against the server's own clock: the one here may be wrong. A second more, since the reset is told in whole ones.
        var wait = TimeSpan.FromSeconds(Math.Clamp(reset - (response.Headers.Date ?? now).ToUnixTimeSeconds(), 0, int.MaxValue) + 1);
        return wait;
    }

    public static TimeSpan? RetryAfter(HttpResponseMessage response, DateTimeOffset now) => RetryAfter(response.Headers.RetryAfter, response.Headers.Date ?? now);

    private static TimeSpan? RetryAfter(RetryConditionHeaderValue? value, DateTimeOffset now) =>
        value?.Delta ?? (value?.Date is { } date ? date > now ? date - now : TimeSpan.Zero : null);

    private static bool IsSecondary(string body) =>
        body.Contains("rate limit", StringComparison.OrdinalIgnoreCase) || body.Contains("abuse detection", StringComparison.OrdinalIgnoreCase);

    private static long? Number(HttpResponseMessage response, string header) =>
        response.Headers.TryGetValues(header, out var values) && long.TryParse(values.First(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
