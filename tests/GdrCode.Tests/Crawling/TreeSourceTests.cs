using System.Text;
using GdrCode.Crawling;
using LibGit2Sharp;

namespace GdrCode.Tests.Crawling;

public sealed class TreeSourceTests
{
    [Fact]
    public void Revision_IsReadOutOfTheObjectDatabase()
    {
        using var folder = new TestFolder().Init().Write("a.cs", "first").Write("b/c.cs");
        var first = folder.Commit();
        folder.Write("a.cs", "second").Write("d.cs");
        folder.Commit();
        folder.Write("a.cs", "on disk");

        using var source = folder.Open("", first[..10]);
        Assert.Equal(["a.cs", "b/c.cs"], source.Entries.Select(entry => entry.Path));
        Assert.Equal("first"u8.ToArray(), source.Read(source.Entries[0], 100));
        Assert.Equal(first, source.Commit);
        Assert.Equal(5, source.Entries[0].Size);
        Assert.Null(source.Read(source.Entries[0], 4));
    }

    [Fact]
    public void RevisionOfAFolderInsideTheWorkTree_IsThatFoldersTree()
    {
        using var folder = new TestFolder().Init().Write("outer.cs").Write("in/deep/a.cs");
        folder.Commit();

        Assert.Equal(["a.cs"], folder.Paths("in/deep", "HEAD"));
    }

    [Fact]
    public void BareRepository_IsReadAtItsHead()
    {
        using var folder = new TestFolder().Init("work").Write("work/a.cs");
        folder.Commit("work");
        Repository.Clone(folder["work"], folder["bare.git"], new CloneOptions { IsBare = true });

        Assert.Equal(["a.cs"], folder.Paths("bare.git"));
        Assert.Equal(["a.cs"], folder.Paths("bare.git", "HEAD"));
    }

    [Fact]
    public void BareRepositoryWithoutCommits_IsEmpty()
    {
        using var folder = new TestFolder();
        NativeLibgit2.EnsureLoaded();
        Repository.Init(folder["bare.git"], isBare: true);

        Assert.Empty(folder.Paths("bare.git"));
    }

    [Theory]
    [InlineData("no-such-branch")]
    [InlineData("HEAD~40")]
    [InlineData("0123456789012345678901234567890123456789")]
    [InlineData("^{bad")]
    [InlineData("HEAD:a.cs")]
    public void UnknownRevision_IsNamedInOneLine(string revision)
    {
        using var folder = new TestFolder().Init().Write("a.cs");
        folder.Commit();

        var error = Assert.Throws<SourceException>(() => folder.Open("", revision));
        Assert.Equal(SourceFault.NoSuchRevision, error.Fault);
        Assert.Contains(revision, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void HostileTree_IsRefusedEntryByEntry()
    {
        using var folder = new TestFolder().Init();
        string commit;
        using (var repository = new Repository(folder.Root))
        {
            var id = Blob(repository, "payload");
            var inner = HostileTrees.Write(repository, ("100644", "x.cs", id));
            var tree = HostileTrees.Write(
                repository,
                ("100644", "..", id), ("40000", ".GIT", inner), ("100644", "/abs", id), ("120000", "a", Blob(repository, "inside")), ("40000", "A", inner),
                ("120000", "evil", Blob(repository, "../../etc/passwd")), ("100644", "good.cs", id), ("100644", "nul.txt", id), ("160000", "sub", id), ("100644", "w\\x", id));
            commit = HostileTrees.Commit(repository, tree);
        }

        // Where case does not count, "a" is the folder "A"; where devices have names, nul.txt is one.
        var (a, device) = PathRules.FoldsNames ? ("a (path-collision)", "nul.txt (hostile-path)") : ("a", "nul.txt");
        Assert.Equal(
            [".. (hostile-path)", ".GIT/x.cs (hostile-path)", "/abs (hostile-path)", "A/x.cs", a, "evil (link-outside)", "good.cs", device, "sub (submodule)", "w\\x (hostile-path)"],
            folder.Paths("", commit));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void TreeThatNamesMillionsOfFiles_IsRefused(bool withFile)
    {
        using var folder = new TestFolder().Init();
        using var repository = new Repository(folder.Root);
        var tree = withFile ? HostileTrees.Write(repository, ("100644", "x.cs", Blob(repository, "x"))) : HostileTrees.Write(repository);
        for (var level = 0; level < 10; level++)
        {
            tree = HostileTrees.Write(repository, [.. Enumerable.Range(0, 10).Select(n => ("40000", $"d{n}", tree))]);
        }

        var error = Assert.Throws<SourceException>(() => TreeWalk.Run(repository, repository.Lookup<Tree>(tree), "shop", maxEntries: 1000));
        Assert.Equal((SourceFault.TooManyFiles, "shop"), (error.Fault, error.Message.Split(':')[0]));
    }

    [Fact]
    public void MissingObject_CostsItsFile()
    {
        using var folder = new TestFolder().Init();
        string commit;
        using (var repository = new Repository(folder.Root))
        {
            var tree = HostileTrees.Write(repository, ("100644", "gone.cs", new ObjectId(new string('7', 40))), ("100644", "here.cs", Blob(repository, "x")));
            commit = HostileTrees.Commit(repository, tree);
        }

        Assert.Equal(["gone.cs (unreadable)", "here.cs"], folder.Paths("", commit));
    }

    [Fact]
    public void ManyThreads_ReadOneSource()
    {
        using var folder = new TestFolder().Init();
        for (var i = 0; i < 200; i++)
        {
            folder.Write($"f{i:000}.cs", $"// {i}");
        }

        folder.Commit();
        using var source = folder.Open("", "HEAD");
        Parallel.For(0, 2000, n =>
        {
            var entry = source.Entries[n % 200];
            Assert.Equal($"// {n % 200}", Encoding.UTF8.GetString(source.Read(entry, 100)!));
        });
    }

    private static ObjectId Blob(Repository repository, string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return repository.ObjectDatabase.CreateBlob(stream).Id;
    }
}
