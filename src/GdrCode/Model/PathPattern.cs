namespace GdrCode.Model;

/// <summary>
/// One pattern of a <c>.gitignore</c> or <c>.gitattributes</c> file. Matching goes back to the last star only, so that no
/// pattern out of a foreign repository makes it exponential.
/// </summary>
internal sealed class PathPattern
{
    private readonly string[] segments;
    private readonly bool nameOnly;

    private PathPattern(string[] segments, bool nameOnly, bool folderOnly, bool negated)
    {
        this.segments = segments;
        this.nameOnly = nameOnly;
        FolderOnly = folderOnly;
        Negated = negated;
    }

    /// <summary>Whether only folders match: the pattern ends with a slash.</summary>
    public bool FolderOnly { get; }

    /// <summary>Whether the pattern takes back what earlier ones say: it begins with an exclamation mark.</summary>
    public bool Negated { get; }

    /// <summary>The pattern of one line, or null for a blank line, a comment and what can match nothing.</summary>
    public static PathPattern? Parse(string line)
    {
        var text = TrimEnd(line.AsSpan().TrimEnd('\r'));
        if (text.IsEmpty || text[0] == '#')
        {
            return null;
        }

        var negated = text[0] == '!';
        text = negated ? text[1..] : text;
        var folderOnly = text.EndsWith("/");
        text = folderOnly ? text[..^1] : text;
        var nameOnly = !text.Contains('/');
        text = text.StartsWith("/") ? text[1..] : text;

        // No path has two slashes in a row, so that such a pattern matches nothing.
        var segments = text.ToString().Split('/');
        return segments.Contains("") ? null : new PathPattern(segments, nameOnly, folderOnly, negated);
    }

    private static ReadOnlySpan<char> TrimEnd(ReadOnlySpan<char> text)
    {
        while (text.EndsWith(" ") && !text.EndsWith("\\ "))
        {
            text = text[..^1];
        }

        return text;
    }

    /// <summary>Whether a path, relative to the folder that the pattern's file lies in, matches.</summary>
    public bool IsMatch(ReadOnlySpan<char> path, bool isFolder)
    {
        if (FolderOnly && !isFolder)
        {
            return false;
        }

        if (nameOnly)
        {
            return segments[0] == "**" || SegmentMatches(segments[0], path[(path.LastIndexOf('/') + 1)..]);
        }

        return PathMatches(path);
    }

    private bool PathMatches(ReadOnlySpan<char> path)
    {
        int at = 0, start = 0, starAt = -1, starStart = 0;
        while (start < path.Length)
        {
            if (at < segments.Length && segments[at] == "**")
            {
                if (at == segments.Length - 1)
                {
                    return true;
                }

                starAt = at++;
                starStart = start;
                continue;
            }

            var end = path[start..].IndexOf('/') is var slash and >= 0 ? start + slash : path.Length;
            if (at < segments.Length && SegmentMatches(segments[at], path[start..end]))
            {
                at++;
                start = end + 1;
                continue;
            }

            if (starAt < 0)
            {
                return false;
            }

            var next = path[starStart..].IndexOf('/');
            if (next < 0)
            {
                return false;
            }

            starStart += next + 1;
            start = starStart;
            at = starAt + 1;
        }

        return at == segments.Length;
    }

    private static bool SegmentMatches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name)
    {
        if (!pattern.ContainsAny("*?[\\"))
        {
            return pattern.SequenceEqual(name);
        }

        int p = 0, n = 0, starP = -1, starN = 0;
        while (n < name.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                starP = p++;
                starN = n;
            }
            else if (p < pattern.Length && OneMatches(pattern, p, name[n], out var next))
            {
                p = next;
                n++;
            }
            else if (starP >= 0)
            {
                p = starP + 1;
                n = ++starN;
            }
            else
            {
                return false;
            }
        }

        return pattern[p..].Trim('*').IsEmpty;
    }

    private static bool OneMatches(ReadOnlySpan<char> pattern, int at, char c, out int next)
    {
        next = at + 1;
        switch (pattern[at])
        {
            case '?':
                return true;
            case '\\' when at + 1 < pattern.Length:
                next = at + 2;
                return pattern[at + 1] == c;
            case '[' when ClassMatches(pattern, at, c, out var end) is { } inside:
                next = end;
                return inside;
            default:
                return pattern[at] == c;
        }
    }

    /// <summary>Whether the class at a bracket holds the character; null where the bracket has no end and stands for itself.</summary>
    private static bool? ClassMatches(ReadOnlySpan<char> pattern, int at, char c, out int end)
    {
        var i = at + 1;
        var inverted = i < pattern.Length && pattern[i] is '!' or '^';
        i = inverted ? i + 1 : i;
        var first = i;
        var inside = false;
        for (; i < pattern.Length && (pattern[i] != ']' || i == first); i++)
        {
            if (pattern[i] == '\\' && i + 1 < pattern.Length)
            {
                i++;
            }

            var low = pattern[i];
            var high = low;
            if (i + 2 < pattern.Length && pattern[i + 1] == '-' && pattern[i + 2] != ']')
            {
                high = pattern[i + 2];
                i += 2;
            }

            inside |= c >= low && c <= high;
        }

        end = i + 1;
        return i < pattern.Length ? inside != inverted : null;
    }
}
