using System.Buffers;

using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Extraction.Nested;

/// <summary>URLs inside a value: user, password, host and parameters.</summary>
internal static class UrlParts
{
    private const int MaxScheme = 30;

    private static readonly SearchValues<char> s_ends = SearchValues.Create(" \t\r\n\"'<>`|^\\");

    /// <summary>Where the URLs stand.</summary>
    public static IReadOnlyList<TextSpan> Add(Fragment fragment, List<Fragment> parts)
    {
        var value = fragment.Value;
        List<TextSpan>? urls = null;
        for (var i = 0; (i = value.IndexOf("://", i, StringComparison.Ordinal)) >= 0;)
        {
            var start = i;
            while (start > 0 && i - start < MaxScheme && (char.IsAsciiLetterOrDigit(value[start - 1]) || value[start - 1] is '+' or '.' or '-' or ':'))
            {
                start--;
            }

            var authority = i + 3;
            var length = value.AsSpan(authority).IndexOfAny(s_ends);
            var end = length < 0 ? value.Length : authority + length;
            while (end > authority && ".,;:!?)]}".Contains(value[end - 1], StringComparison.Ordinal))
            {
                end--;
            }

            if (start < i && end > authority)
            {
                Url(fragment, parts, authority, end);
                (urls ??= []).Add(TextSpan.FromBounds(start, end));
            }

            i = Math.Max(end, authority);
        }

        return urls ?? (IReadOnlyList<TextSpan>)[];
    }

    private static void Url(Fragment fragment, List<Fragment> parts, int start, int end)
    {
        var value = fragment.Value;
        var length = value.AsSpan(start, end - start).IndexOfAny("/?#;");
        var authorityEnd = length < 0 ? end : start + length;
        var at = value.AsSpan(start, authorityEnd - start).LastIndexOf('@');
        if (at > 0)
        {
            Part.AddCredentials(parts, fragment, start, start + at, Part.Url);
        }

        foreach (var (from, to) in Hosts(value, start + at + 1, authorityEnd))
        {
            Part.Add(parts, fragment, from, to, "host", Part.Url);
        }

        var query = value.AsSpan(authorityEnd, end - authorityEnd).IndexOfAny("?#;");
        var pathEnd = query < 0 ? end : authorityEnd + query;
        if (value.AsSpan(authorityEnd, pathEnd - authorityEnd).Contains('%'))
        {
            Part.Add(parts, fragment, authorityEnd, pathEnd, "path", Part.Url);
        }

        Parameters(fragment, parts, pathEnd + 1, end);
    }

    private static IEnumerable<(int Start, int End)> Hosts(string value, int start, int end)
    {
        while (start < end)
        {
            var comma = value.IndexOf(',', start, end - start);
            var host = comma < 0 ? end : comma;
            var colon = value[start] == '[' ? value.IndexOf(']', start, host - start) : value.IndexOf(':', start, host - start);
            yield return (value[start] == '[' ? start + 1 : start, colon < 0 ? host : colon);
            start = host + 1;
        }
    }

    private static void Parameters(Fragment fragment, List<Fragment> parts, int start, int end)
    {
        var value = fragment.Value;
        while (start < end)
        {
            var length = value.AsSpan(start, end - start).IndexOfAny("&;#");
            var next = length < 0 ? end : start + length;
            var equals = value.IndexOf('=', start, next - start);
            if (equals > start)
            {
                Part.Add(parts, fragment, equals + 1, next, value[start..Math.Min(equals, start + 100)], Part.Url);
            }
            else if (equals < 0 && start > 0 && value[start - 1] == '#')
            {
                Part.Add(parts, fragment, start, next, "fragment", Part.Url);
            }

            start = next + 1;
        }
    }
}
