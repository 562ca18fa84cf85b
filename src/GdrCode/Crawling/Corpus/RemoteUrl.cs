namespace GdrCode.Crawling;

/// <summary>The URL of a repository that a list, a manifest or a server names, and that nobody has looked at.</summary>
internal static class RemoteUrl
{
    private const int MaxLength = 1_000;
    private const int MaxSegments = 12;

    /// <summary>Why a URL is not cloned, or null where it may be: it must be http or https, hold no credentials, and its path must be one that can be a folder's.</summary>
    public static string? Fault(Uri? url)
    {
        if (url is null || !url.IsAbsoluteUri || url.OriginalString.Length > MaxLength)
        {
            return "is no URL of a repository";
        }

        if (url.Scheme is not ("https" or "http"))
        {
            return $"has the scheme {url.Scheme}; only https and http are cloned";
        }

        if (url.UserInfo.Length > 0)
        {
            return "holds credentials; take them out";
        }

        return url.Query.Length + url.Fragment.Length == 0 && Segments(url) is { Length: > 0 and <= MaxSegments } segments && segments.All(IsPlain)
            ? null
            : "has a path that is no repository's";
    }

    /// <summary>The folder for its clone, with <c>/</c>: host, path and <c>.git</c>, in small letters, since hosts of repositories don't tell case apart.</summary>
    public static string Folder(Uri url)
    {
        var host = url.IsDefaultPort ? url.Host : $"{url.Host}-{url.Port}";
        var path = string.Join('/', Segments(url));
        return $"{host.Trim('[', ']').Replace(':', '-')}/{WithoutGit(path)}.git".ToLowerInvariant();
    }

    /// <summary>Owner and name, or whatever a host's paths are, without <c>.git</c>.</summary>
    public static string Name(Uri url) => WithoutGit(string.Join('/', Segments(url)));

    private static string WithoutGit(string path) => path.EndsWith(".git", StringComparison.OrdinalIgnoreCase) ? path[..^4] : path;

    private static string[] Segments(Uri url) => url.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);

    private static bool IsPlain(string segment) =>
        segment.All(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '~' or '+')
        && segment.ToUpperInvariant() is not ".GIT" && segment[^1] != '.' && WithoutGit(segment).Length > 0
        && PathRules.Fault(segment) is null && !PathRules.IsDeviceName(segment);
}
