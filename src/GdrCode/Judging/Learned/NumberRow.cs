using System.Buffers;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Judging.Learned;

/// <summary>Gathers groups of digits that a blank or a bracket parts into one proposal: <c>435 418 165</c>, <c>(37) 788-063</c>. Other rows are taken group by group.</summary>
/// <param name="text">The value of the fragment.</param>
/// <param name="whole">What is proposed as a whole already.</param>
/// <param name="places">Takes the proposals.</param>
internal ref struct NumberRow(ReadOnlySpan<char> text, TextSpan? whole, List<(string Proposal, TextSpan Span)> places)
{
    /// <summary>A group of fewer digits is no proposal of its own.</summary>
    public const int LeastInGroup = 3;

    private const int LongestGap = 2;
    private const int MostGroups = 6;
    private const int LongestGroup = 8;
    private const int LeastDigits = 6;
    private const int MostDigits = 19;

    private static readonly SearchValues<char> OfGroup = SearchValues.Create("0123456789-./");
    private static readonly SearchValues<char> OfGap = SearchValues.Create(" ()");

    private readonly ReadOnlySpan<char> text = text;
    private (TextSpan Span, int Digits)[]? groups;
    private int count;
    private int sum;

    // A longer row is data.
    private bool isLong;

    /// <summary>Whether a word is a group of digits.</summary>
    public static bool Is(ReadOnlySpan<char> word) => !word.ContainsAnyExcept(OfGroup);

    /// <summary>Takes a group, after closing the row that it doesn't continue.</summary>
    public void Add(TextSpan span, int digits)
    {
        groups ??= new (TextSpan, int)[MostGroups];
        if (count > 0 && !Continues(span))
        {
            End();
        }

        if (count == MostGroups || (count > 0 && sum + digits > MostDigits))
        {
            isLong = true;
            AddGroups();
        }

        groups[count++] = (span, digits);
        sum += digits;
    }

    /// <summary>Closes the row and proposes it, or its groups.</summary>
    public void End()
    {
        if (count > 1 && !isLong && sum >= LeastDigits)
        {
            var span = WithBracket(TextSpan.FromBounds(groups![0].Span.Start, groups[count - 1].Span.End));
            if (span != whole && !IsAmidBytes(span) && !IsOfPath(span))
            {
                places.Add((Proposals.Number, span));
            }

            (count, sum) = (0, 0);
        }
        else
        {
            AddGroups();
        }

        isLong = false;
    }

    // 57 67 77 in "A7 57 67 77 F7" are bytes that happen to have no letter.
    private readonly bool IsAmidBytes(TextSpan span) =>
        (span.Start > 2 && text[span.Start - 1] == ' ' && IsByte(text[..(span.Start - 1)][^2..])) || (span.End + 2 < text.Length && text[span.End] == ' ' && IsByte(text.Slice(span.End + 1, 2)));

    // 27 855 27 860 27 864 c 0: the points of a curve in a font.
    private readonly bool IsOfPath(TextSpan span) => text[span.End..] is [' ', 'c' or 'l' or 'm', ' ', >= '0' and <= '9', ..];

    private static bool IsByte(ReadOnlySpan<char> pair) => char.IsAsciiHexDigit(pair[0]) && char.IsAsciiHexDigit(pair[1]) && !(char.IsAsciiDigit(pair[0]) && char.IsAsciiDigit(pair[1]));

    private readonly TextSpan WithBracket(TextSpan span) =>
        span.Start > 0 && text[span.Start - 1] == '(' && text.Slice(span.Start, span.Length).IndexOfAny('(', ')') is var first and >= 0 && text[span.Start + first] == ')' ? TextSpan.FromBounds(span.Start - 1, span.End) : span;

    private void AddGroups()
    {
        foreach (var (span, digits) in groups.AsSpan(0, count))
        {
            if (digits >= LeastInGroup)
            {
                places.Add((Proposals.Number, span));
            }
        }

        (count, sum) = (0, 0);
    }

    private readonly bool Continues(TextSpan span)
    {
        var last = groups![count - 1].Span;
        var gap = text[last.End..span.Start];
        return gap.Length <= LongestGap && !gap.ContainsAnyExcept(OfGap) && last.Length <= LongestGroup && span.Length <= LongestGroup;
    }
}
