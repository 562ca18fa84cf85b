using System.Text;
using GdrCode.Rewriting.Surrogates.Words;

namespace GdrCode.Rewriting.Surrogates;

/// <summary>Path and query of a link or share: words of the trade stay, others are mapped, long mixed runs are secrets.</summary>
internal static class PathText
{
    private const int ShortestSecret = 16;

    public static string Create(SurrogateContext context, string path)
    {
        var result = new StringBuilder(path.Length);
        foreach (var (start, length, isRun) in Runs(path))
        {
            var part = path.Substring(start, length);
            result.Append(!isRun || KeptWords.IsDirectoryKey(path, new WordToken(start, length, WordTokenKind.Letters)) ? part : IsSecret(part) ? SecretText.Create(context, part) : context.Words.Map(part, WordMode.Path, force: false));
        }

        return result.ToString();
    }

    public static bool Contains(string path, bool needsWord = true)
    {
        var found = !needsWord;
        foreach (var (start, length, isRun) in Runs(path))
        {
            var part = path.Substring(start, length);
            if (!isRun || !part.Any(char.IsLetter) || KeptWords.IsDirectoryKey(path, new WordToken(start, length, WordTokenKind.Letters)))
            {
                continue;
            }

            if (TextMapper.Contains(part, WordMode.Path) || SecretText.Contains(part))
            {
                found = true;
            }
            else if (!OnlyKept(part))
            {
                return false;
            }
        }

        return found;
    }

    private static bool OnlyKept(string part) => WordScanner.Scan(part)
        .TrueForAll(t => t.Kind != WordTokenKind.Letters || t.Length == 1 || KeptWords.Holds(WordMode.Path, part.AsSpan(t.Start, t.Length)));

    private static bool IsSecret(string part) =>
        part.Length >= ShortestSecret && part.Any(char.IsAsciiDigit) && part.Any(char.IsAsciiLetter);

    // Percent escapes stay as they are and so don't count as runs.
    private static IEnumerable<(int Start, int Length, bool IsRun)> Runs(string path)
    {
        var start = 0;
        while (start < path.Length)
        {
            var isRun = IsRun(path[start]);
            var end = start + 1;
            if (path[start] == '%' && end + 1 < path.Length && char.IsAsciiHexDigit(path[end]) && char.IsAsciiHexDigit(path[end + 1]))
            {
                end += 2;
            }
            else
            {
                while (end < path.Length && IsRun(path[end]) == isRun && path[end] != '%')
                {
                    end++;
                }
            }

            yield return (start, end - start, isRun);
            start = end;
        }
    }

    private static bool IsRun(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c);
}
