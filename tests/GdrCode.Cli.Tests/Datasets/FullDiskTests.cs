namespace GdrCode.Cli.Tests.Datasets;

public sealed class FullDiskTests : IDisposable
{
    private readonly Corpus corpus = new(1, 400);
    private readonly string disk;

    public FullDiskTests() => disk = Directory.CreateDirectory(corpus.At("disk")).FullName;

    public void Dispose()
    {
        MountFactAttribute.Shell($"umount '{disk}'");
        corpus.Dispose();
    }

    [MountFact]
    public void FullOrReadOnlyOutput_CostsTheAttempt_AndNothingElse()
    {
        Assert.Equal(0, MountFactAttribute.Shell($"mount -t tmpfs -o size=12k tmpfs '{disk}'"));
        corpus.Plan("calm");
        corpus.Plan("full", "--out", disk);
        Assert.Equal(0, corpus.Run("calm").ExitCode);

        var full = corpus.Run("full");
        MountFactAttribute.Shell($"mount -o remount,ro '{disk}'");
        var readOnly = corpus.Run("full");
        MountFactAttribute.Shell($"mount -o remount,rw,size=8m '{disk}'");
        var room = corpus.Run("full");

        Assert.Equal((74, 74, 0), (full.ExitCode, readOnly.ExitCode, room.ExitCode));
        Assert.All((ToolResult[])[full, readOnly], r => Assert.Single(r.Error.TrimEnd().Split('\n')));
        Assert.Contains("No space left on device", full.Error, StringComparison.Ordinal);
        Assert.Contains("Read-only file system", readOnly.Error, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllBytes(Output(corpus.At("calm/out"))), File.ReadAllBytes(Output(disk)));
    }

    [MountFact]
    public void FullDiskUnderTheRunItself_LeavesNothingHalf()
    {
        Assert.Equal(0, MountFactAttribute.Shell($"mount -t tmpfs -o size=40k tmpfs '{disk}'"));
        corpus.Plan("calm");
        corpus.Plan("disk/run", "--out", corpus.At("out"));
        Assert.Equal(0, corpus.Run("calm").ExitCode);
        MountFactAttribute.Shell($"head -c 40k /dev/zero > '{disk}/filler'");

        var full = corpus.Run("disk/run");
        var halves = Directory.EnumerateFiles(disk, "*.tmp-*", SearchOption.AllDirectories).Where(f => !f.Contains("/quarantine/", StringComparison.Ordinal)).ToList();
        MountFactAttribute.Shell($"rm '{disk}/filler'; mount -o remount,size=8m '{disk}'");
        var room = corpus.Run("disk/run");

        Assert.Equal((74, 0), (full.ExitCode, room.ExitCode));
        Assert.Single(full.Error.TrimEnd().Split('\n'));
        Assert.Contains("No space left on device", full.Error, StringComparison.Ordinal);
        Assert.Empty(halves);
        Assert.Equal(File.ReadAllBytes(Output(corpus.At("calm/out"))), File.ReadAllBytes(Output(corpus.At("out"))));
    }

    private static string Output(string folder) => Directory.EnumerateFiles(Path.Combine(folder, "data")).Single();
}
