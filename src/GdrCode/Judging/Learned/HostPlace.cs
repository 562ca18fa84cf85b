using System.Buffers;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Judging.Learned;

/// <summary>Finds the name of a host in a word: at least three labels, or two and the number of a machine, in small letters.</summary>
internal static class HostPlace
{
    private const int Shortest = 8;
    private const int Longest = 80;
    private const int LeastDots = 2;
    private const int LongestEnd = 12;

    private static readonly SearchValues<char> Ends = SearchValues.Create("/:?#\\`'\"$%{},");

    private static readonly SearchValues<char> Characters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-.");

    // What whoever reads it is to put the own name for.
    private static readonly SearchValues<string> Placeholders = SearchValues.Create(["your", "example", "mydomain", "my-domain", "mycompany", "my-company", "subdomain", "placeholder"], StringComparison.Ordinal);

    // What the last label of a file's name is: jquery.min.js.
    private static readonly HashSet<string> Extensions =
    [
        "js", "ts", "css", "map", "json", "xml", "yml", "yaml", "md", "txt", "html", "htm", "cs", "csproj", "sln", "dll", "exe", "so", "py", "sh", "php", "java", "jar", "rb", "go", "rs", "c", "h", "cpp",
        "config", "conf", "cfg", "ini", "log", "zip", "gz", "png", "jpg", "svg", "ico", "sql", "csv", "resx", "razor", "cshtml", "xaml", "props", "targets", "nupkg", "snap", "lock", "sock", "pid", "toml", "name", "length",
    ];

    /// <summary>The host in <paramref name="word"/>, whose edges count from its start.</summary>
    /// <param name="word">What no blank parts.</param>
    /// <param name="lexicon">Knows the hosts that everybody uses.</param>
    public static TextSpan? In(ReadOnlySpan<char> word, ILexicon lexicon)
    {
        if (word.Length < Shortest || !word.Contains('.'))
        {
            return null;
        }

        var scheme = word.IndexOf("://");
        var start = scheme < 0 ? 0 : scheme + 3;
        var at = word[start..].IndexOf('@');
        start += at < 0 ? 0 : at + 1;
        while (start < word.Length && !char.IsAsciiLetterOrDigit(word[start]))
        {
            start++;
        }

        var length = word[start..].IndexOfAny(Ends);
        var host = (length < 0 ? word[start..] : word.Slice(start, length)).TrimEnd(".-");
        return host.Length is >= Shortest and <= Longest && !host.ContainsAnyExcept(Characters) && AreLabels(host) && !host.ContainsAny(Placeholders) && !lexicon.IsCommonHost(host) ? new TextSpan(start, host.Length) : null;
    }

    private static bool AreLabels(ReadOnlySpan<char> host)
    {
        var last = host[(host.LastIndexOf('.') + 1)..];
        if (host.Count('.') < LeastDots || !char.IsAsciiLetter(host[0]) || last.Length is < 2 or > LongestEnd || last.ContainsAnyExceptInRange('a', 'z') || Extensions.GetAlternateLookup<ReadOnlySpan<char>>().Contains(last))
        {
            return false;
        }

        return !host.Contains("..", StringComparison.Ordinal);
    }
}
