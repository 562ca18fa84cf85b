using System.Security.Cryptography;
using System.Text;

using Microsoft.AspNetCore.Http;

namespace GdrCode.Cli.Review;

/// <summary>Lets in nobody but the page that the user opened: other sites that the same browser shows, and other users of the machine, know no token.</summary>
internal sealed class ReviewGuard
{
    private const int TokenBytes = 24;

    private readonly byte[] token = Encoding.ASCII.GetBytes(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes)));

    /// <summary>The secret part of the address, with a slash before and behind it.</summary>
    public string Prefix => $"/{Encoding.ASCII.GetString(token)}/";

    /// <summary>The status to refuse a request with; 0 where it may pass.</summary>
    /// <param name="request">The request.</param>
    /// <param name="port">The port that is listened on.</param>
    /// <param name="name">What is asked for, below the token.</param>
    public int Refuse(HttpRequest request, int port, out string name)
    {
        name = string.Empty;
        // Another name for this address is one that a stranger's DNS gave it.
        if (request.Host.Value != $"127.0.0.1:{port}" && request.Host.Value != $"localhost:{port}")
        {
            return StatusCodes.Status421MisdirectedRequest;
        }

        var path = Encoding.UTF8.GetBytes(request.Path.Value ?? string.Empty);
        if (path.Length < token.Length + 2 || path[0] != '/' || path[token.Length + 1] != '/' || !CryptographicOperations.FixedTimeEquals(path.AsSpan(1, token.Length), token))
        {
            return StatusCodes.Status404NotFound;
        }

        name = Encoding.UTF8.GetString(path.AsSpan(token.Length + 2));
        var isPost = HttpMethods.IsPost(request.Method);
        var (origin, site) = (request.Headers.Origin, request.Headers["Sec-Fetch-Site"]);
        var isOwn = origin.Count == 1 && origin[0] == $"http://{request.Host.Value}";
        var isForeign = (origin.Count > 0 && !isOwn) || (site.Count > 0 && site is not ["same-origin"] && (isPost || site is not ["none"]));
        return isForeign || (isPost && !isOwn) ? StatusCodes.Status403Forbidden
            : isPost && !request.HasJsonContentType() ? StatusCodes.Status415UnsupportedMediaType
            : isPost || HttpMethods.IsGet(request.Method) ? 0
            : StatusCodes.Status405MethodNotAllowed;
    }
}
