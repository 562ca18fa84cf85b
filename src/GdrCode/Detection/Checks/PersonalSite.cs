using GdrCode.Detection.Gazetteers;

namespace GdrCode.Detection;

/// <summary>Tells the home page of one person by its address: a host that joins a given and a family name, or a folder behind <c>~</c>.</summary>
internal static class PersonalSite
{
    private static readonly string[] Hosters = ["github.com", "gitlab.com", "bitbucket.org", "nuget.org", "microsoft.com", "npmjs.com", "stackoverflow.com", "wikipedia.org", "w3.org", "sourceforge.net", "codeplex.com", "apache.org", "archive.org"];

    public static bool Is(ReadOnlySpan<char> address)
    {
        var start = address.IndexOf("://", StringComparison.Ordinal) is >= 0 and var at ? at + 3 : 0;
        var rest = address[start..];
        var end = rest.IndexOfAny('/', '?', '#');
        var host = end < 0 ? rest : rest[..end];
        if (host.IndexOf('.') < 0 || Reserved(host))
        {
            return false;
        }

        var home = end < 0 ? -1 : rest.IndexOf("/~", StringComparison.Ordinal);
        return home >= 0 ? HandleShape.IsPersonal(Segment(rest[(home + 2)..])) : NamesPerson(host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host);
    }

    private static bool Reserved(ReadOnlySpan<char> host)
    {
        foreach (var hoster in Hosters)
        {
            if (host.EndsWith(hoster, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return host.Contains("example.", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".test", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".example", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".invalid", StringComparison.OrdinalIgnoreCase);
    }

    private static ReadOnlySpan<char> Segment(ReadOnlySpan<char> path) => path.IndexOfAny('/', '?', '#') is >= 0 and var end ? path[..end] : path;

    private static bool NamesPerson(ReadOnlySpan<char> host)
    {
        while (host.IndexOf('.') is > 0 and var dot)
        {
            if (IsFullName(host[..dot]))
            {
                return true;
            }

            host = host[(dot + 1)..];
        }

        return false;
    }

    private static bool IsFullName(ReadOnlySpan<char> label)
    {
        if (label.IndexOf('-') is > 0 and var hyphen)
        {
            return IsPair(label[..hyphen], label[(hyphen + 1)..]);
        }

        for (var i = 4; i <= label.Length - 4; i++)
        {
            if (IsPair(label[..i], label[i..]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPair(ReadOnlySpan<char> given, ReadOnlySpan<char> family) =>
        given.Length >= 3 && family.Length >= 4 && Uses(given, WordUses.Given) && (Uses(family, WordUses.Family) || FamilyEndings.Has(family));

    private static bool Uses(ReadOnlySpan<char> word, WordUses use)
    {
        var uses = Gazetteer.Default[word];
        return (uses & use) != 0 && (uses & (WordUses.Common | WordUses.Plain)) == 0;
    }
}
