using System.Buffers;
using System.Globalization;
using System.Numerics;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Judging.Learned;

/// <summary>Values that say nothing of anybody, whatever they look like: colours, the bits of flags, and what pictures of characters are made of.</summary>
internal static class Meaningless
{
    private const ulong LeastFlag = 1 << 12;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    /// <param name="text">The text.</param>
    /// <param name="span">The value in it.</param>
    /// <param name="isWhole">Whether somebody wrote just this between quotes, which a secret may fill with any characters.</param>
    public static bool Is(ReadOnlySpan<char> text, TextSpan span, bool isWhole)
    {
        var value = text.Slice(span.Start, span.Length);
        return IsColour(text, span) || IsFlag(value) || (!isWhole && value.Count('@') > 1);
    }

    // #F535AA, with or without its sign. Of digits alone it may be the number of an order, #Ada is a person.
    private static bool IsColour(ReadOnlySpan<char> text, TextSpan span)
    {
        var value = text.Slice(span.Start, span.Length);
        var digits = value is ['#', .. var rest] ? rest : span.Start > 0 && text[span.Start - 1] == '#' ? value : [];
        return digits.Length is 3 or 4 or 6 or 8 && !digits.ContainsAnyExcept(HexDigits) && (digits.ContainsAnyInRange('a', 'f') != digits.ContainsAnyInRange('A', 'F'));
    }

    private static bool IsFlag(ReadOnlySpan<char> value) => ulong.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= LeastFlag && BitOperations.IsPow2(number);
}
