using System.Buffers;

namespace GdrCode.Extraction.CSharp;

/// <summary>Finds the licence notice that opens a file.</summary>
internal static class LicenceHeader
{
    private static readonly SearchValues<string> Words = SearchValues.Create(
        ["copyright", "license", "licence", "spdx-", "all rights reserved", "(c)", "\u00A9"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Where the notice ends; 0 when the file opens with none.</summary>
    public static int End(string content)
    {
        // Groups of comment lines are parted by blank lines; the notice reaches to the end of the last group with its words.
        var (position, groupStart, end) = (0, 0, 0);
        while (position < content.Length)
        {
            var lineEnd = LineEnd(content, position);
            var line = content.AsSpan(position, lineEnd - position).Trim().TrimStart('\uFEFF');
            if (line.IsEmpty)
            {
                end = EndOf(groupStart, position, end, content);
                groupStart = lineEnd;
            }
            else if (line.StartsWith("/*"))
            {
                var close = content.IndexOf("*/", position, StringComparison.Ordinal);
                lineEnd = close < 0 ? content.Length : LineEnd(content, close);
            }
            else if (!line.StartsWith("//") && line[0] != '#')
            {
                break;
            }

            position = lineEnd;
        }

        return EndOf(groupStart, position, end, content);
    }

    private static int EndOf(int start, int end, int before, string content) =>
        content.AsSpan(start, end - start).ContainsAny(Words) ? end : before;

    private static int LineEnd(string content, int position)
    {
        var found = content.AsSpan(position).IndexOfAny('\r', '\n');
        return found < 0 ? content.Length : position + found + 1;
    }
}
