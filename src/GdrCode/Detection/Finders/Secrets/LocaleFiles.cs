using System.Buffers;

namespace GdrCode.Detection;

/// <summary>Files that hold the texts of a user interface.</summary>
internal static class LocaleFiles
{
    private static readonly string[] Marks = ["/i18n/", "/locale", "/lang/", "/langs/", "/languages/", "/translations/", "/l10n/", "/strings.xml", "/localizable", "messages_", "/messages.", "strings."];

    // One search for all of them: every path of a corpus is asked.
    private static readonly SearchValues<string> AnyMark = SearchValues.Create(Marks, StringComparison.OrdinalIgnoreCase);

    private static readonly string[] Endings = [".resx", ".resw", ".po", ".pot", ".strings", ".xlf", ".xliff", ".arb", ".ftl"];

    [ThreadStatic]
    private static (string? Path, bool Is) last;

    // Asked for every fragment of a file in turn.
    public static bool Is(string path)
    {
        if (!ReferenceEquals(last.Path, path))
        {
            last = (path, Holds(path));
        }

        return last.Is;
    }

    private static bool Holds(string path)
    {
        foreach (var ending in Endings)
        {
            if (path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        if (path.AsSpan().ContainsAny(AnyMark))
        {
            return true;
        }

        foreach (var mark in Marks)
        {
            if (mark[0] == '/' && path.AsSpan().StartsWith(mark.AsSpan(1), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
