using System.Buffers;
using System.Text.RegularExpressions;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Judging.Chat.Candidates;

/// <summary>The credentials of a repository, looked for in all that is sent: a password of a settings file may stand in a comment where no rule sees it.</summary>
internal sealed partial class HiddenValues
{
    /// <summary>Shorter values are hidden where they were found and nowhere else: they stand in too many words.</summary>
    public const int Shortest = 6;

    private readonly string[] values;
    private readonly SearchValues<string> search;
    private readonly bool tokens;

    /// <param name="values">The values.</param>
    /// <param name="tokens">Whether long runs that look generated are hidden as well.</param>
    public HiddenValues(IEnumerable<string> values, bool tokens)
    {
        this.values = [.. values.Where(v => v.Length >= Shortest).Distinct().OrderByDescending(v => v.Length).ThenBy(v => v, StringComparer.Ordinal)];
        search = SearchValues.Create(this.values, StringComparison.Ordinal);
        this.tokens = tokens;
    }

    /// <summary>Nothing is hidden.</summary>
    public static HiddenValues None { get; } = new([], tokens: false);

    /// <summary>Where they stand in a text.</summary>
    public IReadOnlyList<TextSpan> In(string text)
    {
        var spans = new List<TextSpan>();
        for (var at = 0; values.Length > 0 && at < text.Length && text.AsSpan(at).IndexOfAny(search) is >= 0 and var next; at++)
        {
            at += next;
            var value = values.First(v => string.CompareOrdinal(text, at, v, 0, v.Length) == 0);
            spans.Add(new TextSpan(at, value.Length));
        }

        if (tokens)
        {
            spans.AddRange(Token().EnumerateMatches(text).ToSpans(text));
        }

        return spans;
    }

    [GeneratedRegex("[A-Za-z0-9+/_=-]{20,}", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}

/// <summary>Runs of characters that nobody types and few names have: letters and digits mixed.</summary>
file static class Tokens
{
    private const int LeastDigits = 3;
    private const int LeastLetters = 3;

    public static List<TextSpan> ToSpans(this Regex.ValueMatchEnumerator matches, string text)
    {
        var spans = new List<TextSpan>();
        foreach (var match in matches)
        {
            var run = text.AsSpan(match.Index, match.Length);
            if (IsMixed(run) && !Guid.TryParseExact(run, "D", out _))
            {
                spans.Add(new TextSpan(match.Index, match.Length));
            }
        }

        return spans;
    }

    private static bool IsMixed(ReadOnlySpan<char> run)
    {
        var (letters, digits) = (0, 0);
        foreach (var c in run)
        {
            letters += char.IsAsciiLetter(c) ? 1 : 0;
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }

        return letters >= LeastLetters && digits >= LeastDigits;
    }
}
