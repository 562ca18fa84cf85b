namespace GdrCode.Judging.Training;

/// <summary>Splits examples by repository, so that nothing of a repository is on both sides.</summary>
internal static class Folds
{
    /// <summary>As many pairs of training and held-back examples as folds; repositories go round in the order of their names.</summary>
    public static IEnumerable<(IReadOnlyList<T> Training, IReadOnlyList<T> Held)> Of<T>(IReadOnlyList<T> items, Func<T, string> repository, int folds)
    {
        var fold = items.Select(repository).Distinct().Order(StringComparer.Ordinal).Select((name, i) => (name, i)).ToDictionary(p => p.name, p => p.i % folds, StringComparer.Ordinal);
        for (var f = 0; f < folds; f++)
        {
            yield return ([.. items.Where(i => fold[repository(i)] != f)], [.. items.Where(i => fold[repository(i)] == f)]);
        }
    }
}
