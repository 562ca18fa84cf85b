using GdrCode.Model;

namespace GdrCode.Judging.Learned;

/// <summary>What is known without training to speak for or against the findings of one file, as features of the model.</summary>
internal sealed class Heuristics(SourceFile file, IReadOnlyList<Finding> findings, Func<Category, string, bool> isSafe)
{
    private readonly PersonsBeside beside = new(file, findings, isSafe);
    private bool? isSample;

    /// <summary>What a rule holds of its finding, with what speaks for and against it; 0 for a proposal and for published data.</summary>
    public static float Belief(Finding finding, ReadOnlySpan<float> dense) =>
        Proposals.IsProposal(finding) || dense[(int)DenseFeature.IsPublished] > 0 ? 0 : (float)finding.Score + dense[(int)DenseFeature.Gain] - dense[(int)DenseFeature.Doubt];

    /// <summary>Writes the features of a finding; of proposals little is known.</summary>
    public void Read(Finding finding, Span<float> dense)
    {
        dense[(int)DenseFeature.IsPublished] = PublishedData.Holds(file, finding, ref isSample) ? 1 : 0;
        if (Proposals.IsProposal(finding))
        {
            return;
        }

        dense[(int)DenseFeature.Gain] = (float)beside.GainOf(finding);
        dense[(int)DenseFeature.Doubt] = (float)Doubts.Of(file, finding, findings);
    }
}
