using System.Buffers;

using GdrCode.Model;

namespace GdrCode.Extraction.Config;

/// <summary>Tells a licence header from another comment at the top of a file.</summary>
internal static class LicenceHeader
{
    private static readonly SearchValues<string> Words =
        SearchValues.Create(["copyright", "licence", "license", "SPDX-", "©", "(c) 19", "(c) 20", "all rights reserved"], StringComparison.OrdinalIgnoreCase);

    /// <summary>How many of the leading comments are the header; an empty line after a licence ends it.</summary>
    public static int Count(string source, List<Fragment> fragments, int leading)
    {
        var speaks = false;
        for (var i = 0; i < leading; i++)
        {
            if (speaks && HasEmptyLine(source.AsSpan(fragments[i - 1].Span.End, fragments[i].Span.Start - fragments[i - 1].Span.End)))
            {
                return i;
            }

            speaks |= fragments[i].Value.AsSpan().ContainsAny(Words);
        }

        return speaks ? leading : 0;
    }

    private static bool HasEmptyLine(ReadOnlySpan<char> gap)
    {
        var line = gap.IndexOf('\n');
        while (line >= 0)
        {
            gap = gap[(line + 1)..];
            line = gap.IndexOf('\n');
            if (line >= 0 && gap[..line].IsWhiteSpace())
            {
                return true;
            }
        }

        return false;
    }
}
