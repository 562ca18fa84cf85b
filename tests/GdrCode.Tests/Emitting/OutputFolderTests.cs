using GdrCode.Emitting;

namespace GdrCode.Tests.Emitting;

public sealed class OutputFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Target => folder.File("out");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Complete_GivesTheFolderItsName()
    {
        var output = OutputFolder.Open(Target, resume: false, force: false);
        Assert.False(Directory.Exists(Target));

        output.Complete();

        Assert.True(Directory.Exists(Path.Combine(Target, "restricted")));
        Assert.False(Directory.Exists(output.Root));
    }

    [Fact]
    public void Open_ExistingOutput_IsRefused()
    {
        folder.Write("out/report.json", "{}");

        var error = Assert.Throws<OutputException>(() => OutputFolder.Open(Target, resume: false, force: false));

        Assert.Contains("--force", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_ForceOnAFolderThatIsNoOutput_IsRefused()
    {
        folder.Write("out/thesis.txt", "years of work");

        Assert.Throws<OutputException>(() => OutputFolder.Open(Target, resume: false, force: true));
        Assert.True(File.Exists(Path.Combine(Target, "thesis.txt")));
    }

    [Fact]
    public void Open_InterruptedRun_AsksForResume()
    {
        OutputFolder.Open(Target, resume: false, force: false);

        Assert.Contains("--resume", Assert.Throws<OutputException>(() => OutputFolder.Open(Target, resume: false, force: false)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Key_OfAnInterruptedRun_IsUsedAgain()
    {
        var first = OutputFolder.Open(Target, resume: false, force: false).Key();

        Assert.Equal(first.Id, OutputFolder.Open(Target, resume: true, force: false).Key().Id);
    }

    [Fact]
    public void Restricted_IsReadableByItsOwnerAlone()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var output = OutputFolder.Open(Target, resume: false, force: false);
        output.Key();

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(output.Restricted));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(output.Restricted, "key")));
    }
}
