namespace GdrCode.Evaluation.Utility.Builds;

/// <summary>What <c>dotnet build</c> can be pointed at.</summary>
internal static class BuildTargets
{
    private static readonly string[] Solutions = [".sln", ".slnx"];

    private static readonly string[] Projects = [".csproj", ".fsproj", ".vbproj"];

    private static readonly EnumerationOptions WholeTree = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };

    /// <summary>The solutions of a tree by path, ordinal; where there is none, its projects.</summary>
    public static IReadOnlyList<string> In(string tree)
    {
        var files = Directory.EnumerateFiles(tree, "*", WholeTree).Select(f => Path.GetRelativePath(tree, f).Replace(Path.DirectorySeparatorChar, '/')).Order(StringComparer.Ordinal).ToList();
        var solutions = files.FindAll(f => Has(f, Solutions));
        return solutions.Count > 0 ? solutions : files.FindAll(f => Has(f, Projects));
    }

    private static bool Has(string path, string[] extensions) => extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);
}
