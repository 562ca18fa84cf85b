namespace GdrCode.Evaluation.Diversity;

/// <summary>Compares the texts of each form with each other.</summary>
internal static class DiversityScoring
{
    /// <summary>All pairs are compared, so that no more than this many texts are taken, spread over the corpus by hash.</summary>
    public const int MostTexts = 400;

    public static readonly IReadOnlyList<string> Forms = ["raw", "redacted", "refined"];

    /// <param name="files">Each file's place and its text in the three forms, in the order of <see cref="Forms"/>.</param>
    public static DiversityScores Score(IEnumerable<(string Place, string[] Texts)> files)
    {
        var all = files.ToList();
        var documents = Sample(all);
        var lines = Sample(all.SelectMany(f => ChangedLines(f.Place, f.Texts)));
        var words = Forms.Select((_, i) => lines.ConvertAll(l => CodeTokens.Words(l.Texts[i]))).ToList();
        var embeddings = words.ConvertAll(w => w.ConvertAll(Embedding.Of));
        var (points, explained) = Projection.Of([.. embeddings.SelectMany(e => e)]);
        return new DiversityScores(documents.Count, lines.Count,
        [
            .. Forms.Select((form, i) => new DiversityForm(
                form,
                Means(documents.ConvertAll(d => CodeTokens.Words(d.Texts[i]))),
                Means(words[i]),
                [.. points.Skip(i * lines.Count).Take(lines.Count).Select(p => new Point(Math.Round(p.X, 4), Math.Round(p.Y, 4)))])),
        ], explained);
    }

    /// <summary>Means over all pairs; null where there is none.</summary>
    public static PairMeans? Means(IReadOnlyList<IReadOnlyList<string>> texts)
    {
        if (texts.Count < 2)
        {
            return null;
        }

        var bigrams = texts.Select(t => new Bigrams(t)).ToArray();
        var embeddings = texts.Select(Embedding.Of).ToArray();
        var (rouge, distance) = (0.0, 0.0);
        for (var i = 0; i < texts.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                rouge += bigrams[i].Rouge(bigrams[j]);
                distance += Embedding.Distance(embeddings[i], embeddings[j]);
            }
        }

        var pairs = texts.Count * (texts.Count - 1) / 2.0;
        return new PairMeans(rouge / pairs, distance / pairs);
    }

    private static IEnumerable<(string Place, string[] Texts)> ChangedLines(string place, string[] texts)
    {
        var lines = Array.ConvertAll(texts, t => t.Split('\n'));
        return Enumerable.Range(0, lines.Min(l => l.Length))
            .Where(n => lines.Skip(1).Any(l => l[n] != lines[0][n]))
            .Select(n => ($"{place}:{n + 1}", Array.ConvertAll(lines, l => l[n])));
    }

    private static List<(string Place, string[] Texts)> Sample(IEnumerable<(string Place, string[] Texts)> texts) =>
        [.. texts.OrderBy(t => TextHash.Of(t.Place)).ThenBy(t => t.Place, StringComparer.Ordinal).Take(MostTexts)];
}
