namespace GdrCode.Crawling;

/// <summary>Folders of clones below another folder.</summary>
internal static class CloneFolder
{
    /// <summary>The full path of a folder below <paramref name="home"/>; null where the path leads elsewhere, also by way of a link.</summary>
    public static string? Inside(string home, string path)
    {
        if (path.Split('/').Any(s => s is "" or "." or "..") || path.AsSpan().ContainsAny('\\', ':', '\0') || Path.IsPathRooted(path))
        {
            return null;
        }

        var folder = home;
        foreach (var segment in path.Split('/'))
        {
            folder = Path.Combine(folder, segment);
            if (new DirectoryInfo(folder).LinkTarget is not null || File.Exists(folder))
            {
                return null;
            }
        }

        return folder;
    }

    /// <summary>Deletes a folder with all it holds, if it is there.</summary>
    public static void Delete(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        // Pack files are read-only, which keeps Windows from deleting them.
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        Directory.Delete(folder, recursive: true);
    }
}
