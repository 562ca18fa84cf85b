using System.Diagnostics;

namespace GdrCode.Cli.Tests.Actions;

/// <summary>A repository on a server and a pull request to it, checked out as actions/checkout does: the merge of both, and nothing more.</summary>
internal sealed class CheckedOut : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("gdr-checkout-").FullName;

    private CheckedOut()
    {
        Git(root, "init", "-q", "-b", "main", "server");
        Git(Server, "config", "user.email", "test@example.com");
        Git(Server, "config", "user.name", "Test");
        // Servers like GitHub's give out any commit that is asked for.
        Git(Server, "config", "uploadpack.allowAnySHA1InWant", "true");
    }

    private string Server => Path.Combine(root, "server");

    /// <summary>The workspace.</summary>
    public string Folder => Path.Combine(root, "billing");

    public string Base { get; private set; } = string.Empty;

    public string Head { get; private set; } = string.Empty;

    /// <param name="before">The files of the base.</param>
    /// <param name="added">The files that the pull request adds or changes.</param>
    /// <param name="depth">Commits that are fetched; 0 for all.</param>
    /// <param name="moved">The files that the base got since the branch was made.</param>
    public static CheckedOut PullRequest((string Path, string Text)[] before, (string Path, string Text)[] added, int depth = 1, (string Path, string Text)[]? moved = null)
    {
        var checkedOut = new CheckedOut();
        checkedOut.Base = checkedOut.Commit(before);
        checkedOut.Git(checkedOut.Server, "checkout", "-q", "-b", "change");
        checkedOut.Head = checkedOut.Commit(added);
        checkedOut.Git(checkedOut.Server, "checkout", "-q", "main");
        if (moved is not null)
        {
            checkedOut.Commit(moved);
        }

        checkedOut.Git(checkedOut.Server, "checkout", "-q", "-b", "merged");
        checkedOut.Git(checkedOut.Server, "merge", "-q", "--no-ff", "-m", "Merge", "change");
        checkedOut.Clone("merged", depth);
        return checkedOut;
    }

    /// <summary>The head of a branch that was pushed to.</summary>
    public static CheckedOut Push((string Path, string Text)[] before, (string Path, string Text)[] added, int depth = 1)
    {
        var checkedOut = new CheckedOut();
        checkedOut.Base = checkedOut.Commit(before);
        checkedOut.Head = checkedOut.Commit(added);
        checkedOut.Clone("main", depth);
        return checkedOut;
    }

    /// <summary>Cuts the way back to the server.</summary>
    public void Disconnect() => Git(Folder, "remote", "set-url", "origin", Path.Combine(root, "gone"));

    /// <summary>What git says of the workspace: nothing where nothing in it was changed.</summary>
    public string Status => Git(Folder, "status", "--porcelain");

    public void Dispose() => Directory.Delete(root, recursive: true);

    private void Clone(string branch, int depth) =>
        Git(root, ["clone", "-q", .. depth > 0 ? [$"--depth={depth}"] : Array.Empty<string>(), "--branch", branch, $"file://{Server}", "billing"]);

    private string Commit((string Path, string Text)[] files)
    {
        foreach (var (path, text) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Server, path))!);
            File.WriteAllText(Path.Combine(Server, path), text);
        }

        Git(Server, "add", "-A");
        Git(Server, "commit", "-q", "-m", "State");
        return Git(Server, "rev-parse", "HEAD").Trim();
    }

    private string Git(string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error.GetAwaiter().GetResult());
        return output;
    }
}
