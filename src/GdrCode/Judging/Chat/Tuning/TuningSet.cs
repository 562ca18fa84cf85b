namespace GdrCode.Judging.Chat.Tuning;

/// <summary>Examples to train on and examples to test with: nothing of a repository and no value is on both sides, no lesson comes twice, and as many are clean as not.</summary>
/// <param name="Training">Examples to train on, in the order of the corpus.</param>
/// <param name="Test">Examples to test with, in the order of the corpus.</param>
internal sealed record TuningSet(IReadOnlyList<TuningExample> Training, IReadOnlyList<TuningExample> Test)
{
    // One repository in ten is for the test.
    private const int Share = 10;

    public static TuningSet Of(IEnumerable<TuningExample> examples)
    {
        var distinct = examples.DistinctBy(e => e.Lesson).ToList();
        var names = distinct.Select(e => e.Repository).Distinct().OrderBy(Rank, StringComparer.Ordinal).ThenBy(n => n, StringComparer.Ordinal).ToList();
        var held = names.Take(names.Count < 2 ? 0 : (names.Count + Share - 1) / Share).ToHashSet(StringComparer.Ordinal);
        var test = distinct.FindAll(e => held.Contains(e.Repository));
        var values = test.SelectMany(e => e.Values).ToHashSet(StringComparer.Ordinal);
        var texts = test.Select(e => e.Asked.Candidate.Text).ToHashSet(StringComparer.Ordinal);
        var training = distinct.FindAll(e => !held.Contains(e.Repository) && !texts.Contains(e.Asked.Candidate.Text) && !values.Any(v => e.Asked.Candidate.Text.Contains(v, StringComparison.Ordinal)));
        return new TuningSet(Balance(training), Balance(test));
    }

    // What is left out is chosen by hash, so that it is the same in every run and spread over the corpus.
    private static List<TuningExample> Balance(List<TuningExample> examples)
    {
        var least = Math.Min(examples.Count(e => e.IsClean), examples.Count(e => !e.IsClean));
        var kept = examples.Where(e => e.IsClean).OrderBy(e => e.Asked.Candidate.Key).Take(least)
            .Concat(examples.Where(e => !e.IsClean).OrderBy(e => e.Asked.Candidate.Key).Take(least))
            .ToHashSet<TuningExample>(ReferenceEqualityComparer.Instance);
        return examples.FindAll(kept.Contains);
    }

    private static string Rank(string name) => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(name)));
}
