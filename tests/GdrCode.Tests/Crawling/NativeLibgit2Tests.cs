using GdrCode.Crawling;
using LibGit2Sharp;

namespace GdrCode.Tests.Crawling;

public sealed class NativeLibgit2Tests
{
    [Fact]
    public void ManyThreads_LoadItOnce()
    {
        Parallel.For(0, 32, _ => NativeLibgit2.EnsureLoaded());

        Assert.NotEmpty(GlobalSettings.Version.InformationalVersion);
    }

    [Fact]
    public void FolderWithoutTheLibrary_GivesNone() => Assert.Null(NativeLibgit2.LoadBeside(Path.GetTempPath()));

    [Fact]
    public void UserConfiguration_HasNoSay()
    {
        using var folder = new TestFolder().Init();
        using var repository = new Repository(folder.Root);

        Assert.All(
            [ConfigurationLevel.System, ConfigurationLevel.Xdg],
            level => Assert.DoesNotContain(repository.Config, entry => entry.Level == level));
        Assert.All(repository.Config.Where(entry => entry.Level == ConfigurationLevel.Global), entry => Assert.Equal("safe.directory", entry.Key));
    }
}
