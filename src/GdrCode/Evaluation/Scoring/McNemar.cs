namespace GdrCode.Evaluation.Scoring;

/// <summary>McNemar's test, exact: do two systems err on different lines by more than chance?</summary>
internal static class McNemar
{
    public static PairedTest Test(Alignment first, Alignment second)
    {
        var (onlyFirst, onlySecond) = (0L, 0L);
        foreach (var (a, b) in first.Lines.Zip(second.Lines).Where(l => l.First.Scored))
        {
            var (firstRight, secondRight) = (a.IsPredicted == a.Sensitive, b.IsPredicted == b.Sensitive);
            onlyFirst += firstRight && !secondRight ? 1 : 0;
            onlySecond += secondRight && !firstRight ? 1 : 0;
        }

        return new PairedTest(first.System.Name, second.System.Name, onlyFirst, onlySecond, PValue(onlyFirst, onlySecond));
    }

    /// <summary>Two-sided binomial p of <paramref name="b"/> against <paramref name="c"/> at one half.</summary>
    public static double PValue(long b, long c)
    {
        var n = b + c;
        var logTerm = -n * Math.Log(2);
        var sum = Math.Exp(logTerm);
        for (var k = 1L; k <= Math.Min(b, c); k++)
        {
            logTerm += Math.Log((double)(n - k + 1) / k);
            sum += Math.Exp(logTerm);
        }

        return n == 0 ? 1 : Math.Min(1, 2 * sum);
    }
}
