using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Rewriting.Composition;

/// <summary>
/// Chooses the findings to write so that no two meet and nothing found stays uncovered: the longer wins, of equals the surer; what
/// a winner leaves uncovered of another is written as a finding of its own.
/// </summary>
internal sealed class OverlapResolver
{
    private const int BucketBits = 8;

    private readonly Dictionary<int, List<Stake>> buckets = [];

    public List<JudgedFinding> Kept { get; } = [];

    public List<JudgedFinding> Unwritable { get; } = [];

    public static OverlapResolver Resolve(IReadOnlyList<JudgedFinding> findings)
    {
        var resolver = new OverlapResolver();
        var stakes = findings.Select(Stake.Of)
            .OrderByDescending(s => s.SourceLength)
            .ThenByDescending(s => s.OwnLength)
            .ThenByDescending(s => s.Finding.Verdict.Confidence)
            .ThenBy(s => s.Hull.Start)
            .ThenBy(s => s.Finding.Finding.ValueSpan.Start)
            .ThenBy(s => s.Finding.Finding.RuleId, StringComparer.Ordinal);
        foreach (var stake in stakes)
        {
            foreach (var part in BetweenHoles(stake))
            {
                resolver.Take(part);
            }
        }

        return resolver;
    }

    // What a hole stands for is written elsewhere; the words before and after it are a value each.
    private static IEnumerable<Stake> BetweenHoles(Stake stake)
    {
        var finding = stake.Finding.Finding;
        if (!finding.Value.Contains(MappedText.Hole, StringComparison.Ordinal))
        {
            yield return stake;
            yield break;
        }

        var start = finding.ValueSpan.Start;
        foreach (var part in finding.Value.Split(MappedText.Hole))
        {
            var blanks = part.Length - part.AsSpan().TrimStart().Length;
            if (part.Any(char.IsLetterOrDigit))
            {
                yield return Stake.Of(stake.Finding with { Finding = finding with { ValueSpan = new TextSpan(start + blanks, part.AsSpan().Trim().Length) } });
            }

            start += part.Length + 1;
        }
    }

    private void Take(Stake stake)
    {
        if (stake.SourceLength == 0 || !stake.Finding.Finding.Fragment.Editable)
        {
            Unwritable.Add(stake.Finding);
            return;
        }

        var others = Meeting(stake);
        if (others.Count == 0)
        {
            Keep(stake);
            return;
        }

        if (others.Exists(o => Covers(stake, o)))
        {
            return;
        }

        if (others.Exists(o => !stake.Meet(o).IsOwnGround))
        {
            Unwritable.Add(stake.Finding);
            return;
        }

        foreach (var rest in Rest(stake, others))
        {
            Keep(Stake.Of(stake.Finding with { Finding = stake.Finding.Finding with { ValueSpan = rest } }));
        }
    }

    private void Keep(Stake stake)
    {
        Kept.Add(stake.Finding);
        for (var i = stake.Hull.Start >> BucketBits; i <= stake.Hull.End >> BucketBits; i++)
        {
            if (!buckets.TryGetValue(i, out var bucket))
            {
                buckets[i] = bucket = [];
            }

            bucket.Add(stake);
        }
    }

    private List<Stake> Meeting(Stake stake)
    {
        var meeting = new List<Stake>();
        for (var i = stake.Hull.Start >> BucketBits; i <= stake.Hull.End >> BucketBits; i++)
        {
            if (buckets.TryGetValue(i, out var bucket))
            {
                meeting.AddRange(bucket.Where(o => o.Hull.OverlapsWith(stake.Hull) && stake.Meet(o) is var (mine, others, _) && mine.Any(m => others.Any(o => m.OverlapsWith(o)))));
            }
        }

        return [.. meeting.Distinct()];
    }

    private static bool Covers(Stake stake, Stake other)
    {
        var (mine, others, _) = stake.Meet(other);
        return mine.All(m => others.Any(o => o.Contains(m)));
    }

    // The parts of the value that no other covers, without blanks at their ends.
    private static IEnumerable<TextSpan> Rest(Stake stake, List<Stake> others)
    {
        var finding = stake.Finding.Finding;
        var (text, span) = (finding.Fragment.Text, finding.ValueSpan);
        var taken = others.SelectMany(o => stake.Meet(o).Others).ToList();
        var start = -1;
        for (var i = span.Start; i <= span.End; i++)
        {
            var free = i < span.End && !Stake.OwnRuns(text, new TextSpan(i, 1)).Any(r => taken.Exists(t => t.OverlapsWith(r)));
            if (free && start < 0)
            {
                start = i;
            }
            else if (!free && start >= 0)
            {
                if (!text.Value.AsSpan(start, i - start).IsWhiteSpace())
                {
                    yield return TextSpan.FromBounds(start, i);
                }

                start = -1;
            }
        }
    }
}
