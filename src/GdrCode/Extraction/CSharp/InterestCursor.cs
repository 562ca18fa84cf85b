using System.Buffers;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Extraction.CSharp;

/// <summary>Where the next character stands that could begin a literal, a comment or a directive.</summary>
/// <remarks>Whole subtrees without one are passed over, which spares Roslyn from building their nodes.</remarks>
internal sealed class InterestCursor(string content, IReadOnlyList<TextSpan>? regions)
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\"'/#0123456789<>=|");
    private int next = -1;
    private int region;

    /// <summary>The first such position at or after <paramref name="from"/>; calls must not go back.</summary>
    public int Next(int from)
    {
        if (next < from)
        {
            next = Find(from);
        }

        return next;
    }

    /// <summary>Whether a position is to be read at all.</summary>
    public bool Covers(int position)
    {
        if (regions is null)
        {
            return true;
        }

        while (region < regions.Count && regions[region].End <= position)
        {
            region++;
        }

        return region < regions.Count && regions[region].Start <= position;
    }

    private int Find(int from)
    {
        for (var i = from; i < content.Length; i++)
        {
            if (!Covers(i))
            {
                if (region == regions!.Count)
                {
                    return int.MaxValue;
                }

                i = regions[region].Start;
            }

            var found = content.AsSpan(i).IndexOfAny(Marks);
            if (found < 0)
            {
                return int.MaxValue;
            }

            i += found;
            if (Covers(i) && Counts(i))
            {
                return i;
            }
        }

        return int.MaxValue;
    }

    private bool Counts(int at)
    {
        var after = at + 1 < content.Length ? content[at + 1] : '\0';
        return content[at] switch
        {
            '"' or '\'' or '#' => true,
            '/' => after is '/' or '*',
            // Merge conflict markers, whose lines the parser leaves out.
            '<' or '>' or '=' or '|' => after == content[at] && at + 2 < content.Length && content[at + 2] == after,
            // One digit can neither matter alone nor be a printable element of a byte array.
            _ => (char.IsAsciiLetterOrDigit(after) || after is '_' or '.') && (at == 0 || !(char.IsAsciiLetterOrDigit(content[at - 1]) || content[at - 1] == '_')),
        };
    }
}
