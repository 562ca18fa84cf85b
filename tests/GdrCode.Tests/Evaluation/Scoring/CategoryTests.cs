using System.Text.Json;

using GdrCode.Detection;
using GdrCode.Evaluation;
using GdrCode.Evaluation.Scoring;

namespace GdrCode.Tests.Evaluation.Scoring;

public class CategoryTests
{
    private static readonly CategoryMap BuiltIn = CategoryMap.Load(RuleSet.Load().Categories.Values.ToDictionary(c => c.Id, c => c.Group));

    [Theory]
    [InlineData("person-name", "person-full-name")]
    [InlineData("PERSON", "person-given-name")]
    [InlineData("IBAN_CODE", "iban")]
    [InlineData("Generic Secret", "api-key-generic")]
    [InlineData("aws-access-key-id", "aws-credential")]
    [InlineData("some-vendor-token", "json-web-token")]
    [InlineData("jwt", "json-web-token")]
    public void BuiltInMap_KnowsTheNamesOfOthers(string name, string id) => Assert.True(BuiltIn.SameCategory(name, id));

    [Fact]
    public void FirstPatternThatFits_Counts() => Assert.Equal("aws-credential", Assert.Single(BuiltIn.Resolve("aws-secret-token").Ids));

    [Fact]
    public void UnknownName_StandsForNothing()
    {
        Assert.Equal("other", BuiltIn.Group("tea time"));
        Assert.False(BuiltIn.SameGroup("tea time", "tea time"));
    }

    [Fact]
    public void MapToWhatIsNoCategory_IsRefused()
    {
        var fault = Assert.Throws<InvalidDataException>(() => CategoryMap.Read(new StringReader("a:\n  name: persn\n"), new Dictionary<string, string>()));

        Assert.Contains("a: name: neither a category nor a group: persn", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Groups_CountFoundAndRight_WithinTheGroup()
    {
        var corpus = Marked.Expert(("a/x", "⟦name:Ada⟧ ⟦name:Bob⟧ ⟦mail:m@x⟧ ⟦?name:Eve⟧ plain"));
        var aligned = Marked.Align(
            corpus, Marked.Span("a/x", 1, 0, 3), Marked.Span("a/x", 1, 8, 11), Marked.Span("a/x", 1, 12, 15), Marked.Span("a/x", 1, 16, 21, "iban"));

        var groups = CategoryScoring.Groups(aligned.Lines, Marked.Map);

        Assert.Equal([new GroupScores("contact", 1, 0, 0, 0), new GroupScores("financial", 0, 0, 1, 0), new GroupScores("person", 2, 1, 2, 1)], groups);
        Assert.Equal(JsonSerializer.Serialize(new[] { new CategoryScores("name", 2, 1, 1, 1), new CategoryScores("mail", 1, 1, 0, 0) }), JsonSerializer.Serialize(CategoryScoring.Expert(aligned.Lines, Marked.Map)));
        Assert.Equal([new PredictedCategory("iban", 1, 0, 0, 0, 1), new PredictedCategory("person-full-name", 3, 2, 1, 0, 0)], CategoryScoring.Predicted(aligned.Lines));
    }
}
