namespace GdrCode.Crawling;

/// <summary>A GitHub: github.com, or an Enterprise server.</summary>
/// <param name="Api">The root of its REST interface, with a final <c>/</c>.</param>
/// <param name="Web">Scheme, host and port under which git reads its repositories, with a final <c>/</c>.</param>
public sealed record GitHubEndpoint(Uri Api, Uri Web)
{
    private const string ApiPrefix = "api.";

    /// <summary>github.com.</summary>
    public static GitHubEndpoint Default { get; } = Parse("https://api.github.com");

    /// <summary>Whether it is run by GitHub itself: only there the token for github.com is sent.</summary>
    public bool IsHosted => Api.Host == "api.github.com" || Api.Host.EndsWith(".ghe.com", StringComparison.Ordinal);

    /// <summary>The environment variables that may hold a token for it, first the one that wins; the names are those of GitHub's own tool.</summary>
    public IReadOnlyList<string> TokenVariables => IsHosted ? ["GH_TOKEN", "GITHUB_TOKEN"] : ["GH_ENTERPRISE_TOKEN", "GITHUB_ENTERPRISE_TOKEN"];

    /// <summary>Understands the root of a REST interface; for the bare address of an Enterprise server <c>/api/v3</c> is added.</summary>
    /// <exception cref="SourceException">It is no http or https URL, or holds credentials.</exception>
    public static GitHubEndpoint Parse(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http") || uri.Host.Length == 0 || uri.Query.Length + uri.Fragment.Length > 0)
        {
            throw new SourceException(SourceFault.Malformed, $"{SourceSpec.Redact(text)}: is no address of GitHub; give it as https://HOST/api/v3");
        }

        if (uri.UserInfo.Length > 0)
        {
            throw new SourceException(SourceFault.Malformed, $"{SourceSpec.Redact(text)}: an address may hold no credentials; put the token into the environment");
        }

        var isApiHost = uri.Host.StartsWith(ApiPrefix, StringComparison.OrdinalIgnoreCase);
        var path = uri.AbsolutePath.TrimEnd('/');
        var api = new UriBuilder(uri) { Path = (path.Length == 0 && !isApiHost ? "/api/v3" : path) + "/" }.Uri;
        var web = new UriBuilder(uri) { Path = "/", Host = isApiHost ? uri.Host[ApiPrefix.Length..] : uri.Host }.Uri;
        return new GitHubEndpoint(api, web);
    }

    /// <summary>The token for this GitHub out of the environment, or null.</summary>
    /// <exception cref="SourceException">It could not be sent, or everybody on the way could read it.</exception>
    public string? Token(Func<string, string?> environment)
    {
        foreach (var name in TokenVariables)
        {
            if (environment(name) is not { } token || string.IsNullOrWhiteSpace(token))
            {
                continue;
            }

            token = token.Trim();
            if (token.Any(static c => c is <= ' ' or > '~'))
            {
                throw new SourceException(SourceFault.Malformed, $"{name}: holds characters that no token has; set it anew");
            }

            if (Api.Scheme != "https" && !Api.IsLoopback)
            {
                throw new SourceException(SourceFault.Malformed, $"{Api}: a token is not sent without encryption; use https, or unset {name}");
            }

            return token;
        }

        return null;
    }
}
