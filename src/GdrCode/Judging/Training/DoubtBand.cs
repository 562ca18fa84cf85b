namespace GdrCode.Judging.Training;

/// <summary>A line as a cascade sees it.</summary>
/// <param name="Probabilities">Of the findings on it.</param>
/// <param name="IsClean">Whether an expert finds nothing in it.</param>
/// <param name="IsWrong">Whether the embedded judge labels it wrongly.</param>
internal sealed record DoubtedLine(IReadOnlyList<double> Probabilities, bool IsClean, bool IsWrong);

/// <summary>
/// The probabilities between which the embedded judge is unsure: the band around its threshold, as wide in log-odds on either side, that leaves a share
/// of the clean lines to be asked about. Code at large is clean in nearly every line, labelled corpora are not. Measured in cross-validation, where probabilities are calibrated.
/// </summary>
/// <param name="From">Up to here a finding is not sensitive.</param>
/// <param name="To">From here on it is.</param>
/// <param name="Clean">Share of the clean lines on which a finding is doubted.</param>
/// <param name="Lines">Share of all lines.</param>
/// <param name="Errors">Share of the lines that the judge labels wrongly.</param>
internal sealed record DoubtBand(double From, double To, double Clean, double Lines, double Errors)
{
    // Two places are as exact as calibration is.
    private const int Places = 2;
    private const int Steps = 100;
    private const double Step = 0.05;

    /// <summary>The widest band that leaves at most <paramref name="share"/> of the clean lines.</summary>
    /// <param name="lines">All lines.</param>
    /// <param name="threshold">From this probability on a finding is sensitive.</param>
    /// <param name="share">Of the clean lines, 0 to 1.</param>
    public static DoubtBand Of(IReadOnlyList<DoubtedLine> lines, double threshold, double share)
    {
        var band = new DoubtBand(threshold, threshold, 0, 0, 0);
        for (var step = 1; step <= Steps; step++)
        {
            var width = step * Step;
            var wider = Measure(lines, Math.Round(Logistic(LogOdds(threshold) - width), Places), Math.Round(Logistic(LogOdds(threshold) + width), Places));
            if (wider.Clean > share)
            {
                break;
            }

            band = wider;
        }

        return band;
    }

    private static DoubtBand Measure(IReadOnlyList<DoubtedLine> lines, double from, double to)
    {
        var doubted = lines.Where(l => l.Probabilities.Any(p => p > from && p < to)).ToHashSet(ReferenceEqualityComparer.Instance);
        return new DoubtBand(from, to, Share(l => l.IsClean), Share(_ => true), Share(l => l.IsWrong));

        double Share(Func<DoubtedLine, bool> of) => (double)lines.Count(l => of(l) && doubted.Contains(l)) / Math.Max(1, lines.Count(of));
    }

    private static double LogOdds(double probability) => Math.Log(probability / (1 - probability));

    private static double Logistic(double logOdds) => 1 / (1 + Math.Exp(-logOdds));
}
