using System.Buffers;
using System.Globalization;
using System.Numerics;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Judging.Learned;

/// <summary>Values that say nothing of anybody, whatever they look like: colours, the bits of flags, named characters, truth values, issues of a tracker, and what pictures of characters are made of.</summary>
internal static class Meaningless
{
    private const ulong LeastFlag = 1 << 12;

    private static readonly SearchValues<char> OfIssue = SearchValues.Create("#/0123456789");
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    /// <param name="text">The text.</param>
    /// <param name="span">The value in it.</param>
    /// <param name="isWhole">Whether somebody wrote just this between quotes, which a secret may fill with any characters.</param>
    public static bool Is(ReadOnlySpan<char> text, TextSpan span, bool isWhole)
    {
        var value = text.Slice(span.Start, span.Length);
        return IsColour(text, span) || IsFlag(value) || IsEntity(text, span) || IsConstant(value) || (!isWhole && (value.Count('@') > 1 || IsIssue(value)));
    }

    private static bool IsConstant(ReadOnlySpan<char> value) =>
        value is "NaN" || (value.Length is 4 or 5 && (value.Equals("true", StringComparison.OrdinalIgnoreCase) || value.Equals("false", StringComparison.OrdinalIgnoreCase) || value.Equals("null", StringComparison.OrdinalIgnoreCase)));

    // project#4493, project#489/#491, GH-2892: those of customers stand apart from their number, or begin with a capital.
    private static bool IsIssue(ReadOnlySpan<char> value)
    {
        var name = value.IndexOfAnyExceptInRange('a', 'z');
        return value.StartsWith("GH-") ? !value[3..].ContainsAnyExceptInRange('0', '9')
            : name > 1 && value[name] == '#' && value.Length > name + 1 && !value[name..].ContainsAnyExcept(OfIssue);
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

    private static bool IsFlag(ReadOnlySpan<char> value) => ulong.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= LeastFlag && BitOperations.IsPow2(number);
}
