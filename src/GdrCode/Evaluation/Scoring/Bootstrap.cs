namespace GdrCode.Evaluation.Scoring;

/// <summary>95 % percentile intervals from resampling repositories with replacement: lines of one repository are not independent of each other.</summary>
internal static class Bootstrap
{
    /// <summary>Resamples by default.</summary>
    public const int DefaultSamples = 2000;

    private const ulong Seed = 0x6764725F6576616C;

    private static readonly (string Name, Func<ConfusionMatrix, ConfusionMatrix, DecoyScores, double> Figure)[] Figures =
    [
        ("line_precision", (lines, _, _) => lines.Precision),
        ("line_recall", (lines, _, _) => lines.Recall),
        ("line_f1", (lines, _, _) => lines.F1),
        ("line_f2", (lines, _, _) => lines.F2),
        ("repository_recall", (_, repositories, _) => repositories.Recall),
        ("repository_specificity", (_, repositories, _) => repositories.Specificity),
        ("decoys_hit", (_, _, decoys) => decoys.Share),
    ];

    /// <summary>The interval of each figure, by name; none of an empty corpus.</summary>
    public static IReadOnlyDictionary<string, Interval> Intervals(IReadOnlyList<RepositoryCounts> repositories, int samples = DefaultSamples)
    {
        var intervals = new SortedDictionary<string, Interval>(StringComparer.Ordinal);
        if (repositories.Count == 0)
        {
            return intervals;
        }

        var values = Array.ConvertAll(Figures, _ => new double[samples]);
        var state = Seed;
        for (var sample = 0; sample < samples; sample++)
        {
            var (lines, units, all, hit) = (default(ConfusionMatrix), default(ConfusionMatrix), 0L, 0L);
            for (var i = 0; i < repositories.Count; i++)
            {
                var drawn = repositories[(int)(Next(ref state) % (ulong)repositories.Count)];
                lines += drawn.Lines;
                units = units.With(drawn.Sensitive, drawn.Predicted);
                all += drawn.Decoys;
                hit += drawn.DecoysHit;
            }

            for (var figure = 0; figure < Figures.Length; figure++)
            {
                values[figure][sample] = Figures[figure].Figure(lines, units, new DecoyScores(all, hit));
            }
        }

        for (var figure = 0; figure < Figures.Length; figure++)
        {
            Array.Sort(values[figure]);
            intervals[Figures[figure].Name] = new Interval(Percentile(values[figure], 0.025), Percentile(values[figure], 0.975));
        }

        return intervals;
    }

    private static double Percentile(double[] sorted, double share) => sorted[(int)Math.Round(share * (sorted.Length - 1))];

    // SplitMix64: the same draws on every version of the runtime, which System.Random doesn't promise.
    private static ulong Next(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
