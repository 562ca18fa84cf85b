using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace GdrCode.Crawling;

/// <summary>GitHub's REST interface, as far as a crawl needs it. One request at a time, as GitHub asks for.</summary>
public sealed class GitHubClient : IGitHub, IDisposable
{
    private const int MaxRedirects = 5;
    private const int MostPages = 10_000;
    private const int Sha1Length = 40;

    private readonly HttpClient http;
    private readonly GitHubEndpoint endpoint;
    private readonly RepositorySearch search;

    /// <param name="endpoint">Which GitHub.</param>
    /// <param name="token">Sent to <paramref name="endpoint"/> alone; null to ask as nobody.</param>
    /// <param name="cacheFolder">Where replies are kept for the next time; null to keep none.</param>
    /// <param name="say">Takes what a user should know while it waits.</param>
    /// <param name="time">The clock; null for the system's.</param>
    public GitHubClient(GitHubEndpoint endpoint, string? token, string? cacheFolder = null, Action<string>? say = null, TimeProvider? time = null)
    {
        this.endpoint = endpoint;
        time ??= TimeProvider.System;
        HttpMessageHandler handler = new PatientHandler(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All, UseCookies = false }, time, say);
        handler = cacheFolder is null ? handler : new ConditionalHandler(handler, cacheFolder);
        http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.UserAgent.ParseAdd(ToolVersion.Text);
        http.DefaultRequestHeaders.Add("X-GitHub-Api-Version", "2022-11-28");
        http.DefaultRequestHeaders.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        search = new RepositorySearch(FetchSearchAsync, say, time);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<GitHubRepository> GetAllForOrgAsync(string organization, CancellationToken cancellationToken) =>
        PagesAsync($"orgs/{Uri.EscapeDataString(organization)}/repos?per_page=100&type=all&sort=full_name&direction=asc", $"organisation {organization}", cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<GitHubRepository> GetAllForUserAsync(string login, CancellationToken cancellationToken) =>
        PagesAsync($"users/{Uri.EscapeDataString(login)}/repos?per_page=100&type=owner&sort=full_name&direction=asc", $"user {login}", cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<GitHubRepository> SearchRepoAsync(string query, CancellationToken cancellationToken) => search.RunAsync(query, cancellationToken);

    /// <inheritdoc/>
    public async Task<GitHubRepository?> GetAsync(string owner, string name, CancellationToken cancellationToken)
    {
        var address = new Uri(endpoint.Api, $"repos/{Uri.EscapeDataString(owner)}/{Uri.EscapeDataString(name)}");
        using var response = await SendAsync(address, cancellationToken: cancellationToken);
        return response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone or HttpStatusCode.UnavailableForLegalReasons
            ? null
            : await ReadAsync(Checked(response, $"{owner}/{name}"), GitHubJson.Default.GitHubRepository, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<string?> GetSha1Async(string owner, string name, string reference, CancellationToken cancellationToken)
    {
        var address = new Uri(endpoint.Api, $"repos/{Uri.EscapeDataString(owner)}/{Uri.EscapeDataString(name)}/commits/{Uri.EscapeDataString(reference)}");
        using var response = await SendAsync(address, "application/vnd.github.sha", cancellationToken);
        if (response.StatusCode is HttpStatusCode.Conflict)
        {
            return null;
        }

        var sha = (await Checked(response, $"{owner}/{name}").Content.ReadAsStringAsync(cancellationToken)).Trim();
        return sha.Length == Sha1Length && sha.All(char.IsAsciiHexDigit) ? sha : throw NotGitHub();
    }

    private async IAsyncEnumerable<GitHubRepository> PagesAsync(string path, string whose, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Uri? page = new(endpoint.Api, path);
        for (var count = 0; page is not null; count++)
        {
            using var response = Checked(await SendAsync(page, cancellationToken: cancellationToken), whose);
            foreach (var repository in await ReadAsync(response, GitHubJson.Default.IReadOnlyListGitHubRepository, cancellationToken))
            {
                yield return repository;
            }

            page = count < MostPages ? Next(response, page) : throw NotGitHub();
        }
    }

    private async Task<(SearchPage Page, Uri? Next)> FetchSearchAsync(string query, Uri? page, CancellationToken cancellationToken)
    {
        page ??= new Uri(endpoint.Api, $"search/repositories?q={Uri.EscapeDataString(query)}&per_page=100");
        using var response = Checked(await SendAsync(page, cancellationToken: cancellationToken), $"search {query}");
        return (await ReadAsync(response, GitHubJson.Default.SearchPage, cancellationToken), Next(response, page));
    }

    // A page must not lead away: the token goes with every request.
    private Uri? Next(HttpResponseMessage response, Uri page) => LinkHeader.Next(response, page) is { } next ? Own(next) : null;

    private Uri Own(Uri address) =>
        address.Scheme == endpoint.Api.Scheme && address.Authority == endpoint.Api.Authority && address.UserInfo.Length == 0
            ? address
            : throw new GitHubException(GitHubFault.Redirected, $"{endpoint.Api.Host}: leads to {address.Scheme}://{address.Host}, which is not followed; check the address");

    private async Task<HttpResponseMessage> SendAsync(Uri address, string accept = "application/vnd.github+json", CancellationToken cancellationToken = default)
    {
        for (var redirects = 0; ; redirects++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Accept.ParseAdd(accept);
            var response = await http.SendAsync(request, cancellationToken);
            if (response.StatusCode is not (HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect))
            {
                return response;
            }

            var location = response.Headers.Location;
            response.Dispose();
            address = location is not null && redirects < MaxRedirects ? Own(new Uri(address, location)) : throw NotGitHub();
        }
    }

    private HttpResponseMessage Checked(HttpResponseMessage response, string what)
    {
        if (response.StatusCode == HttpStatusCode.OK)
        {
            return response;
        }

        var status = response.StatusCode;
        response.Dispose();
        throw status switch
        {
            HttpStatusCode.Unauthorized => new GitHubException(GitHubFault.Denied, $"{endpoint.Api.Host}: refuses the token; check {string.Join(" and ", endpoint.TokenVariables)}"),
            HttpStatusCode.Forbidden or HttpStatusCode.UnavailableForLegalReasons =>
                new GitHubException(GitHubFault.Denied, $"{what}: {endpoint.Api.Host} refuses it (HTTP {(int)status}); check what the token may read"),
            HttpStatusCode.NotFound or HttpStatusCode.Gone => new GitHubException(GitHubFault.NotFound, $"{what}: {endpoint.Api.Host} knows none, or shows it to nobody without a token; check the name"),
            HttpStatusCode.UnprocessableEntity => new GitHubException(GitHubFault.Malformed, $"{what}: {endpoint.Api.Host} can't read the query; check it"),
            _ => new GitHubException(GitHubFault.Malformed, $"{what}: {endpoint.Api.Host} answers HTTP {(int)status}; check the address"),
        };
    }

    private async Task<T> ReadAsync<T>(HttpResponseMessage response, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
            return await JsonSerializer.DeserializeAsync(stream, type, cancellationToken) ?? throw NotGitHub();
        }
        catch (JsonException)
        {
            throw NotGitHub();
        }
    }

    private GitHubException NotGitHub() => new(GitHubFault.Malformed, $"{endpoint.Api}: does not answer as GitHub does; check the address");

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();
}
