using GdrCode.Detection;

namespace GdrCode.Tests.Detection;

public class RuleLoaderTests
{
    [Fact]
    public void BuiltInRules_NameOneGroupPerFile_AndLoadWithoutFaults() =>
        Assert.NotEmpty(RuleSet.Load(withExamples: true).Rules);

    [Fact]
    public void UsersRule_JoinsTheBuiltInOnes_AndFinds()
    {
        var rules = Rules.LoadFolder("""
            group: organisation
            categories:
              - id: badge-of-plant
                description: Badge of a plant
                not: a colour
                replacement: record-id
                rules:
                  - id: badge
                    score: 0.7
                    keywords: [KB-]
                    regex: KB-\d{5}
            """);
        var (file, fragments) = ExampleFragments.Extract("Example.txt", "badge KB-00731 lost");

        var finding = Assert.Single(new Detector(rules).Detect(file, fragments), f => f.RuleId == "badge");
        Assert.Equal("KB-00731", finding.Value);
        Assert.Equal("badge-of-plant", finding.Category.Id);
    }

    [Fact]
    public void Faults_AreReportedTogether_WithFileAndLine()
    {
        var error = Assert.Throws<RuleException>(() => Rules.LoadFolder(
            """
            group: organisation
            categories:
              - id: own
                description: Own
                not: nothing
                replacement: record-id
                colour: blue
                rules:
                  - id: one
                    score: 7
                    keywords: [KB-]
                    regex: KB-(\d
                    check: [no-such-check]
                  - id: two
                    score: 0.5
                    regex: \d+
                  - id: one
                    score: 0.5
                    keywords: [x]
            """,
            withExamples: true));

        Assert.All(error.Faults, f => Assert.Contains("own.yaml:", f, StringComparison.Ordinal));
        foreach (var expected in (string[])["'colour'", "'score'", "no-such-check", "keywords", "used twice", "shorter", "example", @"KB-(\d"])
        {
            Assert.Contains(error.Faults, f => f.Contains(expected, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Theory]
    [InlineData("a: [")]
    [InlineData("- just\n- a list")]
    public void FileThatHoldsNoRules_IsAFault_NotACrash(string yaml) =>
        Assert.NotEmpty(Assert.Throws<RuleException>(() => Rules.LoadFolder(yaml)).Faults);

    [Fact]
    public void FolderThatIsNotThere_IsAFault() => Assert.Throws<RuleException>(() => RuleSet.Load("/no/such/folder"));
}
