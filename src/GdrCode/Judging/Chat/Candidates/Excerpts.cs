using System.Buffers;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Judging.Chat.Candidates;

/// <summary>Cuts long values into parts that fit a request, between words and never through a finding.</summary>
internal static class Excerpts
{
    /// <summary>Values up to this length, in UTF-16 units, stay whole; longer findings are not asked about.</summary>
    public const int Longest = 1_200;

    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\r\n\u0085\u2028\u2029");

    /// <summary>The parts in order.</summary>
    /// <param name="value">The value.</param>
    /// <param name="findings">What was found in it, by start.</param>
    /// <param name="all">Also parts without a finding.</param>
    public static IEnumerable<TextSpan> Of(string value, IReadOnlyList<TextSpan> findings, bool all)
    {
        for (var start = 0; start < value.Length;)
        {
            var end = value.Length - start <= Longest ? value.Length : Cut(value, start, findings);
            var part = TextSpan.FromBounds(start, end);
            if (all || findings.Any(part.Contains))
            {
                yield return part;
            }

            start = end;
        }
    }

    private static int Cut(string value, int start, IReadOnlyList<TextSpan> findings)
    {
        var half = start + (Longest / 2);
        var window = value.AsSpan(half, Longest / 2);
        var at = window.LastIndexOfAny(LineEnds);
        at = at >= 0 ? at : window.LastIndexOf(' ');
        var end = at >= 0 ? half + at + 1 : start + Longest;
        for (var i = 0; i < findings.Count; i++)
        {
            if (findings[i].Start < end && end < findings[i].End)
            {
                // Later findings may be cut by the new end, earlier ones as well where they overlap.
                end = findings[i].End;
                i = -1;
            }
        }

        return end < value.Length && char.IsLowSurrogate(value[end]) ? end + 1 : end;
    }
}
