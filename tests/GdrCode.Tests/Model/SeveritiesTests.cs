using GdrCode.Detection;
using GdrCode.Model;

namespace GdrCode.Tests.Model;

public class SeveritiesTests
{
    private static readonly RuleSet Rules = RuleSet.Load();

    [Fact]
    public void NamedCategories_Exist() => Assert.All(Severities.Named, id => Assert.True(Rules.Categories.ContainsKey(id), id));

    [Fact]
    public void EveryCategory_IsOfItsGroupsMeasure()
    {
        Assert.All(Rules.Categories.Values, c => Assert.InRange(Severities.Of(c), 0.1, 10));
        Assert.Equal((8.6, 5.5), (Severities.Of(Rules.Categories["password-literal"]), Severities.Of(Rules.Categories["person-full-name"])));
    }

    [Theory]
    [InlineData(9.3, "error")]
    [InlineData(7, "error")]
    [InlineData(6.9, "warning")]
    [InlineData(4, "warning")]
    [InlineData(3.9, "note")]
    public void Level_FollowsGitHubsBounds(double severity, string level) => Assert.Equal(level, Severities.Level(severity));
}
