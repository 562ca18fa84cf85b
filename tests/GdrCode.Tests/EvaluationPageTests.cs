using GdrCode.Detection;
using GdrCode.Judging.Learned;

namespace GdrCode.Tests;

public class EvaluationPageTests
{
    [Fact]
    public void Page_InTheRepository_IsWhatTheModelSays() =>
        Assert.Equal(EvaluationPage.Render(), File.ReadAllText(Path.Combine(Checkout.Root, "rules", "evaluation", "embedded.md")));

    [Fact]
    public void Model_WasTrainedOnTheGoldThatIsHere_ButForTheTestSets()
    {
        var corpora = Directory.GetDirectories(Path.Combine(Checkout.Root, "fixtures", "gold"))
            .Where(d => !Path.GetFileName(d).StartsWith("test", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

        Assert.Equal(TrainRun.Hash(corpora), JudgeModel.Default.Manifest.Data);
    }

    [Fact]
    public void Model_WasTrainedOnTheRulesThatAreHere() => Assert.Equal(RuleSet.Load(withExamples: true).Version, JudgeModel.Default.Manifest.Rules);
}
