using System.Buffers;

namespace GdrCode.Extraction.Lexical;

/// <summary>The comments at the head of a file that say who holds the rights in it.</summary>
internal static class LicenceHeader
{
    private static readonly SearchValues<string> s_words =
        SearchValues.Create(["copyright", "licence", "license", "spdx-", "all rights reserved", "(c) 19", "(c) 20", "©"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Where the header ends; 0 where there is none.</summary>
    public static int End(string text, List<Token> tokens)
    {
        var isLicence = false;
        var end = 0;
        foreach (var token in tokens)
        {
            var gap = text.AsSpan(end, Math.Max(0, token.Start - end));
            if (!token.IsComment || gap.Trim().Length > 0)
            {
                break;
            }

            // An empty line after a licence ends it: what follows documents the code.
            if (isLicence && gap.Count('\n') > 1)
            {
                break;
            }

            isLicence |= text.AsSpan(token.ValueStart, token.ValueEnd - token.ValueStart).IndexOfAny(s_words) >= 0;
            end = token.End;
        }

        return isLicence ? end : 0;
    }
}
