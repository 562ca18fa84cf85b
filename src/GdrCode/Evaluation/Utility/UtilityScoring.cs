using GdrCode.Model;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GdrCode.Evaluation.Utility;

/// <summary>Compares raw texts with refined ones.</summary>
internal static class UtilityScoring
{
    /// <param name="files">Path, raw text, and the refined text or null where there is none.</param>
    public static UtilityScores Score(IEnumerable<(string Path, string Raw, string? Refined)> files)
    {
        var scores = new UtilityScores(0, 0, 0, 0, [], 0, 0, 0, 0, 0, 0, 0, 0, 0);
        var formats = new SortedDictionary<string, ParseScores>(StringComparer.Ordinal);
        foreach (var (path, raw, refined) in files)
        {
            scores = scores with { Files = scores.Files + 1 };
            if (refined is null)
            {
                scores = scores with { Missing = scores.Missing + 1 };
                continue;
            }

            scores = AddText(scores, raw, refined);
            if (FormatParsers.Of(path) is not { } parser)
            {
                continue;
            }

            var parsed = formats.GetValueOrDefault(parser.Format) ?? new ParseScores(parser.Format, 0, 0, 0);
            var before = parser.Parses(raw);
            formats[parser.Format] = parsed with
            {
                Files = parsed.Files + 1,
                Before = parsed.Before + (before ? 1 : 0),
                After = parsed.After + (before && parser.Parses(refined) ? 1 : 0),
            };
            scores = parser.Format == "C#" ? AddTokens(scores, raw, refined) : scores;
        }

        return scores with { Formats = [.. formats.Values] };
    }

    private static UtilityScores AddText(UtilityScores scores, string raw, string refined)
    {
        var before = raw.Split('\n');
        var after = refined.Split('\n');

        // Lines never move; where they did, what has no partner counts as changed.
        var changed = Enumerable.Range(0, Math.Max(before.Length, after.Length))
            .Select(i => Changed(before.ElementAtOrDefault(i) ?? string.Empty, after.ElementAtOrDefault(i) ?? string.Empty))
            .Where(c => c.Length > 0)
            .ToList();
        return scores with
        {
            Changed = scores.Changed + (raw == refined ? 0 : 1),
            LinesKept = scores.LinesKept + (before.Length == after.Length ? 1 : 0),
            Characters = scores.Characters + raw.Length,
            ChangedCharacters = scores.ChangedCharacters + changed.Sum(c => c.Length),
            EditDistance = scores.EditDistance + changed.Sum(c => c.Distance),
            LongerCharacters = scores.LongerCharacters + Math.Max(raw.Length, refined.Length),
            Lines = scores.Lines + before.Length,
            ChangedLines = scores.ChangedLines + changed.Count,
        };
    }

    // The run from the first to the last difference, and the edits within it.
    private static (long Length, long Distance) Changed(string before, string after)
    {
        if (before == after)
        {
            return (0, 0);
        }

        var start = before.AsSpan().CommonPrefixLength(after);
        var end = 0;
        while (end < Math.Min(before.Length, after.Length) - start && before[^(end + 1)] == after[^(end + 1)])
        {
            end++;
        }

        return (Math.Max(before.Length, after.Length) - start - end, EditDistance.Of(before.AsSpan(start..^end), after.AsSpan(start..^end)));
    }

    private static UtilityScores AddTokens(UtilityScores scores, string raw, string refined)
    {
        var before = Tokens(raw);
        var after = Tokens(refined);
        return scores with
        {
            CSharpFiles = scores.CSharpFiles + 1,
            SameShape = scores.SameShape + (before.Select(t => t.RawKind).SequenceEqual(after.Select(t => t.RawKind)) ? 1 : 0),
            SameIdentifiers = scores.SameIdentifiers + (Identifiers(before).SequenceEqual(Identifiers(after)) ? 1 : 0),
        };
    }

    private static List<SyntaxToken> Tokens(string text) => [.. CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTokens().Where(t => !t.IsMissing)];

    private static IEnumerable<string> Identifiers(List<SyntaxToken> tokens) => tokens.Where(t => t.IsKind(SyntaxKind.IdentifierToken)).Select(t => t.Text);
}
