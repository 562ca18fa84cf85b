using System.Text;
using LibGit2Sharp;

namespace GdrCode.Crawling;

/// <summary>
/// Takes the place of the machine's and the user's git configuration for this process, so that no filter, URL rewrite or
/// credential helper of theirs has a say, and results do not depend on who runs the tool.
/// </summary>
internal static class PrivateGitConfig
{
    private static readonly Lock Gate = new();
    private static readonly SortedSet<string> Trusted = new(StringComparer.Ordinal);
    private static string? folder;

    public static void Install()
    {
        folder = Directory.CreateTempSubdirectory("gdr-git-").FullName;

        // With no entry at all libgit2 1.5.1 says "not found" in place of who owns which path.
        Trusted.Add(folder);
        AppDomain.CurrentDomain.ProcessExit += static (_, _) => Remove();

        // libgit2 1.5.1 fails every read of a configuration when this file is not there.
        File.WriteAllText(Path.Combine(folder, "config"), "");
        Write();
        GlobalSettings.SetConfigSearchPaths(ConfigurationLevel.ProgramData, folder);
        GlobalSettings.SetConfigSearchPaths(ConfigurationLevel.System, Path.Combine(folder, "none"));
        GlobalSettings.SetConfigSearchPaths(ConfigurationLevel.Xdg, Path.Combine(folder, "none"));
        GlobalSettings.SetConfigSearchPaths(ConfigurationLevel.Global, folder);

        // What these two add does not change how objects are read; an object that a partial clone lacks costs its file.
        GlobalSettings.SetExtensions("partialclone", "worktreeconfig");
    }

    /// <summary>
    /// Lets libgit2 open a repository that belongs to another user. Harmless here: nothing that a repository's configuration
    /// names is ever run. <c>safe.directory</c> takes exact paths only.
    /// </summary>
    public static void Trust(string path)
    {
        NativeLibgit2.EnsureLoaded();
        lock (Gate)
        {
            var bare = Path.TrimEndingDirectorySeparator(path);
            if (Trusted.Add(bare) | Trusted.Add(bare + "/"))
            {
                Write();
            }
        }
    }

    private static void Write()
    {
        var text = new StringBuilder("[safe]\n");
        foreach (var path in Trusted)
        {
            var escaped = path.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
                .Replace("\n", "\\n", StringComparison.Ordinal);
            text.Append("\tdirectory = \"").Append(escaped).Append("\"\n");
        }

        // Renamed into place: another thread may be opening a repository.
        var temporary = Path.Combine(folder!, ".gitconfig.new");
        File.WriteAllText(temporary, text.ToString());
        File.Move(temporary, Path.Combine(folder!, ".gitconfig"), overwrite: true);
    }

    private static void Remove()
    {
        try
        {
            Directory.Delete(folder!, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The folder holds paths only; the system's own clean-up takes it.
        }
    }
}
