using System.Buffers;

namespace GdrCode.Model;

/// <summary>Path data of drawings as SVG and XAML write it, <c>M19,3H5C3.9,3,3,3.9,3,5z</c>: rows of numbers that look like anything and tell nothing.</summary>
/// <remarks>Grammar: https://www.w3.org/TR/SVG2/paths.html#PathDataBNF, without exponents.</remarks>
internal static class DrawingData
{
    // Less may be a list of rooms or parts.
    private const int Shortest = 16;
    private const int FewestNumbers = 6;
    private const int FewestCommands = 3;

    private static readonly SearchValues<char> Begin = SearchValues.Create("Mm");
    private static readonly SearchValues<char> Parts = SearchValues.Create("MmLlHhVvCcSsQqTtAaZz0123456789 ,.-+\t\r\n");

    /// <summary>The text, with blanks in place of path data; the same string where it has none.</summary>
    public static string Without(string text)
    {
        if (text.Length < Shortest)
        {
            return text;
        }

        char[]? without = null;
        for (var at = 0; at <= text.Length - Shortest;)
        {
            var next = text.AsSpan(at).IndexOfAny(Begin);
            if (next < 0)
            {
                break;
            }

            at += next;
            var length = BeginsAt(text, at) ? LengthOf(text.AsSpan(at)) : 0;
            if (length > 0)
            {
                without ??= text.ToCharArray();
                without.AsSpan(at, length).Fill(' ');
            }

            at += Math.Max(1, length);
        }

        return without is null ? text : new string(without);
    }

    private static bool BeginsAt(string text, int at) => (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && text.AsSpan(at + 1).TrimStart() is [>= '0' and <= '9' or '.' or '-' or '+', ..];

    private static int LengthOf(ReadOnlySpan<char> text)
    {
        var (numbers, commands, end) = (0, 0, 0);
        for (var i = 0; i < text.Length && Parts.Contains(text[i]); i++)
        {
            var c = text[i];
            if (char.IsAsciiLetter(c))
            {
                // A command has numbers behind it; only the one that closes a figure has none.
                var isClosing = c is 'Z' or 'z';
                if (i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]) && (isClosing ? text[i + 1] is not ('M' or 'm') : !char.IsAsciiDigit(text[i + 1])))
                {
                    break;
                }

                commands++;
                end = isClosing ? i + 1 : end;
            }
            else if (char.IsAsciiDigit(c))
            {
                numbers += i > 0 && (char.IsAsciiDigit(text[i - 1]) || text[i - 1] == '.') ? 0 : 1;
                end = i + 1;
            }
        }

        return numbers >= FewestNumbers && commands >= FewestCommands && end >= Shortest ? end : 0;
    }
}
