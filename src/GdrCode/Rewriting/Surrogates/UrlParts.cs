using GdrCode.Rewriting.Surrogates.Words;

namespace GdrCode.Rewriting.Surrogates;

/// <summary>Where user information and host stand in a link.</summary>
/// <param name="UserStart">After the scheme.</param>
/// <param name="HostStart">After the user information and its <c>@</c>.</param>
/// <param name="HostEnd">Before port, path or query.</param>
internal readonly record struct UrlParts(int UserStart, int HostStart, int HostEnd)
{
    public static UrlParts Of(string url)
    {
        var scheme = url.IndexOf("//", StringComparison.Ordinal);
        var start = scheme >= 0 && (scheme == 0 || url[scheme - 1] == ':') ? scheme + 2 : 0;
        var length = url.AsSpan(start).IndexOfAny("/?#\\ ");
        var end = length < 0 ? url.Length : start + length;
        var at = url.AsSpan(start, end - start).LastIndexOf('@');
        var host = start + at + 1;
        var port = url.AsSpan(host, end - host).LastIndexOf(':');
        var hostEnd = port >= 0 ? host + port : end;
        var isHost = start > 0 || url.AsSpan(host, hostEnd - host).Contains('.');
        return isHost ? new UrlParts(start, host, hostEnd) : new UrlParts(start, start, start);
    }

    /// <summary>User and password, both mapped.</summary>
    public static string MapUser(SurrogateContext context, string user)
    {
        var colon = user.IndexOf(':', StringComparison.Ordinal);
        return colon < 0
            ? context.Words.Map(user, WordMode.Handle)
            : (colon > 0 ? context.Words.Map(user[..colon], WordMode.Handle) : "") + ":" + (colon + 1 < user.Length ? SecretText.Create(context, user[(colon + 1)..]) : "");
    }

    public static bool ContainsUser(string user)
    {
        var colon = user.IndexOf(':', StringComparison.Ordinal);
        return colon < 0
            ? TextMapper.Contains(user, WordMode.Handle) || SecretText.Contains(user)
            : colon + 1 < user.Length && SecretText.Contains(user[(colon + 1)..]);
    }
}
