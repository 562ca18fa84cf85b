using GdrCode.Judging.Learned;

namespace GdrCode.Judging.Training;

/// <summary>Trains the two parts of a model on labelled files: the linear part, then the trees on top of what it says of files that it was not trained on.</summary>
/// <param name="lexicon">Words and names.</param>
/// <param name="names">The letters of names.</param>
/// <param name="heuristics">What is known of a file's findings without training.</param>
internal sealed class ModelTrainer(ILexicon lexicon, NameModel names, Func<LabelledFile, Heuristics> heuristics)
{
    private const int InnerFolds = 4;

    public LinearTrainer Linear { get; init; } = new();

    public TreeTrainer Trees { get; init; } = new();

    /// <summary>Proposals below these log-odds of the linear part are dropped.</summary>
    public float LeastLinear { get; init; } = -3.5f;

    /// <summary>Trains both parts.</summary>
    public (LinearModel Linear, TreeEnsemble Trees) Train(IReadOnlyList<LabelledFile> files)
    {
        var rows = new List<float[]>();
        var labels = new List<bool>();
        foreach (var (training, held) in Folds.Of(files, f => f.Repository, InnerFolds))
        {
            var linear = TrainLinear(training);
            foreach (var file in held)
            {
                var kept = Keep(linear, file);
                var dense = Dense(file, kept);
                for (var i = 0; i < kept.Indexes.Count; i++)
                {
                    if (file.Truth[kept.Indexes[i]] is { } truth)
                    {
                        var row = new float[DenseFeatures.Count];
                        dense.Read(i, row);
                        rows.Add(row);
                        labels.Add(truth);
                    }
                }
            }
        }

        return (TrainLinear(files), Trees.Train(rows, labels));
    }

    /// <summary>The log-odds of every candidate; negative infinity for proposals that the linear part drops.</summary>
    public float[] Predict((LinearModel Linear, TreeEnsemble Trees) model, LabelledFile file)
    {
        var scores = new float[file.Truth.Length];
        Array.Fill(scores, float.NegativeInfinity);
        var kept = Keep(model.Linear, file);
        var dense = Dense(file, kept);
        var row = new float[DenseFeatures.Count];
        for (var i = 0; i < kept.Indexes.Count; i++)
        {
            dense.Read(i, row);
            scores[kept.Indexes[i]] = model.Trees.Score(row);
        }

        return scores;
    }

    /// <summary>What rules and heuristics together hold of each candidate without training; 0 for proposals.</summary>
    public float[] Beliefs(LabelledFile file)
    {
        var of = heuristics(file);
        var row = new float[DenseFeatures.Count];
        return [.. file.Candidates.Findings.Select(finding =>
        {
            Array.Clear(row);
            of.Read(finding, row);
            return Heuristics.Belief(finding, row);
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

    private DenseFeatures Dense(LabelledFile file, Kept kept) => new(kept.Candidates, kept.Scores, lexicon, names, heuristics(file));

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

    /// <summary>The candidates that the linear part leaves: their place among all, and what it says of them.</summary>
    private sealed record Kept(FileCandidates Candidates, List<int> Indexes, List<float> Scores);
}
