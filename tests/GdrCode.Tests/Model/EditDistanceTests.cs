using GdrCode.Model;

namespace GdrCode.Tests.Model;

public class EditDistanceTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "abc", 3)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("abc", "abc", 0)]
    [InlineData("abc", "xyz", 3)]
    [InlineData("flaw", "lawn", 2)]
    public void Distance_IsTheLeastNumberOfEdits(string before, string after, int expected)
    {
        Assert.Equal(expected, EditDistance.Of(before, after));
        Assert.Equal(expected, EditDistance.Of(after, before));
    }

    [Fact]
    public void RewrittenFile_TellsItsDistance_AndOthersTellNone()
    {
        var refined = Refinery.Default.Refine(new MemoryRepository().Add("a.cs", "// ask Kadri Põlluste first\nclass A { }\n").Add("b.cs", "class B { }\n"));

        var delta = Assert.Single(refined.Results.Select(r => r.Delta).OfType<FileDelta>());
        Assert.Equal(("memory", "a.cs", 40), (delta.Repository, delta.Path, delta.Characters));
        Assert.Equal(refined.Report.Counts.CharactersChanged, delta.Changed);
        Assert.Equal(refined.Report.Counts.EditDistance, delta.EditDistance);
        Assert.InRange(delta.EditDistance, 8, 15);
        Assert.Equal(Math.Round(delta.EditDistance / (double)Math.Max(40, refined.Written["a.cs"].Length - 1), 2), delta.Delta, 0.05);
    }
}
