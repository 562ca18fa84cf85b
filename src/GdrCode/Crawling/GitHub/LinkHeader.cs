using System.Text.RegularExpressions;

namespace GdrCode.Crawling;

/// <summary>The <c>Link</c> header (RFC 8288), as far as pages need it.</summary>
internal static partial class LinkHeader
{
    /// <summary>The address of the next page, relative to <paramref name="page"/> where it is not whole; null for the last page.</summary>
    public static Uri? Next(HttpResponseMessage response, Uri page)
    {
        if (response.Headers.TryGetValues("Link", out var values))
        {
            foreach (Match link in Links().Matches(string.Join(", ", values)))
            {
                if (Relations().Match(link.Groups[2].Value) is { Success: true } relations
                    && relations.Groups[1].Value.Split(' ').Contains("next", StringComparer.OrdinalIgnoreCase)
                    && Uri.TryCreate(page, link.Groups[1].Value, out var next))
                {
                    return next;
                }
            }
        }

        return null;
    }

    [GeneratedRegex("<([^<>]*)>((?:\\s*;\\s*[A-Za-z*]+\\s*=\\s*(?:\"[^\"]*\"|[^\\s\",;]+))*)", RegexOptions.CultureInvariant)]
    private static partial Regex Links();

    [GeneratedRegex(";\\s*rel\\s*=\\s*\"?([^\";]*)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Relations();
}
