using System.Diagnostics;
using GdrCode.Crawling;

namespace GdrCode.Tests.Crawling;

[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class FolderSourceTests
{
    [Fact]
    public void PlainFolder_IsListedInOrdinalOrder()
    {
        using var folder = new TestFolder().Write("b.cs").Write("a/z.cs").Write("B.txt").Write("a.cs").Write("a-b/c.cs");

        Assert.Equal(["B.txt", "a-b/c.cs", "a.cs", "a/z.cs", "b.cs"], folder.Paths());
    }

    [Fact]
    public void PlainFolder_HonoursIgnoreFilesAtEveryLevel()
    {
        using var folder = new TestFolder()
            .Write(".gitignore", "*.log\nbin/\n/top.txt\n!keep.log\n")
            .Write("x.log").Write("keep.log").Write("top.txt").Write("sub/top.txt").Write("sub/bin/x.dll").Write("sub/bin.txt")
            .Write("sub/.gitignore", "!x.log\n*.tmp\n").Write("sub/x.log").Write("sub/y.tmp").Write("y.tmp");

        Assert.Equal([".gitignore", "keep.log", "sub/.gitignore", "sub/bin.txt", "sub/top.txt", "sub/x.log", "y.tmp"], folder.Paths());
    }

    [Fact]
    public void WorkTree_GivesTrackedAndNotIgnoredFiles()
    {
        using var folder = new TestFolder().Init().Write(".gitignore", "*.log\nobj/\n").Write("a.cs").Write("tracked.log").Write("obj/tracked.cs");
        folder.Commit("", "tracked.log", "obj/tracked.cs");
        folder.Write("new.cs").Write("other.log").Write("obj/other.cs").Write("deep/.gitignore", "*.tmp\n").Write("deep/x.tmp").Write("deep/x.cs").Write("private.txt");
        File.WriteAllText(folder[".git/info/exclude"], "private.txt\n");

        Assert.Equal([".gitignore", "a.cs", "deep/.gitignore", "deep/x.cs", "new.cs", "obj/tracked.cs", "tracked.log"], folder.Paths());
    }

    [Fact]
    public void FolderInsideWorkTree_IsAnInputOfItsOwn()
    {
        using var folder = new TestFolder().Init().Write(".gitignore", "*.log\nout/\n").Write("outer.cs").Write("fixtures/shop/a.cs").Write("fixtures/shop/b.log");
        folder.Commit();
        folder.Write("out/shop/a.cs").Write("out/shop/b.log");

        Assert.Equal(["a.cs"], folder.Paths("fixtures/shop"));
        Assert.Equal(["a.cs", "b.log"], folder.Paths("out/shop"));
    }

    [Fact]
    public void WorkTree_WithoutCommits_IsReadAsItLies()
    {
        using var folder = new TestFolder().Init().Write("a.cs");

        Assert.Equal(["a.cs"], folder.Paths());
    }

    [Fact]
    public void WorkTreeOfAnotherUser_IsRead()
    {
        using var folder = new TestFolder().Init().Write("a.cs");
        folder.Commit();

        // Only root may give files away; for others the test shows no more than its neighbours.
        using (var change = Process.Start(new ProcessStartInfo("chown", ["-R", "12345", folder.Root]) { RedirectStandardError = true })!)
        {
            change.WaitForExit();
        }

        Assert.Equal(["a.cs"], folder.Paths());
        Assert.Equal(["a.cs"], folder.Paths("", "HEAD"));
    }

    [Fact]
    public void PartialClone_IsReadAsFarAsItGoes()
    {
        using var folder = new TestFolder().Init().Write("a.cs");
        folder.Commit();
        File.AppendAllText(folder[".git/config"], "[core]\n\trepositoryformatversion = 1\n[extensions]\n\tpartialClone = origin\n");

        Assert.Equal(["a.cs"], folder.Paths("", "HEAD"));
    }

    [Fact]
    public void GitFileThatPointsNowhere_IsNamedInOneLine()
    {
        using var folder = new TestFolder().Write("a.cs").Write(".git", "gitdir: /nowhere\n");

        Assert.Equal(SourceFault.Damaged, Assert.Throws<SourceException>(() => folder.Open()).Fault);
    }

    [Fact]
    public void LinkedWorkTree_IsRead()
    {
        using var folder = new TestFolder().Init("main").Write("main/a.cs");
        folder.Commit("main");
        using (var repository = new LibGit2Sharp.Repository(folder["main"]))
        {
            repository.Worktrees.Add("side", folder["side"], isLocked: false);
        }

        folder.Write("side/a.cs").Write("side/b.cs");
        Assert.Equal(["a.cs", "b.cs"], folder.Paths("side"));
        Assert.Equal(["a.cs"], folder.Paths("side", "HEAD"));
    }

    [Fact]
    public void EmptyFolder_HasNoEntries()
    {
        using var folder = new TestFolder();

        Assert.Empty(folder.Paths());
    }

    [Fact]
    public void NestedRepository_IsReportedAndNotFollowed()
    {
        using var folder = new TestFolder().Write("a.cs").Init("inner").Write("inner/b.cs").Write("odd/.git/x.cs").Write("odd/c.cs");

        Assert.Equal(["a.cs", "inner (nested-repository)", "odd/.git (hostile-path)", "odd/c.cs"], folder.Paths());
    }

    [Fact]
    public void Links_AreKeptOnlyWhereTheyStayInside()
    {
        using var folder = new TestFolder().Write("a/b.cs")
            .Link("inside", "a/b.cs").Link("a/up", "../inside").Link("absolute", "/etc/passwd").Link("a/out", "../../x").Link("detour", "a/up/../../x").Link("git", ".git/config")
            .Link("folder", "a");

        Assert.Equal(
            ["a/b.cs", "a/out (link-outside)", "a/up", "absolute (link-outside)", "detour (link-outside)", "folder", "git (link-outside)", "inside"],
            folder.Paths());
        using var source = folder.Open();
        Assert.Equal("a/b.cs", source.Entries.Single(entry => entry.Path == "inside").LinkTarget);
    }

    [Fact]
    public void HostileNames_AreRefused()
    {
        using var folder = new TestFolder().Write("back\\slash.cs").Write("tab\tname.cs").Write("aux.cs").Write("com1").Write("Auxiliary.cs").Write("CASE.cs").Write("case.cs");

        Assert.Equal(
            PathRules.FoldsNames
                ? ["Auxiliary.cs", "CASE.cs", "aux.cs (hostile-path)", "back\\slash.cs (hostile-path)", "case.cs (path-collision)", "com1 (hostile-path)", "tab\tname.cs (hostile-path)"]
                : ["Auxiliary.cs", "CASE.cs", "aux.cs", "back\\slash.cs (hostile-path)", "case.cs", "com1", "tab\tname.cs (hostile-path)"],
            folder.Paths());
    }

    [Fact]
    public void ExecutableBit_IsSeen()
    {
        using var folder = new TestFolder().Write("run.sh").Write("plain.sh");
        File.SetUnixFileMode(folder["run.sh"], UnixFileMode.UserRead | UnixFileMode.UserExecute);

        using var source = folder.Open();
        Assert.Equal([EntryKind.File, EntryKind.Executable], source.Entries.Select(entry => entry.Kind));
    }

    [Fact]
    public void Pipe_IsReportedAndNeverOpened()
    {
        using var folder = new TestFolder().Write("empty.cs", "");
        using (var make = Process.Start("mkfifo", [folder["pipe"]]))
        {
            make.WaitForExit();
        }

        Assert.Equal(["empty.cs", "pipe (special-file)"], folder.Paths());
    }

    [Fact]
    public void Content_IsReadUpToTheLimit()
    {
        using var folder = new TestFolder().Write("a.cs", "12345");

        using var source = folder.Open();
        Assert.Equal("12345"u8.ToArray(), source.Read(source.Entries[0], 5));
        Assert.Null(source.Read(source.Entries[0], 4));
    }

    [Fact]
    public void DeepFolders_AreWalkedWithoutRecursion()
    {
        using var folder = new TestFolder();
        var deep = string.Join('/', Enumerable.Repeat("d", 1000)) + "/a.cs";
        folder.Write(deep);

        Assert.Equal([deep], folder.Paths());
    }

    [Theory]
    [InlineData("nowhere", SourceFault.Missing)]
    [InlineData("file.txt", SourceFault.Malformed)]
    public void WhatIsNoFolder_IsNamedInOneLine(string path, SourceFault fault)
    {
        using var folder = new TestFolder().Write("file.txt");

        var error = Assert.Throws<SourceException>(() => folder.Open(path));
        Assert.Equal(fault, error.Fault);
        Assert.Contains(folder[path], error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void PlainFolder_HasNoRevisions()
    {
        using var folder = new TestFolder().Write("a.cs");

        Assert.Equal(SourceFault.NoSuchRevision, Assert.Throws<SourceException>(() => folder.Open("", "HEAD")).Fault);
    }
}
