namespace GdrCode.Model;

/// <summary>Where a path leads.</summary>
public static class RealPath
{
    /// <summary>The full path through links, since a link is another name of the same folder; what is not there yet is taken as it is written.</summary>
    public static string Of(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        for (var folder = new DirectoryInfo(full); folder is not null; folder = folder.Parent)
        {
            if (folder.LinkTarget is not null && folder.ResolveLinkTarget(returnFinalTarget: true) is { } final)
            {
                return Of(Path.Join(final.FullName, Path.GetRelativePath(folder.FullName, full)));
            }
        }

        return full;
    }

    /// <summary>Whether a real path is another or lies in it.</summary>
    public static bool Holds(string outer, string inner) => (inner + Path.DirectorySeparatorChar).StartsWith(Path.EndsInDirectorySeparator(outer) ? outer : outer + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
