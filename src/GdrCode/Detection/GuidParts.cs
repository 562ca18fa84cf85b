using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Detection;

/// <summary>Tells a value from a piece of a GUID: the groups of one look like serials, accounts and numbers of all countries.</summary>
internal static class GuidParts
{
    private const int Length = 36;

    /// <summary>Whether <paramref name="span"/> is a part of a GUID, and not all of it.</summary>
    public static bool Contains(ReadOnlySpan<char> text, TextSpan span)
    {
        if (span.Length >= Length)
        {
            return false;
        }

        var start = span.Start;
        while (start > 0 && span.Start - start < Length && IsPart(text[start - 1]))
        {
            start--;
        }

        return start + Length >= span.End && start + Length <= text.Length && IsGuid(text.Slice(start, Length));
    }

    private static bool IsGuid(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < Length; i++)
        {
            if (i is 8 or 13 or 18 or 23 ? text[i] != '-' : !char.IsAsciiHexDigit(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPart(char c) => char.IsAsciiHexDigit(c) || c == '-';
}
