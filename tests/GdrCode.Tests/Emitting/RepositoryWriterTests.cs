using System.Text;

using GdrCode.Crawling;
using GdrCode.Emitting;

namespace GdrCode.Tests.Emitting;

public sealed class RepositoryWriterTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public RepositoryWriterTests() => NativeLibgit2.EnsureLoaded();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Commit_HoldsExactlyTheFilesWritten()
    {
        Write("one");

        Assert.Equal("100644 a.txt\n120000 link\n100755 run.sh\n100644 sub/crlf.txt\n", Git("one", "ls-tree", "-r", "--format=%(objectmode) %(path)", "HEAD"));
        Assert.Equal("a\r\nb\r\n", Git("one", "cat-file", "blob", "HEAD:sub/crlf.txt"));
        Assert.Equal("", Git("one", "status", "--porcelain"));
        Assert.Equal("1\n", Git("one", "rev-list", "--count", "HEAD"));
    }

    [Fact]
    public void Commit_OfEqualContents_HasEqualId()
    {
        Write("one");
        Write("two");

        Assert.Equal(Git("one", "rev-parse", "HEAD"), Git("two", "rev-parse", "HEAD"));
    }

    [Fact]
    public void WriteFile_OutsideTheRepository_IsRefused()
    {
        using var writer = new RepositoryWriter(folder.File("one"));

        Assert.Throws<InvalidOperationException>(() => writer.WriteFile("../outside.txt", [], executable: false));
        Assert.False(File.Exists(folder.File("outside.txt")));
    }

    private void Write(string name)
    {
        using var writer = new RepositoryWriter(folder.File(name));
        writer.WriteFile("sub/crlf.txt", Encoding.UTF8.GetBytes("a\r\nb\r\n"), executable: false);
        writer.WriteFile("run.sh", Encoding.UTF8.GetBytes("#!/bin/sh\n"), executable: true);
        writer.WriteFile("a.txt", Encoding.UTF8.GetBytes("a"), executable: false);
        writer.WriteLink("link", "a.txt");
        writer.Commit("Refined copy");
    }

    private string Git(string name, params string[] arguments) => Processes.Run(folder.File(name), "git", arguments).Output;
}
