using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

using GdrCode.Crawling;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GdrCode.Cli.Tests.Crawling;

/// <summary>A request as the server got it, and how it was answered.</summary>
internal sealed record Seen(string Method, string Address, string? Authorization, string? IfNoneMatch, int Status);

/// <summary>A GitHub on the loopback device: its REST interface under <c>/api/v3</c>, and real git repositories over HTTP.</summary>
internal sealed class GitHubServer : IAsyncDisposable
{
    private readonly WebApplication application;
    private readonly ConcurrentQueue<Seen> requests = new();
    private readonly SortedDictionary<string, JsonObject> repositories = new(StringComparer.OrdinalIgnoreCase);

    private GitHubServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        application = builder.Build();
        application.Use(async (context, next) =>
        {
            try
            {
                if (Interfere is null || !await Interfere(context))
                {
                    await next();
                }
            }
            finally
            {
                var headers = context.Request.Headers;
                requests.Enqueue(new Seen(
                    context.Request.Method, context.Request.Path + context.Request.QueryString.Value, headers.Authorization.FirstOrDefault(), headers.IfNoneMatch.FirstOrDefault(), context.Response.StatusCode));
            }
        });
        application.MapGet("/api/v3/orgs/{owner}/repos", (HttpContext c, string owner) => PageAsync(c, OfOwner(owner)));
        application.MapGet("/api/v3/users/{owner}/repos", (HttpContext c, string owner) => PageAsync(c, OfOwner(owner)));
        application.MapGet("/api/v3/search/repositories", SearchAsync);
        application.MapGet("/api/v3/repos/{owner}/{name}", (HttpContext c, string owner, string name) =>
            repositories.TryGetValue($"{owner}/{name}", out var found) ? WriteAsync(c, found.ToJsonString()) : NotFoundAsync(c));
        application.MapGet("/api/v3/repos/{owner}/{name}/commits/{reference}", CommitAsync);
        application.MapFallback(context => GitBackend.ServeAsync(context, Folder));
    }

    /// <summary>Answers a request in place of the server, where it says so.</summary>
    public Func<HttpContext, Task<bool>>? Interfere { get; set; }

    /// <summary>How many repositories a page has at most.</summary>
    public int PageSize { get; set; } = 100;

    /// <summary>The folder of the git repositories.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("gdr-hub-").FullName;

    public IReadOnlyList<Seen> Requests => [.. requests];

    public Uri Root => new(application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public GitHubEndpoint Endpoint => GitHubEndpoint.Parse(Address);

    /// <summary>What <c>--endpoint</c> takes.</summary>
    public string Address => new Uri(Root, "/api/v3").AbsoluteUri;

    public static async Task<GitHubServer> StartAsync()
    {
        var server = new GitHubServer();
        await server.application.StartAsync();
        return server;
    }

    public string FolderOf(string name) => Path.Combine(Folder, name + ".git");

    /// <summary>Adds a repository with one file, or the files given; returns its commit.</summary>
    public string Add(string name, Action<JsonObject>? describe = null, params IReadOnlyList<(string Path, string Text)> files)
    {
        Describe(name, describe);
        return Git.Create(FolderOf(name), files.Count > 0 ? files : [("a.cs", $"// {name}\n")]);
    }

    /// <summary>Adds a repository to the lists alone.</summary>
    public void Describe(string name, Action<JsonObject>? describe = null)
    {
        var json = new JsonObject
        {
            ["full_name"] = name,
            ["clone_url"] = new Uri(Root, name + ".git").AbsoluteUri,
            ["default_branch"] = "main",
            ["size"] = 10,
            ["language"] = "C#",
            ["stargazers_count"] = 5,
            ["forks_count"] = 1,
            ["fork"] = false,
            ["archived"] = false,
            ["pushed_at"] = "2026-05-01T00:00:00Z",
            ["created_at"] = "2020-01-01T00:00:00Z",
            ["license"] = new JsonObject { ["key"] = "mit", ["spdx_id"] = "MIT" },
            ["owner"] = new JsonObject { ["login"] = name.Split('/')[0] },
        };
        describe?.Invoke(json);
        repositories[name] = json;
    }

    private List<JsonObject> OfOwner(string owner) => [.. repositories.Where(r => r.Key.StartsWith(owner + "/", StringComparison.OrdinalIgnoreCase)).Select(r => r.Value)];

    private Task PageAsync(HttpContext context, List<JsonObject> all) => all.Count == 0 ? NotFoundAsync(context) : WriteAsync(context, $"[{string.Join(',', Slice(context, all).Select(r => r.ToJsonString()))}]");

    // Of the search syntax: a range of created, and nothing else.
    private async Task SearchAsync(HttpContext context)
    {
        var created = context.Request.Query["q"].ToString().Split(' ').FirstOrDefault(w => w.StartsWith("created:", StringComparison.Ordinal))?["created:".Length..].Split("..");
        List<JsonObject> found = [.. repositories.Values.Where(r => created is null || (Time(r) >= Parse(created[0]) && Time(r) <= Parse(created[1])))];
        var page = Slice(context, found.Take(1_000).ToList());
        await WriteAsync(context, $$"""{"total_count":{{found.Count}},"incomplete_results":false,"items":[{{string.Join(',', page.Select(r => r.ToJsonString()))}}]}""");

        static DateTimeOffset Time(JsonObject repository) => Parse(repository["created_at"]!.GetValue<string>());
        static DateTimeOffset Parse(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
    }

    private async Task CommitAsync(HttpContext context, string owner, string name)
    {
        var folder = FolderOf($"{owner}/{name}");
        if (Directory.Exists(folder) && Git.Run(folder, "for-each-ref", "--format=%(objectname)", "refs/heads/main") is var commit)
        {
            context.Response.StatusCode = commit.Length == 0 ? 409 : 200;
            await context.Response.WriteAsync(commit);
        }
        else
        {
            await NotFoundAsync(context);
        }
    }

    private IEnumerable<JsonObject> Slice(HttpContext context, List<JsonObject> all)
    {
        var query = context.Request.Query;
        var page = int.TryParse(query["page"], out var p) ? p : 1;
        var size = Math.Min(PageSize, int.Parse(query["per_page"].FirstOrDefault() ?? "30", CultureInfo.InvariantCulture));
        if (page * size < all.Count)
        {
            var rest = string.Join('&', query.Where(q => q.Key != "page").Select(q => $"{q.Key}={Uri.EscapeDataString(q.Value!)}"));
            var next = new Uri(Root, $"{context.Request.Path}?{rest}&page={page + 1}");
            context.Response.Headers.Link = $"<{next.AbsoluteUri}>; rel=\"next\", <{next.AbsoluteUri}>; rel=\"last\"";
        }

        return all.Skip((page - 1) * size).Take(size);
    }

    private static async Task WriteAsync(HttpContext context, string body)
    {
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)))[..16]}\"";
        context.Response.Headers.ETag = tag;
        if (context.Request.Headers.IfNoneMatch == tag)
        {
            context.Response.StatusCode = 304;
            return;
        }

        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(body);
    }

    private static Task NotFoundAsync(HttpContext context)
    {
        context.Response.StatusCode = 404;
        return context.Response.WriteAsync("{\"message\":\"Not Found\"}");
    }

    public async ValueTask DisposeAsync()
    {
        await application.DisposeAsync();
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        Directory.Delete(Folder, recursive: true);
    }
}
