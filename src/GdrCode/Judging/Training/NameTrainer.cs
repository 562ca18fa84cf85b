using GdrCode.Judging.Learned;

namespace GdrCode.Judging.Training;

/// <summary>Trains the model of names on lists of names and of ordinary words; one thread, a fixed order.</summary>
internal static class NameTrainer
{
    private const int Epochs = 6;
    private const double Rate = 0.1;
    private const double Decay = 1e-5;

    public static NameModel Train(IReadOnlyCollection<string> names, IReadOnlyCollection<string> words)
    {
        var examples = names.Select(n => (Word: n, IsName: true)).Concat(words.Select(w => (Word: w, IsName: false))).ToList();
        var grams = examples.ConvertAll(e => Grams(e.Word));
        var (weights, squares) = (new double[NameModel.Buckets], new double[NameModel.Buckets]);
        var balance = (double)names.Count / Math.Max(1, words.Count);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new FixedRandom(11);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var i in order)
            {
                var sum = 0.0;
                foreach (var g in grams[i])
                {
                    sum += weights[g];
                }

                var error = (1 / (1 + Math.Exp(-sum))) - (examples[i].IsName ? 1 : 0);
                error *= examples[i].IsName ? 1 : balance;
                foreach (var g in grams[i])
                {
                    var gradient = error + (Decay * weights[g]);
                    squares[g] += gradient * gradient;
                    weights[g] -= Rate * gradient / (1e-3 + Math.Sqrt(squares[g]));
                }
            }
        }

        return new NameModel([.. weights.Select(w => (float)(Half)w)]);
    }

    private static int[] Grams(string word)
    {
        Span<int> buffer = stackalloc int[128];
        return buffer[..NameModel.Read(word, buffer)].ToArray();
    }
}
