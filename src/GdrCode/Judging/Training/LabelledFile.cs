using GdrCode.Judging.Learned;
using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Judging.Training;

/// <summary>What an expert said of a run of source characters.</summary>
internal sealed record ExpertSpan(TextSpan Span, Label Label, string Category);

/// <summary>A file that an expert labelled, with its candidates: what a model is trained and measured on.</summary>
internal sealed class LabelledFile
{
    // Of a candidate that only touches a sensitive value nothing is learnt.
    private const double LeastShare = 0.5;

    private readonly IReadOnlyList<ExpertSpan> spans;
    private readonly Func<Finding, bool> isSafe;

    /// <param name="repository">Name of the repository.</param>
    /// <param name="candidates">Findings of the rules, and proposals.</param>
    /// <param name="spans">The expert's spans in the source; what is in none is clean.</param>
    /// <param name="features">Reads sparse features.</param>
    /// <param name="isSafe">Whether a candidate is clean by construction and never weighed.</param>
    public LabelledFile(string repository, FileCandidates candidates, IReadOnlyList<ExpertSpan> spans, SparseFeatures features, Func<Finding, bool> isSafe)
    {
        this.spans = spans;
        this.isSafe = isSafe;
        Repository = repository;
        Candidates = candidates;
        Sparse = new int[candidates.Findings.Count][];
        Truth = new bool?[candidates.Findings.Count];
        IsSafe = new bool[candidates.Findings.Count];
        Span<int> buckets = stackalloc int[FeatureBag.Capacity];
        for (var i = 0; i < Sparse.Length; i++)
        {
            var bag = new FeatureBag(buckets);
            features.Read(candidates, i, ref bag);
            Sparse[i] = bag.Features.ToArray();
            IsSafe[i] = isSafe(candidates.Findings[i]);
            Truth[i] = IsSafe[i] ? null : TruthOf(candidates.Findings[i]);
        }

        LineLabels = new Label[candidates.File.Text.Lines.Count];
        foreach (var (span, label, _) in spans)
        {
            foreach (var line in Lines(span))
            {
                LineLabels[line] = (Label)Math.Max((int)LineLabels[line], (int)label);
            }
        }
    }

    public string Repository { get; }

    public FileCandidates Candidates { get; }

    /// <summary>Buckets of the sparse features of each candidate.</summary>
    public int[][] Sparse { get; }

    /// <summary>Whether each candidate is sensitive; null where it can't be said.</summary>
    public bool?[] Truth { get; }

    /// <summary>Whether each candidate is clean by construction and never weighed.</summary>
    public bool[] IsSafe { get; }

    /// <summary>The expert's label of each line.</summary>
    public Label[] LineLabels { get; }

    /// <summary>Whether a finding is clean by construction.</summary>
    public bool IsSafeFinding(Finding finding) => isSafe(finding);

    /// <summary>The lines, from 0, that candidate <paramref name="index"/> stands on.</summary>
    public IEnumerable<int> LinesOf(int index) =>
        Candidates.Findings[index].Fragment.Text.ToSource(Candidates.Findings[index].ValueSpan).SelectMany(Lines).Distinct();

    /// <summary>The expert's category of a sensitive candidate, null where there is none.</summary>
    public string? CategoryOf(int index)
    {
        var runs = Candidates.Findings[index].Fragment.Text.ToSource(Candidates.Findings[index].ValueSpan);
        return spans.FirstOrDefault(s => s.Label == Label.Sensitive && runs.Any(r => r.OverlapsWith(s.Span)))?.Category;
    }

    /// <summary>The best score of a candidate on each decoy; negative infinity where there is none.</summary>
    /// <param name="score">The score of a candidate, negative infinity for none.</param>
    public double[] DecoyScores(Func<int, double> score)
    {
        var decoys = spans.Where(s => s.Label == Label.Clean).Select(s => s.Span).ToArray();
        var best = new double[decoys.Length];
        Array.Fill(best, double.NegativeInfinity);
        for (var i = 0; decoys.Length > 0 && i < Truth.Length; i++)
        {
            if (!IsSafe[i] && score(i) is var of && !double.IsNegativeInfinity(of))
            {
                foreach (var run in Candidates.Findings[i].Fragment.Text.ToSource(Candidates.Findings[i].ValueSpan))
                {
                    for (var d = 0; d < decoys.Length; d++)
                    {
                        best[d] = decoys[d].OverlapsWith(run) ? Math.Max(best[d], of) : best[d];
                    }
                }
            }
        }

        return best;
    }

    private IEnumerable<int> Lines(TextSpan span)
    {
        var lines = Candidates.File.Text.Lines;
        var last = lines.IndexOf(Math.Max(span.Start, span.End - 1));
        for (var line = lines.IndexOf(span.Start); line <= last; line++)
        {
            yield return line;
        }
    }

    private bool? TruthOf(Finding finding)
    {
        var runs = finding.Fragment.Text.ToSource(finding.ValueSpan);
        var length = runs.Sum(r => r.Length);
        var (sensitive, neutral, whole) = (0, 0, false);
        foreach (var (span, label, _) in spans)
        {
            var shared = runs.Sum(r => r.Overlap(span)?.Length ?? 0);
            sensitive += label == Label.Sensitive ? shared : 0;
            neutral += label == Label.Neutral ? shared : 0;
            whole |= label == Label.Sensitive && shared == span.Length;
        }

        return sensitive >= LeastShare * length && sensitive > 0 ? true
            : sensitive > 0 ? (whole && !Proposals.IsProposal(finding) ? true : null)
            : neutral > 0 ? null
            : false;
    }
}
