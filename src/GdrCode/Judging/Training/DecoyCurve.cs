namespace GdrCode.Judging.Training;

/// <summary>The decoys of labelled files by the best score of a candidate on them.</summary>
internal static class DecoyCurve
{
    // A share of fewer is chance: one of ten would decide.
    private const int FewestDecoys = 1000;

    /// <summary>The lowest threshold at which no more than a share of the decoys is changed; 0 where any is, or where there are too few to tell.</summary>
    /// <param name="share">The share, from 0 to 1.</param>
    /// <param name="scores">The best score on each decoy, negative infinity where there is none.</param>
    public static double LowestFor(double share, IEnumerable<double> scores)
    {
        var sorted = scores.OrderDescending().ToList();
        var first = sorted.Count < FewestDecoys ? 0 : sorted[(int)(share * sorted.Count)];

        // Where what is certain changes more of them, no threshold helps.
        return first is > 0 and < 1 ? Math.BitIncrement(first) : 0;
    }
}
