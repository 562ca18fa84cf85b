namespace GdrCode.Extraction.Config;

/// <summary>Line ends as the formats know them: CR, LF, CRLF.</summary>
internal static class Lines
{
    /// <summary>Where the line that holds <paramref name="at"/> ends, before its line break.</summary>
    public static int End(string source, int at, int end)
    {
        var offset = source.AsSpan(at, end - at).IndexOfAny('\r', '\n');
        return offset < 0 ? end : at + offset;
    }

    /// <summary>Where the next line begins, given where one ends.</summary>
    public static int Next(string source, int lineEnd, int end) => lineEnd >= end
        ? end
        : source[lineEnd] == '\r' && lineEnd + 1 < end && source[lineEnd + 1] == '\n' ? lineEnd + 2 : lineEnd + 1;

    /// <summary>The first position that is no blank or tab.</summary>
    public static int SkipBlanks(string source, int at, int end)
    {
        while (at < end && source[at] is ' ' or '\t' or '\uFEFF')
        {
            at++;
        }

        return at;
    }

    /// <summary>The end without trailing blanks.</summary>
    public static int TrimEnd(string source, int start, int end)
    {
        while (end > start && source[end - 1] is ' ' or '\t')
        {
            end--;
        }

        return end;
    }
}
