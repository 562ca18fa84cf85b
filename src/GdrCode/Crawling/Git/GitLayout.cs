namespace GdrCode.Crawling;

/// <summary>Recognises repositories by what lies on disk, without libgit2.</summary>
internal static class GitLayout
{
    /// <summary>Whether a folder is itself a git directory: a bare repository or a <c>.git</c> folder.</summary>
    public static bool IsGitFolder(string path) =>
        File.Exists(Path.Combine(path, "HEAD"))
        && Directory.Exists(Path.Combine(path, "objects"))
        && Directory.Exists(Path.Combine(path, "refs"));

    /// <summary>Whether a folder is the root of a work tree: it holds a git directory or the file that points to one.</summary>
    public static bool IsWorkTree(string path)
    {
        var git = Path.Combine(path, ".git");
        return File.Exists(git) || File.Exists(Path.Combine(git, "HEAD"));
    }

    /// <summary>The root of the work tree that a folder lies in, or null.</summary>
    public static string? FindWorkTree(string path)
    {
        for (var folder = path; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (IsWorkTree(folder))
            {
                return folder;
            }
        }

        return null;
    }

    /// <summary>The path of a folder below a root, with <c>/</c> and a final <c>/</c>; empty for the root itself.</summary>
    public static string Relative(string root, string path)
    {
        var relative = Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');
        return relative == "." ? "" : relative + "/";
    }
}
