using GdrCode.Detection;
using GdrCode.Detection.Examples;

namespace GdrCode.Tests;

public class RuleExampleTests
{
    private static readonly RuleSet Rules = RuleSet.Load(withExamples: true);

    public static TheoryData<string> RuleIds => [.. Rules.Rules.Select(r => r.Id)];

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Rule_FindsItsSensitiveExamplesExactly_AndLeavesItsCleanOnes(string id)
    {
        var runner = new RuleExampleRunner(Rules, RuleCatalog.Extract);

        Assert.Empty(runner.Run(Rules.Rules.Single(r => r.Id == id)));
    }
}
