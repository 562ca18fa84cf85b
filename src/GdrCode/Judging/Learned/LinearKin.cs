using System.Runtime.InteropServices;

using GdrCode.Model;

namespace GdrCode.Judging.Learned;

/// <summary>
/// What the linear part says of the other candidates of a file: of those near one, and of its kin, which share its value, fragment, bound name,
/// rule or form of line. A column of a table is judged as one. What overlaps a candidate is another view of it, and no kin.
/// </summary>
internal sealed class LinearKin
{
    private const int NearLines = 3;
    private const int FarLines = 10;
    private const int BestOfFile = 5;

    // Of the best of a file few overlap one candidate; where many do, looking further is not worth the time.
    private const int MostLooked = 32;
    private const int MostCounted = 50;
    private const float Nobody = -8;
    private const float Unseen = -9;

    private static readonly (DenseFeature Mean, DenseFeature? Count)[] Kinds =
    [
        (DenseFeature.MeanOfValue, null),
        (DenseFeature.MeanOfFragment, null),
        (DenseFeature.MeanOfName, DenseFeature.CountOfName),
        (DenseFeature.MeanOfRule, DenseFeature.CountOfRule),
        (DenseFeature.MeanOfForm, DenseFeature.CountOfForm),
    ];

    private readonly FileCandidates candidates;
    private readonly IReadOnlyList<float> linear;

    // What each candidate shares with its kin, kind by kind; 0 where it has none.
    private readonly ulong[] keys;
    private readonly Dictionary<(int Kind, ulong Key), Survey.Tally> tallies = [];
    private readonly float[] bestOfLine;
    private readonly int[] best;
    private readonly int likely;

    /// <param name="candidates">The candidates.</param>
    /// <param name="linear">What the linear part says of each.</param>
    public LinearKin(FileCandidates candidates, IReadOnlyList<float> linear)
    {
        (this.candidates, this.linear) = (candidates, linear);
        keys = new ulong[linear.Count * Kinds.Length];
        bestOfLine = new float[candidates.Lines.Count];
        Array.Fill(bestOfLine, Nobody);
        for (var i = 0; i < linear.Count; i++)
        {
            var line = candidates.Line(i);
            bestOfLine[line] = Math.Max(bestOfLine[line], linear[i]);
            likely += linear[i] > 0 ? 1 : 0;
            ReadKeys(candidates.Findings[i], line, keys.AsSpan(i * Kinds.Length));
            for (var kind = 0; kind < Kinds.Length; kind++)
            {
                ref var tally = ref CollectionsMarshal.GetValueRefOrAddDefault(tallies, (kind, Key(i, kind)), out _);
                tally = tally.With(linear[i]);
            }
        }

        best = [.. Enumerable.Range(0, linear.Count).OrderByDescending(i => linear[i]).Take(MostLooked)];
    }

    /// <summary>Writes the features of candidate <paramref name="index"/>.</summary>
    public void Read(int index, Span<float> dense)
    {
        var (hull, line) = (candidates.Hull(index), candidates.Line(index));
        Span<Survey.Tally> own = stackalloc Survey.Tally[Kinds.Length];
        var (overlapping, others) = (Nobody, likely);
        foreach (var other in candidates.OnLines(line - NearLines, line + NearLines))
        {
            if (other != index && !candidates.Hull(other).OverlapsWith(hull))
            {
                continue;
            }

            overlapping = other == index ? overlapping : Math.Max(overlapping, linear[other]);
            others -= linear[other] > 0 ? 1 : 0;
            for (var kind = 0; kind < Kinds.Length; kind++)
            {
                own[kind] = Key(other, kind) == Key(index, kind) ? own[kind].With(linear[other]) : own[kind];
            }
        }

        dense[(int)DenseFeature.LinearOverlapping] = overlapping;
        dense[(int)DenseFeature.LikelyInFile] = Math.Min(MostCounted, others);
        for (var kind = 0; kind < Kinds.Length; kind++)
        {
            var kin = Key(index, kind) == 0 ? null : tallies[(kind, Key(index, kind))].Without(own[kind]);
            dense[(int)Kinds[kind].Mean] = kin?.Mean ?? Unseen;
            if (Kinds[kind].Count is { } count)
            {
                dense[(int)count] = Math.Min(MostCounted, kin?.Count ?? 0);
            }
        }

        ReadLines(line, dense);
        ReadBest(hull, dense);
    }

    private void ReadLines(int line, Span<float> dense)
    {
        dense[(int)DenseFeature.LinearAbove] = line > 0 ? bestOfLine[line - 1] : Nobody;
        dense[(int)DenseFeature.LinearBelow] = line + 1 < bestOfLine.Length ? bestOfLine[line + 1] : Nobody;
        var far = Nobody;
        for (var at = Math.Max(0, line - FarLines); at <= Math.Min(bestOfLine.Length - 1, line + FarLines); at++)
        {
            far = at == line ? far : Math.Max(far, bestOfLine[at]);
        }

        dense[(int)DenseFeature.LinearFar] = far;
    }

    private void ReadBest(Microsoft.CodeAnalysis.Text.TextSpan hull, Span<float> dense)
    {
        var (count, sum, first) = (0, 0f, Nobody);
        foreach (var other in best)
        {
            if (count < BestOfFile && !candidates.Hull(other).OverlapsWith(hull))
            {
                first = count++ == 0 ? linear[other] : first;
                sum += linear[other];
            }
        }

        dense[(int)DenseFeature.BestInFile] = first;
        dense[(int)DenseFeature.FiveBestInFile] = count == 0 ? Nobody : sum / count;
    }

    private void ReadKeys(Finding finding, int line, Span<ulong> of)
    {
        of[0] = FeatureBag.Hash(finding.Fragment.Value.AsSpan(finding.ValueSpan.Start, finding.ValueSpan.Length));
        of[1] = (ulong)finding.Fragment.Span.Start + 1;
        of[2] = finding.Fragment.Name is { } name ? FeatureBag.Hash(name) : 0;
        of[3] = FeatureBag.Hash(finding.RuleId);
        of[4] = candidates.Lines.Form(line);
    }

    private ulong Key(int index, int kind) => keys[(index * Kinds.Length) + kind];
}
