namespace GdrCode.Cli.Tests;

public sealed class RenamePathsTests : IDisposable
{
    private const string Mailbox = "renata.kowalczyk@zaklad-meblowy.pl";

    private readonly string folder = Directory.CreateTempSubdirectory("gdr-paths-").FullName;

    public RenamePathsTests()
    {
        Directory.CreateDirectory(Path.Combine(folder, "input", "mail"));
        File.WriteAllText(Path.Combine(folder, "input", "mail", Mailbox + ".txt"), "nothing in it\n");
        File.WriteAllText(Path.Combine(folder, "input", "to.json"), $$"""{ "to": "{{Mailbox}}" }""");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void WithoutTheOption_PathIsLabelledOnLineZero_AndKept()
    {
        var result = Refine();

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.True(File.Exists(Path.Combine(folder, "out", "repositories", "input", "mail", Mailbox + ".txt")));
        Assert.Contains("\"line\":0,\"label\":\"sensitive\"", Labels(), StringComparison.Ordinal);
        Assert.Contains("\"action\":\"flagged\"", Labels(), StringComparison.Ordinal);
    }

    [Fact]
    public void WithTheOption_FileIsRenamed_LikeTheValueInTheFiles()
    {
        var result = Refine("--rename-paths");

        Assert.True(result.ExitCode == 0, result.Error);
        var renamed = Path.GetFileNameWithoutExtension(Assert.Single(Directory.EnumerateFiles(Path.Combine(folder, "out", "repositories", "input", "mail"))));
        Assert.NotEqual(Mailbox, renamed);
        Assert.Contains(renamed, File.ReadAllText(Path.Combine(folder, "out", "repositories", "input", "to.json")), StringComparison.Ordinal);
        Assert.DoesNotContain(Mailbox, Labels(), StringComparison.Ordinal);
    }

    private ToolResult Refine(params string[] more) => Tool.Run(["refine", Path.Combine(folder, "input"), "--out", Path.Combine(folder, "out"), .. more]);

    private string Labels() => File.ReadAllText(Path.Combine(folder, "out", "labels", "lines.jsonl"));
}
