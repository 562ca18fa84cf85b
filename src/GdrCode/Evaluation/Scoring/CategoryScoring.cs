using GdrCode.Model;

namespace GdrCode.Evaluation.Scoring;

/// <summary>Spans by group and category.</summary>
internal static class CategoryScoring
{
    public static IReadOnlyList<GroupScores> Groups(IReadOnlyList<AlignedLine> lines, CategoryMap map)
    {
        var groups = new SortedDictionary<string, GroupScores>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            foreach (var span in line.SensitiveSpans)
            {
                var scores = Get(map.Group(span.Category));
                var found = line.Predicted.Any(p => p.Overlaps(span) && map.SameGroup(span.Category, p.Category));
                groups[scores.Group] = scores with { Expert = scores.Expert + 1, Found = scores.Found + (found ? 1 : 0) };
            }

            foreach (var span in line.Predicted.Where(p => line.LabelUnder(p) != Label.Neutral))
            {
                var scores = Get(map.Group(span.Category));
                var right = line.SensitiveSpans.Any(s => span.Overlaps(s) && map.SameGroup(s.Category, span.Category));
                groups[scores.Group] = scores with { Predicted = scores.Predicted + 1, Right = scores.Right + (right ? 1 : 0) };
            }
        }

        return [.. groups.Values];

        GroupScores Get(string group) => groups.GetValueOrDefault(group) ?? new GroupScores(group, 0, 0, 0, 0);
    }

    /// <summary>The commonest first.</summary>
    public static IReadOnlyList<CategoryScores> Expert(IReadOnlyList<AlignedLine> lines, CategoryMap map) =>
    [
        .. lines.SelectMany(l => l.SensitiveSpans.Select(s => (Span: s, Over: l.Predicted.Where(p => p.Overlaps(s)).ToList())))
            .GroupBy(s => s.Span.Category)
            .Select(g => new CategoryScores(
                g.Key, g.LongCount(), g.LongCount(s => s.Over.Count > 0), g.LongCount(s => s.Over.Exists(p => map.SameGroup(g.Key, p.Category))),
                g.LongCount(s => s.Over.Exists(p => map.SameCategory(g.Key, p.Category)))))
            .OrderByDescending(c => c.All).ThenBy(c => c.Category, StringComparer.Ordinal),
    ];

    /// <summary>The most often wrong first.</summary>
    public static IReadOnlyList<PredictedCategory> Predicted(IReadOnlyList<AlignedLine> lines) =>
    [
        .. lines.SelectMany(l => l.Predicted.Select(p => (p.Category, Under: l.LabelUnder(p), Decoy: l.Expert.Any(s => s.Kind == Label.Clean && p.Overlaps(s)))))
            .GroupBy(p => p.Category)
            .Select(g => new PredictedCategory(
                g.Key, g.LongCount(), g.LongCount(p => p.Under == Label.Sensitive), g.LongCount(p => p.Under == Label.Neutral),
                g.LongCount(p => p.Under == Label.Clean && p.Decoy), g.LongCount(p => p.Under == Label.Clean && !p.Decoy)))
            .OrderByDescending(c => c.OnDecoys + c.OnClean).ThenBy(c => c.Category, StringComparer.Ordinal),
    ];
}
