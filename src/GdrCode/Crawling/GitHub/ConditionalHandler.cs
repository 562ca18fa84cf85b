using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace GdrCode.Crawling;

/// <summary>Keeps replies with their ETags in a folder and asks only whether they have changed: what has not costs no rate limit.</summary>
internal sealed class ConditionalHandler(HttpMessageHandler inner, string folder) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = $"{request.RequestUri} {request.Headers.Accept}";
        var path = Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address))) + ".json");
        var kept = Read(path, address);
        if (kept is not null)
        {
            request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(kept.ETag));
        }

        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode == HttpStatusCode.NotModified && kept is not null)
        {
            response.StatusCode = HttpStatusCode.OK;
            response.Content = new StringContent(kept.Body);
            response.Headers.Remove("Link");
            if (kept.Link is not null)
            {
                response.Headers.TryAddWithoutValidation("Link", kept.Link);
            }
        }
        else if (response.StatusCode == HttpStatusCode.OK && response.Headers.ETag is { } tag)
        {
            var link = response.Headers.TryGetValues("Link", out var links) ? string.Join(", ", links) : null;
            Write(path, new KeptReply(address, tag.ToString(), link, await response.Content.ReadAsStringAsync(cancellationToken)));
        }

        return response;
    }

    private static KeptReply? Read(string path, string address)
    {
        try
        {
            return File.Exists(path)
                && JsonSerializer.Deserialize(File.ReadAllBytes(path), GitHubJson.Default.KeptReply) is { Body: not null } kept
                && kept.Address == address && EntityTagHeaderValue.TryParse(kept.ETag, out _) ? kept : null;
        }
        catch (JsonException)
        {
            return null; // asked for anew
        }
    }

    private void Write(string path, KeptReply reply)
    {
        Directory.CreateDirectory(folder);
        var partial = path + ".partial";
        File.WriteAllBytes(partial, JsonSerializer.SerializeToUtf8Bytes(reply, GitHubJson.Default.KeptReply));
        File.Move(partial, path, overwrite: true);
    }
}
