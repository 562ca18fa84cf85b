using GdrCode.Crawling;

namespace GdrCode.Tests.Crawling;

public sealed class PathRulesTests
{
    private static readonly string[] Pieces = ["..", ".", "a", "b c", ".git", ".GIT ", "git~1", "/", "/", "/", "\\", "C:", "aux", "é", "\u200C", "\n", "\0", "~", "x"];

    private static string Random(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => Pieces[random.Next(Pieces.Length)]));

    [Theory]
    [InlineData(".git/config")]
    [InlineData("a/.GIT/x")]
    [InlineData(".git./x")]
    [InlineData(".git /x")]
    [InlineData(".git::$INDEX_ALLOCATION/x")]
    [InlineData("GIT~1/x")]
    [InlineData(".g\u200Cit/x")]
    [InlineData("\uFEFF.git/x")]
    [InlineData("a//b")]
    [InlineData("a/")]
    [InlineData("../a")]
    [InlineData("C:/a")]
    [InlineData("a\u0085b")]
    public void HostilePath_IsRefused(string path) => Assert.NotNull(PathRules.Fault(path));

    [Theory]
    [InlineData("a/NUL.txt")]
    [InlineData("lpt9 .cs")]
    public void DeviceName_IsRefused_WhereTheSystemKnowsDevices(string path) => Assert.Equal(PathRules.FoldsNames, PathRules.Fault(path) is not null);

    [Theory]
    [InlineData(".gitignore")]
    [InlineData(".github/workflows/ci.yml")]
    [InlineData("git/x")]
    [InlineData("...")]
    [InlineData("console.cs")]
    [InlineData("com0")]
    [InlineData("日本/ファイル.cs")]
    [InlineData("a b/#c&d.cs")]
    public void OrdinaryPath_IsTaken(string path) => Assert.Null(PathRules.Fault(path));

    [Fact]
    public void LongNames_AreRefusedByTheirBytes()
    {
        Assert.Null(PathRules.Fault(new string('a', 255)));
        Assert.NotNull(PathRules.Fault(new string('a', 256)));
        Assert.NotNull(PathRules.Fault(new string('é', 128)));
        Assert.NotNull(PathRules.Fault(string.Join('/', Enumerable.Repeat("abc", 1000))));
    }

    [Fact]
    public void TakenPaths_NeverLeaveTheFolder()
    {
        var random = new Random(3);
        var taken = 0;
        for (var n = 0; n < 20_000; n++)
        {
            var path = Random(random);
            if (PathRules.Fault(path) is null)
            {
                taken++;
                Assert.Equal("/root/out/" + path, Path.GetFullPath(Path.Join("/root/out", path)));
            }
        }

        Assert.True(taken > 100);
    }

    [Fact]
    public void TakenLinks_NeverLeaveTheFolder()
    {
        var random = new Random(4);
        var taken = 0;
        for (var n = 0; n < 20_000; n++)
        {
            var (path, target) = ("a/b/c/link"[random.Next(3)..].TrimStart('/'), Random(random));
            if (PathRules.LinkStaysInside(path, target))
            {
                taken++;
                Assert.StartsWith("/root/out", Path.GetFullPath(Path.Join("/root/out", Path.GetDirectoryName(path), target)), StringComparison.Ordinal);
            }
        }

        Assert.True(taken > 100);
    }
}
