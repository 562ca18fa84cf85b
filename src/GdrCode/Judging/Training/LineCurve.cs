using GdrCode.Model;

namespace GdrCode.Judging.Training;

/// <summary>The lines of labelled files by the best score of a candidate on them: what a threshold costs and brings.</summary>
internal sealed class LineCurve
{
    private readonly List<(double Score, bool IsSensitive, string Repository)> lines;
    private readonly int sensitive;

    /// <param name="files">Labelled files; neutral lines score neither way.</param>
    /// <param name="score">The score of a candidate, negative infinity for none.</param>
    public LineCurve(IEnumerable<LabelledFile> files, Func<LabelledFile, int, double> score)
    {
        lines = [.. files.SelectMany(f => Lines(f, score)).OrderByDescending(l => l.Score)];
        sensitive = lines.Count(l => l.IsSensitive);
    }

    /// <summary>Mean of the precision at each sensitive line, best first.</summary>
    public double AveragePrecision
    {
        get
        {
            var (found, sum) = (0, 0.0);
            for (var i = 0; i < lines.Count; i++)
            {
                if (lines[i].IsSensitive && !double.IsNegativeInfinity(lines[i].Score))
                {
                    sum += (double)++found / (i + 1);
                }
            }

            return sum / Math.Max(1, sensitive);
        }
    }

    /// <summary>Precision and recall where everything from <paramref name="threshold"/> on is taken.</summary>
    public (double Precision, double Recall) At(double threshold)
    {
        var taken = lines.Where(l => l.Score >= threshold).ToList();
        var found = taken.Count(l => l.IsSensitive);
        return ((double)found / Math.Max(1, taken.Count), (double)found / Math.Max(1, sensitive));
    }

    /// <summary>Share of the repositories with a sensitive line that are found, and of the others that are left alone.</summary>
    public (double Found, double Kept) RepositoriesAt(double threshold)
    {
        var repositories = lines.GroupBy(l => l.Repository).Select(g => (Is: g.Any(l => l.IsSensitive), Hit: g.Any(l => l.Score >= threshold))).ToList();
        return ((double)repositories.Count(r => r.Is && r.Hit) / Math.Max(1, repositories.Count(r => r.Is)), (double)repositories.Count(r => !r.Is && !r.Hit) / Math.Max(1, repositories.Count(r => !r.Is)));
    }

    /// <summary>The lowest score from which on precision holds: recall first.</summary>
    public double LowestFor(double precision)
    {
        var (found, lowest) = (0, double.PositiveInfinity);
        for (var i = 0; i < lines.Count && !double.IsNegativeInfinity(lines[i].Score); i++)
        {
            found += lines[i].IsSensitive ? 1 : 0;
            if (found >= precision * (i + 1))
            {
                lowest = lines[i].Score;
            }
        }

        return lowest;
    }

    private static IEnumerable<(double Score, bool IsSensitive, string Repository)> Lines(LabelledFile file, Func<LabelledFile, int, double> score)
    {
        var best = new double[file.LineLabels.Length];
        Array.Fill(best, double.NegativeInfinity);
        for (var i = 0; i < file.Candidates.Findings.Count; i++)
        {
            var of = file.IsSafe[i] ? double.NegativeInfinity : score(file, i);
            foreach (var line in double.IsNegativeInfinity(of) ? [] : file.LinesOf(i))
            {
                best[line] = Math.Max(best[line], of);
            }
        }

        for (var line = 0; line < best.Length; line++)
        {
            if (file.LineLabels[line] != Label.Neutral)
            {
                yield return (best[line], file.LineLabels[line] == Label.Sensitive, file.Repository);
            }
        }
    }
}
