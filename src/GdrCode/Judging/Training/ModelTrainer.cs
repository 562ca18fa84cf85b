using GdrCode.Judging.Learned;

namespace GdrCode.Judging.Training;

/// <summary>Trains the two parts of a model on labelled files: the linear part, then the trees on top of what it says of files that it was not trained on.</summary>
/// <param name="lexicon">Words and names.</param>
/// <param name="names">The letters of names.</param>
/// <param name="heuristics">What is known of a file's findings without training.</param>
internal sealed class ModelTrainer(ILexicon lexicon, NameModel names, Func<LabelledFile, Heuristics> heuristics)
{
    private const int InnerFolds = 4;
    private const int Decimals = 4;

    // The one secret of a repository says more than each of a hundred rows: by this power of their number do they weigh less.
    private const double RepositoryPower = -0.3;

    public LinearTrainer Linear { get; init; } = new();

    public TreeTrainer Trees { get; init; } = new();

    /// <summary>Whether the files of a repository are weighed together; without it each stands alone.</summary>
    public bool WithRepositories { get; init; } = true;

    /// <summary>Proposals below these log-odds of the linear part are dropped.</summary>
    public float LeastLinear { get; init; } = -3.5f;

    /// <summary>Trains both parts.</summary>
    public (LinearModel Linear, TreeEnsemble Trees, double Prior) Train(IReadOnlyList<LabelledFile> files)
    {
        // Each part is alone with its files: side by side they give what they give one after the other.
        var folds = Folds.Of(files, f => f.Repository, InnerFolds).ToArray();
        var examples = new List<Example>[folds.Length];
        LinearModel? linear = null;
        Parallel.For(0, folds.Length + 1, i =>
        {
            if (i == folds.Length)
            {
                linear = TrainLinear(files);
            }
            else
            {
                examples[i] = Examples(TrainLinear(folds[i].Training), folds[i].Held);
            }
        });

        Example[] all = [.. examples.SelectMany(e => e)];
        bool[] labels = [.. all.Select(e => e.Label)];
        var trees = Trees.Train([.. all.Select(e => e.Row)], labels, Weights(labels, [.. all.Select(e => e.Repository)]));
        return (linear!, trees, Math.Round(labels.Count(l => l) / Math.Max(1.0, labels.Length), Decimals));
    }

    private List<Example> Examples(LinearModel linear, IReadOnlyList<LabelledFile> held)
    {
        var examples = new List<Example>();
        foreach (var (file, index, row, _) in Rows(linear, held, prior: null))
        {
            if (file.Truth[index] is { } truth)
            {
                examples.Add(new Example([.. row], truth, file.Repository));
            }
        }

        return examples;
    }

    private static double[] Weights(bool[] labels, string[] repositories)
    {
        var sensitive = repositories.Where((_, i) => labels[i]).CountBy(r => r).ToDictionary();
        var raw = labels.Select((label, i) => label ? Math.Pow(sensitive[repositories[i]], RepositoryPower) : 0).ToArray();
        var mean = raw.Sum() / Math.Max(1, labels.Count(l => l));
        return [.. labels.Select((label, i) => label ? raw[i] / mean : 1)];
    }

    /// <summary>The log-odds of every candidate of whole repositories; negative infinity for proposals that the linear part drops.</summary>
    public Dictionary<LabelledFile, float[]> Predict((LinearModel Linear, TreeEnsemble Trees, double Prior) model, IReadOnlyList<LabelledFile> files)
    {
        var scores = files.ToDictionary(f => f, f => Enumerable.Repeat(float.NegativeInfinity, f.Truth.Length).ToArray());
        Parallel.ForEach(files.GroupBy(f => f.Repository), repository =>
        {
            foreach (var (file, index, row, shift) in Rows(model.Linear, [.. repository], model.Prior))
            {
                scores[file][index] = model.Trees.Score(row) + (row[(int)DenseFeature.IsProposal] > 0 ? shift : 0);
            }
        });

        return scores;
    }

    // The dense features of what the linear part leaves, repository by repository; the row is read before the next is asked for.
    private IEnumerable<(LabelledFile File, int Index, float[] Row, float Shift)> Rows(LinearModel linear, IReadOnlyList<LabelledFile> files, double? prior)
    {
        var row = new float[DenseFeatures.Count];
        foreach (var repository in files.GroupBy(f => WithRepositories ? f.Repository : $"{f.Repository}/{f.Candidates.File.Path}"))
        {
            var kept = repository.Select(f => (File: f, Kept: Keep(linear, f))).ToList();
            var survey = new Survey(kept.OrderBy(k => k.Kept.Candidates.File.Path, StringComparer.Ordinal).Select(k => FileSurvey.Of(k.Kept.Candidates, k.Kept.Scores, k.File.IsSafeFinding)));
            foreach (var (file, of) in kept)
            {
                var dense = new DenseFeatures(of.Candidates, of.Scores, lexicon, names, heuristics(file), survey.For(of.Candidates.File.Path));
                for (var i = 0; i < of.Indexes.Count; i++)
                {
                    dense.Read(i, row);
                    yield return (file, of.Indexes[i], row, survey.Shift(prior));
                }
            }
        }
    }

    /// <summary>The dense features of each candidate that are known without training; zero elsewhere.</summary>
    public float[][] Known(LabelledFile file)
    {
        var of = heuristics(file);
        return [.. file.Candidates.Findings.Select(finding =>
        {
            var row = new float[DenseFeatures.Count];
            of.Read(finding, row);
            return row;
        })];
    }

    // As a run does: what the linear part drops is no neighbour of what stays.
    private Kept Keep(LinearModel linear, LabelledFile file)
    {
        var (indexes, scores) = (new List<int>(), new List<float>());
        for (var i = 0; i < file.Sparse.Length; i++)
        {
            var score = linear.Score(file.Sparse[i]);
            if (score >= LeastLinear || !Proposals.IsProposal(file.Candidates.Findings[i]))
            {
                indexes.Add(i);
                scores.Add(score);
            }
        }

        return new Kept(new FileCandidates(file.Candidates.File, indexes.ConvertAll(i => file.Candidates.Findings[i]), file.Candidates.Lines), indexes, scores);
    }

    private LinearModel TrainLinear(IReadOnlyList<LabelledFile> files)
    {
        var features = new List<int[]>();
        var labels = new List<bool>();
        foreach (var file in files)
        {
            for (var i = 0; i < file.Sparse.Length; i++)
            {
                if (file.Truth[i] is { } truth)
                {
                    features.Add(file.Sparse[i]);
                    labels.Add(truth);
                }
            }
        }

        return Linear.Train(features, labels);
    }

    private readonly record struct Example(float[] Row, bool Label, string Repository);

    /// <summary>The candidates that the linear part leaves: their place among all, and what it says of them.</summary>
    private sealed record Kept(FileCandidates Candidates, List<int> Indexes, List<float> Scores);
}
