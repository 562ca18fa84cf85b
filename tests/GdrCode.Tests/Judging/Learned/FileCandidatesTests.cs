using GdrCode.Detection;
using GdrCode.Judging.Learned;

namespace GdrCode.Tests.Judging.Learned;

public class FileCandidatesTests
{
    private static readonly RuleSet Rules = RuleSet.Load();

    [Theory]
    [InlineData("""{ "schema": { "example": { "contact": { "owner": "Runa Ylvisaker" } } } }""", true)]
    [InlineData("""{ "schema": { "default": { "contact": { "owner": "Runa Ylvisaker" } } } }""", false)]
    public void Value_InWhatIsCalledAnExample_IsInASpecimen(string json, bool isInSpecimen)
    {
        var (file, fragments) = RuleCatalog.Extract("api.json", json);
        var findings = new Proposer(null, new Lexicon(), Rules.Categories).Propose(file, fragments, []);
        var candidates = new FileCandidates(file, findings);

        Assert.Equal(isInSpecimen, candidates.IsInSpecimen(Enumerable.Range(0, findings.Count).First(i => findings[i].Value == "Runa Ylvisaker")));
    }
}
