using GdrCode.Emitting;

namespace GdrCode.Evaluation.Corpora;

/// <summary>Reads an expert's labels in any of the known formats, told apart by what is there.</summary>
internal static class ExpertReader
{
    /// <summary>Where plain texts lie beside labels.</summary>
    internal static readonly string[] TextFolders = [PlainCorpus.RepositoriesFolder, "repos"];

    /// <param name="path">
    /// A folder with <c>lines.jsonl</c> and <c>spans.jsonl</c>; a folder of marked files; CredData (a folder with <c>meta/</c>, or one of its CSV files);
    /// bigcode-pii fragments or Presidio samples (JSON or JSON lines).
    /// </param>
    /// <param name="texts">Holds <c>&lt;repository&gt;/&lt;path&gt;</c>; null to look beside the labels.</param>
    /// <exception cref="InvalidDataException">No such corpus, or a row can't be read.</exception>
    public static ExpertCorpus Read(string path, string? texts)
    {
        if (texts is not null && !Directory.Exists(texts))
        {
            throw new InvalidDataException($"{texts}: no such folder");
        }

        if (File.Exists(path))
        {
            return path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? CredDataCorpus.Read([path], texts ?? Path.Combine(Path.GetDirectoryName(path)!, "..", "data"))
                : SampleCorpus.Read(path);
        }

        if (!Directory.Exists(path))
        {
            throw new InvalidDataException($"{path}: no such file or folder");
        }

        var meta = Path.Combine(path, "meta");
        return File.Exists(Path.Combine(path, LabelFiles.LinesFile)) ? Labels(path, texts)
            : Directory.Exists(meta) && Directory.GetFiles(meta, "*.csv") is { Length: > 0 } tables ? CredDataCorpus.Read([.. tables.Order(StringComparer.Ordinal)], texts ?? Path.Combine(path, "data"))
            : ExpertCorpus.Of(MarkedCorpus.Read(path));
    }

    private static ExpertCorpus Labels(string folder, string? texts)
    {
        texts ??= TextFolders.Select(name => Path.Combine(folder, name)).FirstOrDefault(Directory.Exists);
        var spans = Path.Combine(folder, LabelFiles.SpansFile);
        return new ExpertCorpus(
            [.. LabelRows.Read(Path.Combine(folder, LabelFiles.LinesFile), EvaluationJson.Rows.ExpertLine)],
            File.Exists(spans) ? [.. LabelRows.Read(spans, EvaluationJson.Rows.ExpertSpan)] : [],
            texts is null ? CorpusTexts.None : CorpusTexts.In(texts));
    }
}
