namespace GdrCode.Tests;

public class WeighedFilesTests
{
    [Fact]
    public void File_IsGivenBackOnce()
    {
        var files = new WeighedFiles();
        var (file, fragments) = RuleCatalog.Extract("a.cs", "var a = \"b\";");
        files.Keep(file, fragments, []);

        Assert.Same(fragments, files.Take(file)?.Fragments);
        Assert.Null(files.Take(file));
    }

    [Fact]
    public void FileThatIsAnotherByNow_IsNotGiven()
    {
        var files = new WeighedFiles();
        var (file, fragments) = RuleCatalog.Extract("a.cs", "var a = \"b\";");
        files.Keep(file, fragments, []);

        Assert.Null(files.Take(RuleCatalog.Extract("a.cs", "var a = \"c\";").File));
    }

    [Fact]
    public void FileThatDoesNotFit_IsNotKept()
    {
        var files = new WeighedFiles();
        var (large, fragments) = RuleCatalog.Extract("large.txt", new string('x', 5_000_000));
        files.Keep(large, fragments, []);

        Assert.Null(files.Take(large));
    }

    [Fact]
    public void FileThatWasGivenBack_LeavesItsPlaceToAnother()
    {
        var files = new WeighedFiles();
        foreach (var name in (string[])["a.txt", "b.txt", "c.txt"])
        {
            var (file, fragments) = RuleCatalog.Extract(name, new string('x', 3_000_000));
            files.Keep(file, fragments, []);

            Assert.NotNull(files.Take(file));
        }
    }
}
