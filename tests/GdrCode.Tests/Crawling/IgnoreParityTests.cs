using GdrCode.Crawling;
using GdrCode.Model;
using LibGit2Sharp;

namespace GdrCode.Tests.Crawling;

public sealed class IgnoreParityTests
{
    private static readonly string[] Pieces = ["a", "b", "ab", "*", "**", "?", "/", "/", "[ab]", "[!a]", "[a-c]", ".", "x", "*.c", "\\a"];
    private static readonly string[] Paths = ["a", "b", "ab", "x.c", "a/b", "a/ab", "b/a", "a/b/x.c", "b/a/b", "ab/x/a.c", "a/x/b/a", "c", "a.c", "b/c/ab"];

    [Fact]
    public void RandomPatterns_IgnoreWhatLibgit2Ignores()
    {
        using var folder = new TestFolder().Init();
        using var repository = new Repository(folder.Root);
        var random = new Random(20);
        for (var n = 0; n < 3000; n++)
        {
            var line = string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            repository.Ignore.ResetAllTemporaryRules();
            repository.Ignore.AddTemporaryRules([line]);
            foreach (var path in Paths)
            {
                Assert.True(repository.Ignore.IsPathIgnored(path) == Ignores(line, path), $"{line} on {path}: {!repository.Ignore.IsPathIgnored(path)}");
            }
        }
    }

    // A path is ignored with its folders, which a walk never enters.
    private static bool Ignores(string line, string path)
    {
        var pattern = PathPattern.Parse(line);
        for (var end = path.IndexOf('/'); end >= 0 && pattern is not null; end = path.IndexOf('/', end + 1))
        {
            if (pattern.IsMatch(path.AsSpan(0, end), isFolder: true))
            {
                return true;
            }
        }

        return pattern?.IsMatch(path, isFolder: false) == true;
    }
}
