using System.Text;

using GdrCode.Crawling;

using LibGit2Sharp;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Tests.Crawling;

public sealed class ChangedSourceTests : IDisposable
{
    private readonly TestFolder folder = new();

    public ChangedSourceTests() => folder.Init();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Entries_AreTheChangedFiles_AsTheyAreAfterwards()
    {
        var first = folder.Write("same.cs").Write("changed.cs", "one\ntwo\n").Write("gone.cs").Write("moved.cs", Lines(30)).Commit();
        File.Delete(folder["gone.cs"]);
        File.Move(folder["moved.cs"], folder["renamed.cs"]);
        folder.Write("changed.cs", "one\nTWO\nthree\n").Write("sub/new.cs", "text\n").Commit();

        using var source = Open($"{first}..HEAD");

        Assert.Equal(["changed.cs", "renamed.cs", "sub/new.cs"], source.Entries.Select(e => e.Path));
        Assert.Equal("one\nTWO\nthree\n", Encoding.UTF8.GetString(source.Read(source.Entries[0], 1000)!));
        Assert.Equal((false, true, true), (source.ChangeOf("changed.cs").HasNewPath, source.ChangeOf("renamed.cs").HasNewPath, source.ChangeOf("sub/new.cs").HasNewPath));
    }

    [Fact]
    public void Added_AreTheLinesThatTheChangeBrings()
    {
        var first = folder.Write("a.cs", "one\ntwo\nthree\n").Write("moved.cs", Lines(30)).Commit();
        File.Move(folder["moved.cs"], folder["renamed.cs"]);
        folder.Write("a.cs", "one\nTWO\nthree\nfour\n").Commit();

        using var source = Open($"{first}..");

        Assert.Equal([2, 4], Touched(source, "a.cs"));
        Assert.Empty(Touched(source, "renamed.cs"));
    }

    [Fact]
    public void ThreeDots_LeaveOutWhatTheBaseAdds()
    {
        folder.Write("a.cs", "one\n").Commit();
        using (var repository = new Repository(folder.Root))
        {
            Commands.Checkout(repository, repository.CreateBranch("topic"));
        }

        folder.Write("topic.cs").Commit();
        using (var repository = new Repository(folder.Root))
        {
            Commands.Checkout(repository, repository.Branches.Single(b => b.FriendlyName != "topic"));
        }

        folder.Write("base.cs").Commit();

        using var two = Open("topic..HEAD");
        using var three = Open("topic...HEAD");
        Assert.Equal(["base.cs"], two.Entries.Select(e => e.Path));
        Assert.Equal(["base.cs"], three.Entries.Select(e => e.Path));
        using var back = Open("HEAD...topic");
        Assert.Equal(["topic.cs"], back.Entries.Select(e => e.Path));
        using var direct = Open("HEAD..topic");
        Assert.Equal(["topic.cs"], direct.Entries.Select(e => e.Path));
    }

    [Fact]
    public void Staged_IsReadFromTheIndex_AlsoBeforeTheFirstCommit()
    {
        folder.Write("a.cs", "staged\n");
        using (var repository = new Repository(folder.Root))
        {
            Commands.Stage(repository, "a.cs");
        }

        folder.Write("a.cs", "staged\nnot staged\n").Write("b.cs");

        using var source = SourceFactory.Open(SourceSpec.Parse(folder.Root) with { Comparison = Comparison.Staged });

        Assert.Equal("staged\n", Encoding.UTF8.GetString(source.Read(Assert.Single(source.Entries), 1000)!));
    }

    [Fact]
    public void Folder_SeesItsOwnChangesAlone_AndTheSettingsAboveThem()
    {
        var first = folder.Write("lib/.gitattributes", "*.cs linguist-generated\n").Write("lib/.gdrignore", "x\n").Write("lib/a.cs").Write("b.cs").Commit();
        folder.Write("lib/a.cs", "changed\n").Write("b.cs", "changed\n").Commit();

        using var source = SourceFactory.Open(SourceSpec.Parse(folder["lib"]) with { Comparison = Comparison.Parse($"{first}..HEAD") });

        Assert.Equal("lib/", source.Prefix);
        Assert.Equal(["a.cs"], source.Entries.Select(e => e.Path));
        Assert.Equal([".gdrignore", ".gitattributes"], source.Settings.Select(e => e.Path));
    }

    [Fact]
    public void FileThatGitTakesForBinary_CountsAsAWhole()
    {
        var first = folder.WriteBytes("a.txt", Encoding.Unicode.GetPreamble()).Commit();
        folder.WriteBytes("a.txt", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("text\n")]).Commit();

        using var source = Open($"{first}..HEAD");

        Assert.Null(source.ChangeOf("a.txt").Added);
    }

    [Theory]
    [InlineData("HEAD")]
    [InlineData("..")]
    [InlineData("")]
    public void Range_WithoutAnEnd_IsRefused(string range) => Assert.Equal(SourceFault.Malformed, Assert.Throws<SourceException>(() => Comparison.Parse(range)).Fault);

    [Fact]
    public void UnknownRevision_IsSaid()
    {
        folder.Write("a.cs").Commit();

        Assert.Contains("no-such", Assert.Throws<SourceException>(() => Open("no-such..HEAD")).Message, StringComparison.Ordinal);
    }

    private ISource Open(string range) => SourceFactory.Open(SourceSpec.Parse(folder.Root) with { Comparison = Comparison.Parse(range) });

    private static string Lines(int count) => string.Concat(Enumerable.Range(1, count).Select(i => $"line {i} of the file\n"));

    private static IEnumerable<int> Touched(ISource source, string path)
    {
        var text = Encoding.UTF8.GetString(source.Read(source.Entries.Single(e => e.Path == path), 10_000)!);
        var lines = SourceText.From(text).Lines;
        return Enumerable.Range(1, lines.Count - 1).Where(n => source.ChangeOf(path).Added!.Touch(text, [lines[n - 1].Span]));
    }
}
