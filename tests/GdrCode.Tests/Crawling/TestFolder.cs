using GdrCode.Crawling;
using LibGit2Sharp;

namespace GdrCode.Tests.Crawling;

/// <summary>A folder for one test, with helpers to fill it and to make it a repository.</summary>
internal sealed class TestFolder : IDisposable
{
    private static readonly Signature Author = new("Test", "test@example.com", DateTimeOffset.UnixEpoch);

    public string Root { get; } = Directory.CreateTempSubdirectory("gdr-test-").FullName;

    public string this[string path] => System.IO.Path.Combine(Root, path);

    public TestFolder Write(string path, string text = "text\n")
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[path])!);
        File.WriteAllText(this[path], text);
        return this;
    }

    public TestFolder WriteBytes(string path, params byte[] bytes)
    {
        Write(path);
        File.WriteAllBytes(this[path], bytes);
        return this;
    }

    public TestFolder Link(string path, string target)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[path])!);
        File.CreateSymbolicLink(this[path], target);
        return this;
    }

    public TestFolder Init(string path = "")
    {
        NativeLibgit2.EnsureLoaded();
        Repository.Init(this[path]);
        return this;
    }

    public string Commit(string path = "", params string[] forced)
    {
        using var repository = new Repository(this[path]);
        Commands.Stage(repository, "*");
        foreach (var file in forced)
        {
            Commands.Stage(repository, file, new StageOptions { IncludeIgnored = true });
        }

        return repository.Commit("State", Author, Author).Sha;
    }

    public ISource Open(string path = "", string? revision = null) =>
        SourceFactory.Open(SourceSpec.Parse(this[path], revision));

    public string[] Paths(string path = "", string? revision = null)
    {
        using var source = Open(path, revision);
        return [.. source.Entries.Select(entry => entry.Refused is { } reason ? $"{entry.Path} ({reason.Word()})" : entry.Path)];
    }

    public void Dispose()
    {
        foreach (var file in Directory.EnumerateFiles(Root, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        Directory.Delete(Root, recursive: true);
    }
}
