using System.Text;
using System.Text.RegularExpressions;

using DiffPlex;

using GdrCode.Model;

namespace GdrCode.Reporting;

/// <summary>
/// A line before and after, as pieces: text that stayed, text that went, text that came, and so on in turn. What went is shown as
/// <see cref="Mask"/>, one for each of its characters, unless values are to be revealed.
/// </summary>
internal static partial class LineText
{
    /// <summary>Stands for one character of the original.</summary>
    public const char Mask = '•';

    private const int MostKept = 160;
    private const int MostChanged = 400;
    private const int MostCompared = 8_000;

    /// <summary>The original line with its sensitive values masked, made from the refined line and the labels alone.</summary>
    public static string Masked(string refined, IEnumerable<SpanLabel> spans)
    {
        var runes = refined.EnumerateRunes().ToList();
        var text = new StringBuilder();
        var at = 0;
        foreach (var span in spans.Where(s => s.Surrogate is not null).OrderBy(s => s.RefinedStart))
        {
            if (span is not { RefinedStart: { } start, RefinedEnd: { } end } || start < at || end < start || end > runes.Count)
            {
                continue;
            }

            runes[at..start].ForEach(r => text.Append(r.ToString()));
            text.Append(Mask, Math.Max(1, span.End - span.Start));
            at = end;
        }

        runes[at..].ForEach(r => text.Append(r.ToString()));
        return text.ToString();
    }

    /// <summary>Pieces in threes: kept, gone, come; the last is kept alone. Long pieces are cut short in their middle.</summary>
    public static IReadOnlyList<string> Pieces(string before, string after)
    {
        if (before == after)
        {
            return [Short(after, MostKept)];
        }

        if (before.Length + after.Length > MostCompared)
        {
            return Whole(before, after);
        }

        var pieces = new List<string>();
        var diff = new Differ().CreateCustomDiffs(before, after, ignoreWhiteSpace: false, Words);
        var at = 0;
        foreach (var block in diff.DiffBlocks)
        {
            pieces.Add(Short(Join(diff.PiecesOld, at, block.DeleteStartA - at), MostKept));
            pieces.Add(Short(Join(diff.PiecesOld, block.DeleteStartA, block.DeleteCountA), MostChanged));
            pieces.Add(Short(Join(diff.PiecesNew, block.InsertStartB, block.InsertCountB), MostChanged));
            at = block.DeleteStartA + block.DeleteCountA;
        }

        pieces.Add(Short(Join(diff.PiecesOld, at, diff.PiecesOld.Length - at), MostKept));
        return pieces;
    }

    // Too long to compare word by word in good time: what both have in common at their ends is kept.
    private static IReadOnlyList<string> Whole(string before, string after)
    {
        var start = before.AsSpan().CommonPrefixLength(after);
        var end = 0;
        while (end < Math.Min(before.Length, after.Length) - start && before[^(end + 1)] == after[^(end + 1)])
        {
            end++;
        }

        return [Short(before[..start], MostKept), Short(before[start..^end], MostChanged), Short(after[start..^end], MostChanged), Short(before[^end..], MostKept)];
    }

    private static string Join(string[] pieces, int start, int count) => string.Concat(pieces.AsSpan(start, count));

    private static string[] Words(string text) => [.. Word().Matches(text).Select(m => m.Value)];

    private static string Short(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var (head, tail) = (most / 2, text.Length - (most / 2));
        head -= char.IsHighSurrogate(text[head - 1]) ? 1 : 0;
        tail += char.IsLowSurrogate(text[tail]) ? 1 : 0;
        return text[..head] + "…" + text[tail..];
    }

    [GeneratedRegex(@"\w+|•+|\s+|[\ud800-\udbff][\udc00-\udfff]|.", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
