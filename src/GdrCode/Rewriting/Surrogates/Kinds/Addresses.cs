using GdrCode.Rewriting.Surrogates.Words;

namespace GdrCode.Rewriting.Surrogates.Kinds;

internal sealed class EmailKind : SurrogateKind
{
    public override string Create(SurrogateContext context, string value) => MailAddress.Create(context, value);

    public override bool Contains(string value) => MailAddress.Contains(value);
}

internal sealed class HostnameKind : SurrogateKind
{
    public override string Create(SurrogateContext context, string value)
    {
        var port = value.LastIndexOf(':');
        return port > 0 && value.IndexOf(':', StringComparison.Ordinal) == port
            ? HostNames.Create(context, value[..port]) + value[port..]
            : HostNames.Create(context, value);
    }

    public override bool Contains(string value)
    {
        var port = value.LastIndexOf(':');
        return HostNames.Contains(port > 0 && !value.AsSpan(port + 1).ContainsAnyExceptInRange('0', '9') ? value[..port] : value);
    }
}

/// <summary>Links: reserved host, mapped path. The host alone tells a surrogate.</summary>
internal sealed class UrlKind : SurrogateKind
{
    public override string Create(SurrogateContext context, string value)
    {
        var parts = UrlParts.Of(value);
        return string.Concat(
            value.AsSpan(0, parts.UserStart),
            parts.HostStart > parts.UserStart ? UrlParts.MapUser(context, value[parts.UserStart..(parts.HostStart - 1)]) + "@" : "",
            parts.HostEnd > parts.HostStart ? HostNames.Create(context, value[parts.HostStart..parts.HostEnd]) : "",
            PathText.Create(context, value[parts.HostEnd..]));
    }

    public override bool Contains(string value)
    {
        var parts = UrlParts.Of(value);
        return parts.HostEnd > parts.HostStart
            ? HostNames.Contains(value[parts.HostStart..parts.HostEnd])
            : PathText.Contains(value);
    }
}

/// <summary>Network shares: <c>\\server\share\folder</c>, <c>server:/export</c>.</summary>
internal sealed class UncPathKind : SurrogateKind
{
    public override string Create(SurrogateContext context, string value)
    {
        var (start, end) = Server(value);
        return end > start
            ? value[..start] + HostNames.Create(context, value[start..end]) + PathText.Create(context, value[end..])
            : PathText.Create(context, value);
    }

    public override bool Contains(string value)
    {
        var (start, end) = Server(value);
        return end > start ? HostNames.Contains(value[start..end]) && PathText.Contains(value[end..], needsWord: false) : PathText.Contains(value);
    }

    private static (int Start, int End) Server(string value)
    {
        var start = value.Length - value.AsSpan().TrimStart(@"\/").Length;
        var end = value.AsSpan(start).IndexOfAny(@"\/:");
        return start == 0 && (end < 0 || value[end] != ':') ? (0, 0) : (start, end < 0 ? value.Length : start + end);
    }
}
