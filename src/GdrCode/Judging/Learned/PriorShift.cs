namespace GdrCode.Judging.Learned;

/// <summary>
/// How much rarer sensitive values are in a repository than in the gold ones, which are small and dense. Of forty thousand proposals in a large
/// library a handful is right, so that each has to be surer. The share is estimated by expectation maximisation over what the linear part says
/// (Saerens, Latinne and Decaestecker 2002), as if a thousand candidates of the gold repositories stood among those of the repository: in a small one it changes nothing.
/// </summary>
internal static class PriorShift
{
    private const int Strength = 1000;
    private const int MostSteps = 60;
    private const double Close = 1e-3;
    private const double Width = 0.125;
    private const double Most = 12;

    /// <summary>What to add to the log-odds of a proposal; never more than 0.</summary>
    /// <param name="scores">Log-odds of all candidates of the repository.</param>
    /// <param name="prior">The share of sensitive ones among the candidates that the model was trained on.</param>
    public static float Of(ReadOnlySpan<float> scores, double prior)
    {
        var counts = new int[(int)(2 * Most / Width) + 1];
        foreach (var score in scores)
        {
            counts[(int)Math.Round((Math.Clamp(score, -Most, Most) + Most) / Width)]++;
        }

        var shift = 0.0;
        for (var step = 0; step < MostSteps; step++)
        {
            var next = LogOdds(((Strength * prior) + Sum(counts, shift)) / (Strength + scores.Length)) - LogOdds(prior);
            var isClose = Math.Abs(next - shift) < Close;
            shift = next;
            if (isClose)
            {
                break;
            }
        }

        return (float)Math.Min(0, shift);
    }

    private static double Sum(int[] counts, double shift)
    {
        var sum = 0.0;
        for (var i = 0; i < counts.Length; i++)
        {
            sum += counts[i] == 0 ? 0 : counts[i] / (1 + Math.Exp(-((i * Width) - Most + shift)));
        }

        return sum;
    }

    private static double LogOdds(double share) => Math.Log(share / (1 - share));
}
