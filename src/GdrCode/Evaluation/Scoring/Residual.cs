using GdrCode.Evaluation.Corpora;
using GdrCode.Model;

namespace GdrCode.Evaluation.Scoring;

/// <summary>What the refined text still shows of the expert's spans. Lines never move, so a line is compared with the one of the same number.</summary>
internal static class Residual
{
    // Shorter values stand in half of all texts by chance.
    private const int TellingLength = 6;

    /// <param name="expert">With texts, or with the text of every span.</param>
    /// <param name="refined">The refined repositories.</param>
    public static ResidualScores Score(ExpertCorpus expert, CorpusTexts refined)
    {
        var files = expert.Lines.Select(l => (l.Repository, l.Path)).Distinct().ToList();
        var missing = files.Where(f => refined.Lines(f.Repository, f.Path) is null).ToHashSet();
        var (sensitive, readable, decoys, changed) = (0L, 0L, 0L, 0L);
        foreach (var group in expert.Spans.Where(s => s.Text is { Length: > 0 } && !missing.Contains((s.Repository, s.Path))).GroupBy(s => (s.Place, s.Text, s.Kind)))
        {
            var marked = group.Count();
            var after = Count(refined.Line(group.Key.Place) ?? string.Empty, group.Key.Text!);

            // The same characters may stand on the line unmarked, in an identifier for instance; those may stay.
            var unmarked = expert.Texts.Line(group.Key.Place) is { } before ? Math.Max(0, Count(before, group.Key.Text!) - marked) : 0;
            var left = Math.Clamp(after - unmarked, 0, marked);
            if (group.Key.Kind == Label.Sensitive)
            {
                sensitive += marked;
                readable += left;
            }
            else if (group.Key.Kind == Label.Clean)
            {
                decoys += marked;
                changed += marked - left;
            }
        }

        var (values, elsewhere) = Values(expert, refined, files.Where(f => !missing.Contains(f)).ToLookup(f => f.Repository, f => f.Path));
        return new ResidualScores(sensitive, readable, elsewhere, values, decoys, changed, missing.Count);
    }

    private static (long All, long Readable) Values(ExpertCorpus expert, CorpusTexts refined, ILookup<string, string> written)
    {
        var (all, readable) = (0L, 0L);
        foreach (var repository in expert.Spans.Where(s => s.Kind == Label.Sensitive && s.Text is { Length: >= TellingLength }).GroupBy(s => s.Repository))
        {
            var text = string.Join('\n', written[repository.Key].SelectMany(path => refined.Lines(repository.Key, path)!));
            var values = repository.Select(s => s.Text!).Distinct().ToList();
            all += values.Count;
            readable += values.Count(v => text.Contains(v, StringComparison.Ordinal));
        }

        return (all, readable);
    }

    private static int Count(string text, string value)
    {
        var count = 0;
        for (var at = text.IndexOf(value, StringComparison.Ordinal); at >= 0; at = text.IndexOf(value, at + value.Length, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }
}
