using GdrCode.Judging.Learned;

namespace GdrCode.Judging.Training;

/// <summary>Trains the naming of categories: a softmax over the sensitive candidates whose category an expert gave.</summary>
internal static class CategoryTrainer
{
    private const int Epochs = 8;
    private const double Rate = 0.05;

    // A category that was seen less often is named by chance.
    private const int LeastExamples = 6;

    public static CategoryModel Train(IReadOnlyList<(int[] Features, string Category)> examples)
    {
        var categories = examples.GroupBy(e => e.Category).Where(g => g.Count() >= LeastExamples).Select(g => g.Key).Order(StringComparer.Ordinal).ToList();
        var kept = examples.Where(e => categories.Contains(e.Category)).Select(e => (Buckets: Array.ConvertAll(e.Features, CategoryModel.Bucket), Truth: categories.IndexOf(e.Category))).ToList();
        var size = categories.Count * CategoryModel.Buckets;
        var (weights, squares) = (new double[size], new double[size]);
        var scores = new double[categories.Count];
        var order = Enumerable.Range(0, kept.Count).ToArray();
        var random = new FixedRandom(13);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var i in order)
            {
                Step(kept[i].Buckets, kept[i].Truth, weights, squares, scores);
            }
        }

        return new CategoryModel(categories, [.. weights.Select(w => (float)(Half)w)]);
    }

    private static void Step(int[] buckets, int truth, double[] weights, double[] squares, double[] scores)
    {
        for (var c = 0; c < scores.Length; c++)
        {
            scores[c] = 0;
            foreach (var b in buckets)
            {
                scores[c] += weights[(c * CategoryModel.Buckets) + b];
            }
        }

        var most = scores.Max();
        var sum = scores.Sum(s => Math.Exp(s - most));
        for (var c = 0; c < scores.Length; c++)
        {
            var gradient = (Math.Exp(scores[c] - most) / sum) - (c == truth ? 1 : 0);
            if (Math.Abs(gradient) < 1e-3)
            {
                continue;
            }

            foreach (var b in buckets)
            {
                var at = (c * CategoryModel.Buckets) + b;
                squares[at] += gradient * gradient;
                weights[at] -= Rate * gradient / (1e-3 + Math.Sqrt(squares[at]));
            }
        }
    }
}
