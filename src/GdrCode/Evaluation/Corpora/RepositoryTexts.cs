namespace GdrCode.Evaluation.Corpora;

/// <summary>The text files of raw repositories beside their refined forms.</summary>
internal static class RepositoryTexts
{
    /// <summary>Repository, path, raw text, and the refined text or null where there is none; git's own files and those that are not UTF-8 are left out.</summary>
    /// <param name="raw">A folder of repositories.</param>
    /// <param name="refined">A folder with repositories of the same names.</param>
    /// <exception cref="InvalidDataException">The raw folder is not there or holds no repository.</exception>
    public static IEnumerable<(string Repository, string Path, string Raw, string? Refined)> Of(string raw, string refined) =>
        MarkedCorpus.Paths(raw).Where(p => !p.Path.StartsWith(".git/", StringComparison.Ordinal))
            .Select(p => (p.Repository, p.Path, Raw: PlainText.Read(Path.Combine(raw, p.Repository, p.Path)), Refined: Path.Combine(refined, p.Repository, p.Path)))
            .Where(p => p.Raw is not null)
            .Select(p => (p.Repository, p.Path, p.Raw!, File.Exists(p.Refined) ? PlainText.Read(p.Refined) : null));
}
