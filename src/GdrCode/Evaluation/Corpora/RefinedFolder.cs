namespace GdrCode.Evaluation.Corpora;

/// <summary>Where refined repositories lie.</summary>
internal static class RefinedFolder
{
    /// <summary>The folder of repositories in the output of <c>refine</c>, or the folder itself where it holds them.</summary>
    /// <exception cref="InvalidDataException">There is no such folder.</exception>
    public static string Of(string folder)
    {
        var inside = Path.Combine(folder, PlainCorpus.RepositoriesFolder);
        return Directory.Exists(inside) ? inside
            : Directory.Exists(folder) ? folder
            : throw new InvalidDataException($"{folder}: no such folder");
    }
}
