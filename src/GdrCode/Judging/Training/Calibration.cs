namespace GdrCode.Judging.Training;

/// <summary>Platt's scaling: the logistic curve that turns log-odds of held-back examples into probabilities.</summary>
internal static class Calibration
{
    private const int Steps = 60;

    /// <summary>Slope and offset by Newton's method on the log-likelihood.</summary>
    public static (double Slope, double Offset) Fit(IReadOnlyList<(double LogOdds, bool IsSensitive)> examples)
    {
        var (slope, offset) = (1.0, 0.0);
        for (var step = 0; step < Steps; step++)
        {
            var (ga, gb, haa, hab, hbb) = (0.0, 0.0, 1e-6, 0.0, 1e-6);
            foreach (var (x, y) in examples)
            {
                var p = 1 / (1 + Math.Exp(-((slope * x) + offset)));
                var (error, weight) = (p - (y ? 1 : 0), Math.Max(p * (1 - p), 1e-9));
                ga += error * x;
                gb += error;
                haa += weight * x * x;
                hab += weight * x;
                hbb += weight;
            }

            var determinant = (haa * hbb) - (hab * hab);
            slope -= ((hbb * ga) - (hab * gb)) / determinant;
            offset -= ((haa * gb) - (hab * ga)) / determinant;
        }

        return (slope, offset);
    }
}
