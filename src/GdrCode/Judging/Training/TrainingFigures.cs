using GdrCode.Judging.Learned;

namespace GdrCode.Judging.Training;

/// <summary>The figures of a cross-validation, as they are kept in a model's manifest: by name, shares from 0 to 1, rounded to four places.</summary>
/// <param name="files">The labelled files.</param>
/// <param name="threshold">From this probability on a candidate is sensitive.</param>
internal sealed class TrainingFigures(IReadOnlyList<LabelledFile> files, double threshold)
{
    private const int Places = 4;

    private readonly SortedDictionary<string, double> figures = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, double> All => figures;

    /// <summary>Every finding of the rules counts.</summary>
    public static double OfRules(LabelledFile file, int index) => Proposals.IsProposal(file.Candidates.Findings[index]) ? double.NegativeInfinity : 1;

    /// <summary>Adds the figures of a system: over all files, and corpus by corpus, the first part of a repository's name.</summary>
    /// <param name="name">What the system is called in the names of figures.</param>
    /// <param name="score">The probability of a candidate; negative infinity for none.</param>
    public void Add(string name, Func<LabelledFile, int, double> score)
    {
        Add(name, files, score);
        foreach (var corpus in files.GroupBy(f => f.Repository.Split('/')[0]))
        {
            Add($"{name}.{corpus.Key}", [.. corpus], score);
        }
    }

    /// <summary>Adds what a cascade would ask about.</summary>
    public void Add(DoubtBand doubt)
    {
        Set("cascade.clean_lines_asked", doubt.Clean);
        Set("cascade.lines_asked", doubt.Lines);
        Set("cascade.errors_asked", doubt.Errors);
    }

    /// <summary>Adds how a system orders lines, whatever the threshold.</summary>
    public void AddCurve(string name, Func<LabelledFile, int, double> score, double precision)
    {
        var curve = new LineCurve(files, score);
        Set($"{name}.average_precision", curve.AveragePrecision);
        Set($"{name}.recall_at_precision", curve.LowestFor(precision) is var lowest && double.IsPositiveInfinity(lowest) ? 0 : curve.At(lowest).Recall);
    }

    private void Add(string name, IReadOnlyList<LabelledFile> of, Func<LabelledFile, int, double> score)
    {
        var curve = new LineCurve(of, score);
        var ((precision, recall), (found, kept)) = (curve.At(threshold), curve.RepositoriesAt(threshold));
        var decoys = of.SelectMany(f => f.DecoyScores(i => score(f, i))).ToList();
        Set($"{name}.precision", precision);
        Set($"{name}.recall", recall);
        Set($"{name}.repositories_found", found);
        Set($"{name}.repositories_kept", kept);
        Set($"{name}.decoys_changed", (double)decoys.Count(d => d >= threshold) / Math.Max(1, decoys.Count));
    }

    private void Set(string name, double value) => figures[name] = Math.Round(value, Places);
}
