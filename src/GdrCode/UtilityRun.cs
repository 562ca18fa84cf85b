using GdrCode.Evaluation.Corpora;
using GdrCode.Evaluation.Utility;

namespace GdrCode;

/// <summary>Compares raw repositories with what <c>refine</c> made of them.</summary>
public static class UtilityRun
{
    /// <param name="raw">A folder of repositories.</param>
    /// <param name="refined">The output of <c>refine</c>, or a folder of repositories with the same names.</param>
    /// <exception cref="InvalidDataException">A folder is not there or holds no repository.</exception>
    public static UtilityScores Run(string raw, string refined)
    {
        var inside = Path.Combine(refined, PlainCorpus.RepositoriesFolder);
        var folder = Directory.Exists(inside) ? inside : refined;
        if (!Directory.Exists(folder))
        {
            throw new InvalidDataException($"{folder}: no such folder");
        }

        return UtilityScoring.Score(MarkedCorpus.Paths(raw).Where(p => !p.Path.StartsWith(".git/", StringComparison.Ordinal))
            .Select(p => (p.Path, Raw: PlainText.Read(Path.Combine(raw, p.Repository, p.Path)), Refined: Path.Combine(folder, p.Repository, p.Path)))
            .Where(p => p.Raw is not null)
            .Select(p => (p.Path, p.Raw!, File.Exists(p.Refined) ? PlainText.Read(p.Refined) : null)));
    }
}
