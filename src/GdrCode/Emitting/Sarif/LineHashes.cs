using System.Globalization;

namespace GdrCode.Emitting.Sarif;

/// <summary>
/// The hashes by which code scanning knows a line again: <c>primaryLocationLineHash</c>, computed as
/// <c>src/fingerprints.ts</c> of github/codeql-action does. A rolling hash modulo 2^64 over the next hundred UTF-16 units
/// from the line's start, without blanks and tabs, with <c>\n</c> for every line end.
/// </summary>
internal static class LineHashes
{
    private const int Window = 100;
    private const ulong Base = 37;
    private const char EndOfFile = '\uFFFF';

    private static readonly ulong Leaving = Power(Base, Window);

    /// <summary>One hash per line, in order: hexadecimal digits, a colon, and how often the hash came so far.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var (units, lineStarts) = Normalise(text);
        var counts = new Dictionary<ulong, int>();
        var hashes = new string[lineStarts.Count];
        var next = 0;
        ulong hash = 0;
        for (var i = 0; i < units.Count; i++)
        {
            // The hash at this point covers the window that ends before unit i.
            if (next < hashes.Length && lineStarts[next] == i - Window)
            {
                hashes[next++] = Numbered(hash, counts);
            }

            hash = (Base * hash) + units[i] - (Leaving * (i >= Window ? units[i - Window] : 0UL));
        }

        return hashes;
    }

    // The end of the file counts as one more unit; zeros behind it fill the window of the last line, and one more lets it be read.
    private static (List<char> Units, List<int> LineStarts) Normalise(string text)
    {
        var units = new List<char>(text.Length + Window + 2);
        var starts = new List<int>();
        var atLineStart = true;
        for (var i = 0; i <= text.Length; i++)
        {
            var unit = i < text.Length ? text[i] : EndOfFile;
            if (i < text.Length && (unit is ' ' or '\t' || (unit == '\n' && i > 0 && text[i - 1] == '\r')))
            {
                continue;
            }

            if (atLineStart)
            {
                starts.Add(units.Count);
            }

            unit = unit == '\r' ? '\n' : unit;
            atLineStart = unit == '\n';
            units.Add(unit);
        }

        units.AddRange(Enumerable.Repeat('\0', Window));
        return (units, starts);
    }

    private static string Numbered(ulong hash, Dictionary<ulong, int> counts)
    {
        var count = counts[hash] = counts.GetValueOrDefault(hash) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{hash:x}:{count}");
    }

    private static ulong Power(ulong number, int exponent)
    {
        ulong result = 1;
        for (var i = 0; i < exponent; i++)
        {
            result *= number;
        }

        return result;
    }
}
