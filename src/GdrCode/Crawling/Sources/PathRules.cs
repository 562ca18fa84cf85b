using System.Text;

namespace GdrCode.Crawling;

/// <summary>Which paths of a tree may be written to an output folder.</summary>
internal static class PathRules
{
    private const int MaxSegmentBytes = 255;
    private const int MaxPathBytes = 3500;

    /// <summary>Whether the file system here is one that folds case and knows device names; elsewhere such names are files like others.</summary>
    public static bool FoldsNames { get; } = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS();

    /// <summary>Why a path may not be written, or null where it may.</summary>
    public static string? Fault(string path)
    {
        if (path.Length == 0)
        {
            return "empty path";
        }

        if (path[0] == '/' || (path.Length > 1 && path[1] == ':' && char.IsAsciiLetter(path[0])))
        {
            return "absolute path";
        }

        foreach (var c in path)
        {
            if (c == '\\')
            {
                return "backslash in the path";
            }

            if (char.IsControl(c))
            {
                return "control character in the path";
            }

            if (c == '\uFFFD')
            {
                return "path that is not UTF-8";
            }
        }

        if (Encoding.UTF8.GetByteCount(path) > MaxPathBytes)
        {
            return "path too long";
        }

        foreach (var range in path.AsSpan().Split('/'))
        {
            if (SegmentFault(path.AsSpan(range)) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    private static string? SegmentFault(ReadOnlySpan<char> segment) => segment switch
    {
        "" => "empty name in the path",
        "." or ".." => "path that leaves the tree",
        _ when IsGitFolder(segment) => "path into .git",
        _ when FoldsNames && IsDeviceName(segment) => "name reserved by Windows",
        _ when segment.Length > MaxSegmentBytes / 4 && Encoding.UTF8.GetByteCount(segment) > MaxSegmentBytes => "name too long",
        _ => null,
    };

    /// <summary>Whether a file system could take the name for <c>.git</c>: case, NTFS short names, streams, trailing dots and blanks, ignorable characters.</summary>
    private static bool IsGitFolder(ReadOnlySpan<char> segment)
    {
        if (segment[0] != '.' && segment[0] is not ('g' or 'G') && segment[0] < 0x80)
        {
            return false;
        }

        Span<char> kept = stackalloc char[Math.Min(segment.Length, 64)];
        var length = 0;
        foreach (var c in segment[..kept.Length])
        {
            if (!IsIgnorable(c))
            {
                kept[length++] = c;
            }
        }

        ReadOnlySpan<char> name = kept[..length];
        var colon = name.IndexOf(':');
        name = (colon < 0 ? name : name[..colon]).TrimEnd(". ");
        return name.Equals(".git", StringComparison.OrdinalIgnoreCase) || name.Equals("git~1", StringComparison.OrdinalIgnoreCase);
    }

    // The characters that HFS+ leaves out when it compares names.
    private static bool IsIgnorable(char c) =>
        c is (>= '\u200C' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u206A' and <= '\u206F') or '\uFEFF';

    public static bool IsDeviceName(ReadOnlySpan<char> segment)
    {
        var dot = segment.IndexOf('.');
        var stem = (dot < 0 ? segment : segment[..dot]).TrimEnd(' ');
        if (stem.Length == 4)
        {
            return char.IsAsciiDigit(stem[3]) && stem[3] != '0'
                && (stem[..3].Equals("com", StringComparison.OrdinalIgnoreCase) || stem[..3].Equals("lpt", StringComparison.OrdinalIgnoreCase));
        }

        return stem.Length == 3
            && (stem.Equals("con", StringComparison.OrdinalIgnoreCase) || stem.Equals("prn", StringComparison.OrdinalIgnoreCase)
                || stem.Equals("aux", StringComparison.OrdinalIgnoreCase) || stem.Equals("nul", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>
    /// Whether a link at <paramref name="path"/> stays inside the tree. Steps up may only come first: after the name of
    /// another link a step up would start from wherever that one leads.
    /// </summary>
    public static bool LinkStaysInside(string path, string target)
    {
        if (target.Length == 0 || target[0] == '/' || target.AsSpan().ContainsAny('\\', ':', '\uFFFD') || target.Any(char.IsControl))
        {
            return false;
        }

        var depth = path.AsSpan().Count('/');
        var named = false;
        foreach (var range in target.AsSpan().TrimEnd('/').Split('/'))
        {
            var segment = target.AsSpan(range);
            if (segment is "" or ".")
            {
                continue;
            }

            if (segment is not "..")
            {
                named = true;
                if (SegmentFault(segment) is not null)
                {
                    return false;
                }
            }
            else if (named || --depth < 0)
            {
                return false;
            }
        }

        return true;
    }
}
