using System.Diagnostics;
using GdrCode.Model;

namespace GdrCode.Tests.Model;

public sealed class PathPatternTests
{
    [Theory]
    [InlineData("*.log", "a/b.log", true)]
    [InlineData("*.log", "b.log/x", false)]
    [InlineData("/a", "a", true)]
    [InlineData("/a", "b/a", false)]
    [InlineData("a/*.c", "a/x.c", true)]
    [InlineData("a/*.c", "a/b/x.c", false)]
    [InlineData("**/x", "x", true)]
    [InlineData("**/x", "a/b/x", true)]
    [InlineData("a/**", "a/b/c", true)]
    [InlineData("a/**", "a", false)]
    [InlineData("a/**/b", "a/b", true)]
    [InlineData("a/**/b", "a/x/y/b", true)]
    [InlineData("a/**/b", "a/x/y/c", false)]
    [InlineData("a/**/b/*/c", "a/b/x/b/y/c", true)]
    [InlineData("file[0-9].t?t", "file7.txt", true)]
    [InlineData("file[!0-9].txt", "file7.txt", false)]
    [InlineData("[]a]", "]", true)]
    [InlineData("[ab", "[ab", true)]
    [InlineData("\\#x", "#x", true)]
    [InlineData("\\!x", "!x", true)]
    [InlineData("x\\ ", "x ", true)]
    [InlineData("x   ", "x", true)]
    [InlineData("*a*b*c", "xxaxxbxxc", true)]
    [InlineData("*a*b*c", "xxaxxbxx", false)]
    public void Pattern_MatchesAsGitDoes(string pattern, string path, bool expected) =>
        Assert.Equal(expected, PathPattern.Parse(pattern)!.IsMatch(path, isFolder: false));

    [Theory]
    [InlineData("")]
    [InlineData("# note")]
    [InlineData("  ")]
    [InlineData("/")]
    public void BlankLine_IsNoPattern(string line) => Assert.Null(PathPattern.Parse(line));

    [Fact]
    public void FolderPattern_MatchesFoldersOnly()
    {
        var pattern = PathPattern.Parse("!bin/")!;

        Assert.True(pattern.Negated);
        Assert.True(pattern.IsMatch("src/bin", isFolder: true));
        Assert.False(pattern.IsMatch("src/bin", isFolder: false));
    }

    [Fact]
    public void HostilePattern_TakesNoLongTime()
    {
        var clock = Stopwatch.StartNew();

        Assert.False(PathPattern.Parse(string.Concat(Enumerable.Repeat("*a", 50)) + "b")!.IsMatch(new string('a', 200), isFolder: false));
        Assert.False(PathPattern.Parse(string.Concat(Enumerable.Repeat("**/a/", 50)) + "b")!.IsMatch(string.Join('/', Enumerable.Repeat("a", 500)), isFolder: false));
        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(1));
    }
}
