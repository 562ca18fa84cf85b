using GdrCode.Crawling;
using LibGit2Sharp;

namespace GdrCode.Tests.Crawling;

public sealed class CloneSourceTests
{
    private sealed class Progress : IProgress<CloneProgress>
    {
        public List<CloneProgress> Reports { get; } = [];

        public void Report(CloneProgress value) => Reports.Add(value);
    }

    [Fact]
    public void FileUrl_IsClonedWithProgressAndDeletedAfterwards()
    {
        using var folder = new TestFolder().Init("shop").Write("shop/a.cs", "text");
        var commit = folder.Commit("shop");
        var before = Clones();
        var progress = new Progress();
        using (var source = SourceFactory.Open(SourceSpec.Parse("file://" + folder["shop"]), progress))
        {
            Assert.Equal(["a.cs"], source.Entries.Select(entry => entry.Path));
            Assert.Equal("text"u8.ToArray(), source.Read(source.Entries[0], 10));
            Assert.Equal(commit, source.Commit);
        }

        Assert.Contains(progress.Reports, report => report.TotalObjects == 3 && report.ReceivedObjects == 3);
        Assert.Subset(before, Clones());
    }

    [Fact]
    public void Revision_IsABranchOrTagOfTheClone()
    {
        using var folder = new TestFolder().Init("shop").Write("shop/a.cs");
        folder.Commit("shop");
        using (var repository = new Repository(folder["shop"]))
        {
            repository.ApplyTag("v1", new Signature("T", "t@example.com", DateTimeOffset.UnixEpoch), "annotated");
            repository.CreateBranch("side");
        }

        folder.Write("shop/b.cs");
        folder.Commit("shop");
        var url = "file://" + folder["shop"];

        Assert.Equal([1, 1, 2], new[] { "v1", "side", null }.Select(revision =>
        {
            using var source = SourceFactory.Open(SourceSpec.Parse(url, revision));
            return source.Entries.Count;
        }));
    }

    [Fact]
    public void RepositoryWithoutCommits_GivesNoEntries()
    {
        using var folder = new TestFolder().Init("shop");

        using var source = SourceFactory.Open(SourceSpec.Parse("file://" + folder["shop"]));
        Assert.Empty(source.Entries);
        Assert.Null(source.Commit);
    }

    [Theory]
    [InlineData("file:///nowhere/at/all.git")]
    [InlineData("http://user:pa55@127.0.0.1:1/x.git")]
    public void CloneThatFails_IsNamedInOneLineWithoutCredentials(string location)
    {
        var before = Clones();

        var error = Assert.Throws<SourceException>(() => SourceFactory.Open(SourceSpec.Parse(location)));
        Assert.Equal(SourceFault.CloneFailed, error.Fault);
        Assert.DoesNotContain("pa55", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
        Assert.Subset(before, Clones());
    }

    [Fact]
    public void CancelledClone_Stops()
    {
        using var folder = new TestFolder().Init("shop").Write("shop/a.cs");
        folder.Commit("shop");

        Assert.Throws<OperationCanceledException>(() => SourceFactory.Open(SourceSpec.Parse("file://" + folder["shop"]), null, new CancellationToken(canceled: true)));
    }

    private static HashSet<string> Clones() => [.. Directory.EnumerateDirectories(Path.GetTempPath(), "gdr-clone-*")];
}
