using GdrCode.Model;

namespace GdrCode.Evaluation.Scoring;

/// <summary>The counts of one repository, from which all figures of a corpus add up.</summary>
internal readonly record struct RepositoryCounts(ConfusionMatrix Lines, bool Sensitive, bool Predicted, long Decoys, long DecoysHit);

/// <summary>Lines, files, repositories, leaks, decoys and false edits.</summary>
internal static class LineScoring
{
    public static ConfusionMatrix Lines(IEnumerable<AlignedLine> lines) =>
        lines.Where(l => l.Scored).Aggregate(default(ConfusionMatrix), (matrix, l) => matrix.With(l.Sensitive, l.IsPredicted));

    /// <summary>A unit is sensitive, or predicted, when one of its scored lines is.</summary>
    public static ConfusionMatrix Units<TKey>(IEnumerable<AlignedLine> lines, Func<LinePlace, TKey> unit) =>
        lines.GroupBy(l => unit(l.Place)).Aggregate(
            default(ConfusionMatrix), (matrix, g) => matrix.With(g.Any(l => l.Sensitive), g.Any(l => l.Scored && l.IsPredicted)));

    /// <summary>By repository, ordinal.</summary>
    public static IReadOnlyList<RepositoryCounts> Repositories(IEnumerable<AlignedLine> lines) =>
    [
        .. lines.GroupBy(l => l.Place.Repository).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g =>
        {
            var decoys = Decoys(g);
            return new RepositoryCounts(Lines(g), g.Any(l => l.Sensitive), g.Any(l => l.Scored && l.IsPredicted), decoys.All, decoys.Hit);
        }),
    ];

    public static LeakScores Leaks(IReadOnlyList<AlignedLine> lines)
    {
        var holding = lines.Where(l => l.SensitiveSpans.Any() || l.Sensitive).ToList();
        var leaking = holding.Where(l => l.SensitiveSpans.Any() ? l.SensitiveSpans.Any(s => !l.Touches(s)) : !l.IsPredicted).ToList();
        return new LeakScores(Documents(holding), Documents(leaking), Repositories(holding), Repositories(leaking));

        static int Documents(IEnumerable<AlignedLine> of) => of.Select(l => (l.Place.Repository, l.Place.Path)).Distinct().Count();
        static int Repositories(IEnumerable<AlignedLine> of) => of.Select(l => l.Place.Repository).Distinct().Count();
    }

    public static FalseEdits FalseEdits(IEnumerable<AlignedLine> lines)
    {
        var clean = lines.GroupBy(l => l.Place.Repository).Where(g => !g.Any(l => l.Sensitive)).ToList();
        return new FalseEdits(clean.Count, clean.Sum(g => (long)g.Count(l => l.Scored)), clean.Sum(g => (long)g.Count(l => l.Scored && l.IsPredicted)));
    }

    public static DecoyScores Decoys(IEnumerable<AlignedLine> lines)
    {
        var (all, hit) = (0L, 0L);
        foreach (var line in lines)
        {
            foreach (var decoy in line.Expert.Where(s => s.Kind == Label.Clean))
            {
                all++;

                // A system that names lines alone can't be blamed for a decoy beside what it found.
                hit += line.Predicted.Any(p => p.Overlaps(decoy) && (!p.WholeLine || line.Label == Label.Clean)) ? 1 : 0;
            }
        }

        return new DecoyScores(all, hit);
    }

    /// <summary>Line matrices by a property of the file, the largest first.</summary>
    public static IReadOnlyList<SliceScores> Slices(IEnumerable<AlignedLine> lines, Func<LinePlace, string> slice) =>
    [
        .. lines.GroupBy(l => slice(l.Place)).Select(g => new SliceScores(g.Key, Lines(g)))
            .OrderByDescending(s => s.Lines.TruePositives + s.Lines.FalseNegatives).ThenBy(s => s.Slice, StringComparer.Ordinal),
    ];
}
