namespace GdrCode.Evaluation.Utility.Builds;

/// <summary>A copy of a repository to build in, deleted in the end: a build writes beside the sources, and folders above must have no say in it.</summary>
internal sealed class BuildCopy : IDisposable
{
    private static readonly string[] Outputs = ["bin", "obj"];

    private static readonly string[] Fences = ["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("gdr-build-");

    /// <param name="repository">The folder to copy; links in it are left out.</param>
    public BuildCopy(string repository)
    {
        Tree = folder.CreateSubdirectory("tree").FullName;
        NoPackages = folder.CreateSubdirectory("no-packages").FullName;
        Results = folder.CreateSubdirectory("results").FullName;
        foreach (var fence in Fences)
        {
            File.WriteAllText(Path.Combine(folder.FullName, fence), "<Project/>\n");
        }

        File.WriteAllText(Path.Combine(folder.FullName, ".editorconfig"), "root = true\n");
        Copy(new DirectoryInfo(repository), Tree);
    }

    /// <summary>The copied sources.</summary>
    public string Tree { get; }

    /// <summary>An empty folder that stands for every source of packages.</summary>
    public string NoPackages { get; }

    /// <summary>Takes the results of tests.</summary>
    public string Results { get; }

    public void Dispose()
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What a test left open or made read-only stays in the temporary folder; the figures are right all the same.
        }
    }

    private static void Copy(DirectoryInfo from, string to)
    {
        Directory.CreateDirectory(to);
        var hasProject = from.EnumerateFiles("*.*proj").Any();
        foreach (var file in from.EnumerateFiles().Where(f => f.LinkTarget is null))
        {
            file.CopyTo(Path.Combine(to, file.Name));
        }

        foreach (var child in from.EnumerateDirectories().Where(d => d.LinkTarget is null && d.Name != ".git" && !(hasProject && Outputs.Contains(d.Name))))
        {
            Copy(child, Path.Combine(to, child.Name));
        }
    }
}
