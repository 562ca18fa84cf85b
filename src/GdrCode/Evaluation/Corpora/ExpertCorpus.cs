namespace GdrCode.Evaluation.Corpora;

/// <summary>What an expert says of every line of a corpus.</summary>
/// <param name="Lines">Every line that scores or is neutral.</param>
/// <param name="Spans">Sensitive and neutral spans, and decoys as clean ones; one row per line.</param>
/// <param name="Texts">The texts, where they are at hand.</param>
internal sealed record ExpertCorpus(IReadOnlyList<ExpertLine> Lines, IReadOnlyList<ExpertSpan> Spans, CorpusTexts Texts)
{
    /// <summary>The rows of files whose text and spans are known.</summary>
    public static ExpertCorpus Of(IEnumerable<MarkedFile> files)
    {
        var all = files.ToList();
        var rows = all.ConvertAll(f => f.Rows());
        return new ExpertCorpus([.. rows.SelectMany(r => r.Lines)], [.. rows.SelectMany(r => r.Spans)], CorpusTexts.Of(all));
    }
}
