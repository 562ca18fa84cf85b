using GdrCode.Emitting;

namespace GdrCode.Evaluation.Corpora;

/// <summary>Writes a marked corpus as plain repositories with the expert's labels beside them, so that a tool can be run on it.</summary>
public static class PlainCorpus
{
    /// <summary>The folder of the plain repositories.</summary>
    public const string RepositoriesFolder = "repositories";

    /// <summary>Fills <paramref name="output"/> with <c>repositories/</c>, <c>lines.jsonl</c> and <c>spans.jsonl</c>.</summary>
    /// <returns>How many files, lines and spans were written.</returns>
    /// <exception cref="InvalidDataException">A mark can't be read.</exception>
    /// <exception cref="OutputException">The output folder is not empty.</exception>
    public static (int Files, long Lines, long Spans) Write(string marked, string output)
    {
        RefuseOccupied(output);
        // Everything is read before anything is written: a fault in a mark leaves no half corpus.
        var paths = MarkedCorpus.Paths(marked).Select(p => (p.Repository, p.Path, File: MarkedCorpus.Read(marked, p.Repository, p.Path))).ToList();
        Directory.CreateDirectory(output);
        using var lines = new JsonLines<ExpertLine>(File.Create(Path.Combine(output, LabelFiles.LinesFile)), EvaluationJson.Rows.ExpertLine);
        using var spans = new JsonLines<ExpertSpan>(File.Create(Path.Combine(output, LabelFiles.SpansFile)), EvaluationJson.Rows.ExpertSpan);
        var (lineCount, spanCount) = (0L, 0L);
        foreach (var (repository, path, file) in paths)
        {
            var target = Path.Combine(output, RepositoriesFolder, repository, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            if (file is null)
            {
                File.Copy(Path.Combine(marked, repository, path), target);
                continue;
            }

            File.WriteAllBytes(target, file.Bytes);
            var rows = file.Rows();
            lines.Append(rows.Lines);
            spans.Append(rows.Spans);
            lineCount += rows.Lines.Count;
            spanCount += rows.Spans.Count;
        }

        return (paths.Count, lineCount, spanCount);
    }

    /// <summary>The same for files that are at hand.</summary>
    /// <returns>How many lines and spans were written.</returns>
    /// <exception cref="OutputException">The output folder is not empty.</exception>
    internal static (long Lines, long Spans) Write(IReadOnlyList<MarkedFile> files, string output)
    {
        RefuseOccupied(output);
        Directory.CreateDirectory(output);
        using var lines = new JsonLines<ExpertLine>(File.Create(Path.Combine(output, LabelFiles.LinesFile)), EvaluationJson.Rows.ExpertLine);
        using var spans = new JsonLines<ExpertSpan>(File.Create(Path.Combine(output, LabelFiles.SpansFile)), EvaluationJson.Rows.ExpertSpan);
        var (lineCount, spanCount) = (0L, 0L);
        foreach (var file in files)
        {
            var target = Path.Combine(output, RepositoriesFolder, file.Repository, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, file.Bytes);
            var rows = file.Rows();
            lines.Append(rows.Lines);
            spans.Append(rows.Spans);
            lineCount += rows.Lines.Count;
            spanCount += rows.Spans.Count;
        }

        return (lineCount, spanCount);
    }

    private static void RefuseOccupied(string output)
    {
        if (File.Exists(output) || (Directory.Exists(output) && Directory.EnumerateFileSystemEntries(output).Any()))
        {
            throw new OutputException($"{output}: is there already; name another folder");
        }
    }
}
