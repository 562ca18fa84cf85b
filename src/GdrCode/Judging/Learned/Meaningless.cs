using System.Buffers;
using System.Globalization;
using System.Numerics;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Judging.Learned;

/// <summary>Values that say nothing of anybody, whatever they look like: colours, the bits of flags, named characters, truth values, issues of a public tracker and remarks on them, hosts to be filled in, projects of code hosts, and what pictures of characters are made of.</summary>
internal static class Meaningless
{
    private const ulong LeastFlag = 1 << 12;

    private static readonly string[] WordsOfTracker = ["issue", "issues", "pr", "prs", "pull request", "bug", "fix", "fixes", "fixed", "closes", "closed", "resolves", "gh"];

    private static readonly string[] CodeHosts = ["github.com/", "gitlab.com/", "bitbucket.org/", "codeberg.org/", "dev.azure.com/", "www.nuget.org/packages/"];

    private static readonly SearchValues<char> OfSlug = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_.");
    private static readonly SearchValues<char> OfIssue = SearchValues.Create("#/0123456789");
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    /// <param name="text">The text.</param>
    /// <param name="span">The value in it.</param>
    /// <param name="isWhole">Whether somebody wrote just this between quotes, which a secret may fill with any characters.</param>
    public static bool Is(ReadOnlySpan<char> text, TextSpan span, bool isWhole)
    {
        var value = text.Slice(span.Start, span.Length);
        return IsSubstitute(value) || IsRepository(value) || IsColour(text, span) || IsFlag(value) || IsEntity(text, span) || IsConstant(value) || (!isWhole && (value.Count('@') > 1 || IsIssue(text, span) || IsRemark(value) || IsHexLiteral(value) || IsSlug(value)));
    }

    // your-domain.ticketing.net is put for whatever host the reader has.
    private static bool IsSubstitute(ReadOnlySpan<char> value) =>
        value.StartsWith("your-", StringComparison.OrdinalIgnoreCase) || value.Contains("://your", StringComparison.OrdinalIgnoreCase);

    // A project of a code host is public. Whose it is, rules tell.
    private static bool IsRepository(ReadOnlySpan<char> value)
    {
        if (!value.StartsWith("https://") || value.ContainsAny('@', '?'))
        {
            return false;
        }

        foreach (var host in CodeHosts)
        {
            if (value[8..].StartsWith(host))
            {
                return true;
            }
        }

        return false;
    }

    // owner/project, src/x86: one slash between small letters, in running text.
    private static bool IsSlug(ReadOnlySpan<char> value)
    {
        var slash = value.IndexOf('/');
        return slash > 0 && slash < value.Length - 1 && char.IsAsciiLetterLower(value[0]) && char.IsAsciiLetterLower(value[slash + 1]) && !value[..slash].ContainsAnyExcept(OfSlug) && !value[(slash + 1)..].ContainsAnyExcept(OfSlug);
    }

    // 0x80, 0xC0000005
    private static bool IsHexLiteral(ReadOnlySpan<char> value) => value is ['0', 'x' or 'X', .. { Length: > 0 and <= 8 } digits] && !digits.ContainsAnyExcept(HexDigits);

    private static bool IsConstant(ReadOnlySpan<char> value) =>
        value is "NaN" || (value.Length is 4 or 5 && (value.Equals("true", StringComparison.OrdinalIgnoreCase) || value.Equals("false", StringComparison.OrdinalIgnoreCase) || value.Equals("null", StringComparison.OrdinalIgnoreCase)));

    // What a link to a comment of a code host ends in.
    private static bool IsRemark(ReadOnlySpan<char> value)
    {
        var digits = value.IndexOfAnyInRange('0', '9');
        return digits > 0 && value[..digits] is "discussion_r" or "issuecomment-" or "pullrequestreview-" or "discussioncomment-" && !value[digits..].ContainsAnyExceptInRange('0', '9');
    }

    // project#4493, project#489/#491, GH-2892: those of customers stand apart from their number, or begin with a capital.
    private static bool IsIssue(ReadOnlySpan<char> text, TextSpan span)
    {
        var value = text.Slice(span.Start, span.Length);
        if (value.StartsWith("CVE-") || value.StartsWith("GHSA-") || IsNumbered(text[..span.Start], value))
        {
            return true;
        }

        var name = value.IndexOfAnyExceptInRange('a', 'z');
        return value.StartsWith("GH-") ? !value[3..].ContainsAnyExceptInRange('0', '9')
            : name > 1 && value[name] == '#' && value.Length > name + 1 && !value[name..].ContainsAnyExcept(OfIssue);
    }

    // Issue #27308, fixes #4711
    private static bool IsNumbered(ReadOnlySpan<char> before, ReadOnlySpan<char> value)
    {
        if (before is not [.. var rest, '#'] || value.ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        rest = rest.TrimEnd();
        foreach (var word in WordsOfTracker)
        {
            if (rest.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (rest.Length == word.Length || !char.IsLetter(rest[^(word.Length + 1)])))
            {
                return true;
            }
        }

        return false;
    }

    // #F535AA, with or without its sign. Of digits alone it may be the number of an order, #Ada is a person.
    private static bool IsColour(ReadOnlySpan<char> text, TextSpan span)
    {
        var value = text.Slice(span.Start, span.Length);
        var digits = value is ['#', .. var rest] ? rest : span.Start > 0 && text[span.Start - 1] == '#' ? value : [];
        return digits.Length is 3 or 4 or 6 or 8 && !digits.ContainsAnyExcept(HexDigits) && (digits.ContainsAnyInRange('a', 'f') != digits.ContainsAnyInRange('A', 'F'));
    }

    // &szlig; is a letter; another name between its signs would be none.
    private static bool IsEntity(ReadOnlySpan<char> text, TextSpan span) =>
        span.Start > 0 && span.End < text.Length && text[span.Start - 1] == '&' && text[span.End] == ';' && text.Slice(span.Start, span.Length).IndexOfAnyExceptInRange('0', 'z') < 0;

    /// <summary>Whether a number is a power of two, or one less.</summary>
    public static bool IsFlag(ReadOnlySpan<char> value) => ulong.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= LeastFlag && (BitOperations.IsPow2(number) || (number > ushort.MaxValue && BitOperations.IsPow2(number + 1)));
}
