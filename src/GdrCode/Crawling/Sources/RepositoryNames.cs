using System.Text;

namespace GdrCode.Crawling;

/// <summary>Names of repositories and of the folders that they are written to.</summary>
internal static class RepositoryNames
{
    private const string Nameless = "repository";
    private const int MaxLength = 100;

    public static string OfUrl(string url)
    {
        var end = url.AsSpan();
        if (end.IndexOfAny('?', '#') is var query and >= 0)
        {
            end = end[..query];
        }

        end = end.TrimEnd("/\\");
        end = end.EndsWith("/.git") ? end[..^5] : end;
        return OfLastSegment(end[(end.LastIndexOfAny('/', '\\', ':') + 1)..]);
    }

    public static string OfFolder(string path)
    {
        var name = Path.GetFileName(path.AsSpan());
        return OfLastSegment(name is ".git" ? Path.GetFileName(Path.GetDirectoryName(path.AsSpan())) : name);
    }

    private static string OfLastSegment(ReadOnlySpan<char> segment)
    {
        segment = segment.Length > 4 && segment.EndsWith(".git", StringComparison.OrdinalIgnoreCase) ? segment[..^4] : segment;
        var name = new StringBuilder(segment.Length);
        foreach (var rune in segment.EnumerateRunes())
        {
            name.Append(Rune.IsLetterOrDigit(rune) || rune.Value is '.' or '_' or '-' or '+' ? rune.ToString() : "-");
            if (name.Length >= MaxLength)
            {
                break;
            }
        }

        var safe = name.ToString().Trim('.', '-');
        return safe.Length == 0 ? Nameless : PathRules.Fault(safe) is null && !PathRules.IsDeviceName(safe) ? safe : Nameless + "-" + safe;
    }

    /// <summary>
    /// Folder names for inputs in the user's order: the first of a name keeps it, the next ones get <c>-2</c>, <c>-3</c> and so on,
    /// never a name that another input has by itself. Names that differ in case alone count as equal.
    /// </summary>
    public static IReadOnlyList<string> Distinct(IReadOnlyList<string> names)
    {
        var taken = new HashSet<string>(names, StringComparer.OrdinalIgnoreCase);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var distinct = new string[names.Count];
        var next = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < names.Count; i++)
        {
            distinct[i] = names[i];
            while (!seen.Add(distinct[i]))
            {
                var number = next[names[i]] = next.GetValueOrDefault(names[i], 1) + 1;
                var candidate = $"{names[i]}-{number}";
                distinct[i] = taken.Add(candidate) ? candidate : names[i];
            }
        }

        return distinct;
    }
}
