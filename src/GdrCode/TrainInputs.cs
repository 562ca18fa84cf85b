using GdrCode.Evaluation.Corpora;
using GdrCode.Model;

namespace GdrCode;

/// <summary>What a training is given, looked through before it begins.</summary>
internal static class TrainInputs
{
    // More faults than anyone mends at once.
    private const int Listed = 20;

    /// <summary>The files of all corpora.</summary>
    /// <param name="corpora">Folders of marked repositories, or of plain ones with labels.</param>
    /// <param name="folds">How many parts the repositories are split into.</param>
    /// <exception cref="InvalidDataException">Something can't be read, or can't be learnt from; a line for every fault.</exception>
    public static List<(string Corpus, MarkedFile File)> Read(IReadOnlyList<string> corpora, int folds)
    {
        var faults = corpora.GroupBy(c => Path.TrimEndingDirectorySeparator(Path.GetFullPath(c)), StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => $"{g.First()}: is given twice").ToList();
        var files = new List<(string Corpus, MarkedFile File)>();
        foreach (var corpus in corpora)
        {
            Add(files, corpus, faults);
        }

        if (faults.Count == 0)
        {
            var repositories = files.Select(f => (f.Corpus, f.File.Repository)).Distinct().Count();
            if (repositories < folds)
            {
                faults.Add($"{string.Join(", ", corpora)}: {repositories} {(repositories == 1 ? "repository" : "repositories")} with text; cross-validation needs {folds} at least");
            }
            else if (!files.Exists(f => f.File.Spans.Any(s => s.Label == Label.Sensitive)))
            {
                faults.Add($"{string.Join(", ", corpora)}: nothing is marked as sensitive; mark values ⟦category:text⟧");
            }
        }

        return faults.Count == 0 ? files : throw new InvalidDataException(
            string.Join('\n', faults.Take(Listed)) + (faults.Count > Listed ? $"\nand {faults.Count - Listed} more" : string.Empty));
    }

    /// <summary>Looks whether a model can be written, and makes the folder it goes to.</summary>
    /// <exception cref="InvalidDataException">It can't.</exception>
    public static void RequireWritable(string output)
    {
        if (output.Length == 0 || Directory.Exists(output) || Path.EndsInDirectorySeparator(output))
        {
            throw new InvalidDataException($"{output}: is a folder; name the model file to write");
        }

        var probe = output + ".partial";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(output))!);
            File.Create(probe).Dispose();
            File.Delete(probe);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException($"{output}: can't be written; {e.Message}");
        }
    }

    private static void Add(List<(string Corpus, MarkedFile File)> files, string corpus, List<string> faults)
    {
        try
        {
            if (LabelledCorpus.Is(corpus))
            {
                files.AddRange(LabelledCorpus.Read(corpus).Select(f => (corpus, f)));
                return;
            }

            foreach (var (repository, path) in MarkedCorpus.Paths(corpus))
            {
                AddFile(files, corpus, repository, path, faults);
            }
        }
        catch (InvalidDataException e)
        {
            faults.Add(e.Message);
        }
    }

    // A mark that can't be read costs its file alone, so that all of them are named in one go.
    private static void AddFile(List<(string Corpus, MarkedFile File)> files, string corpus, string repository, string path, List<string> faults)
    {
        try
        {
            if (MarkedCorpus.Read(corpus, repository, path) is { } file)
            {
                files.Add((corpus, file));
            }
        }
        catch (InvalidDataException e)
        {
            faults.Add($"{Path.TrimEndingDirectorySeparator(corpus)}/{e.Message}");
        }
    }
}
