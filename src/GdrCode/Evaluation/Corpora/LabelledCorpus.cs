using GdrCode.Emitting;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Evaluation.Corpora;

/// <summary>A folder with <c>lines.jsonl</c>, <c>spans.jsonl</c> and the plain texts below <c>repositories/</c> or <c>repos/</c>, as marked files.</summary>
internal static class LabelledCorpus
{
    /// <summary>Whether a folder is one.</summary>
    public static bool Is(string folder) => File.Exists(Path.Combine(folder, LabelFiles.LinesFile)) && File.Exists(Path.Combine(folder, LabelFiles.SpansFile)) && TextsOf(folder) is not null;

    /// <summary>The files that have labels, in the order of repository and path; files that are not UTF-8 are left out.</summary>
    /// <exception cref="InvalidDataException">A row can't be read, or names a place that its text does not have.</exception>
    public static IEnumerable<MarkedFile> Read(string folder)
    {
        var texts = TextsOf(folder)!;
        var spans = LabelRows.Read(Path.Combine(folder, LabelFiles.SpansFile), EvaluationJson.Rows.ExpertSpan).ToLookup(s => (s.Repository, s.Path));
        var files = LabelRows.Read(Path.Combine(folder, LabelFiles.LinesFile), EvaluationJson.Rows.ExpertLine).Select(l => (l.Repository, l.Path)).Distinct()
            .OrderBy(f => f.Repository, StringComparer.Ordinal).ThenBy(f => f.Path, StringComparer.Ordinal);
        foreach (var (repository, path) in files)
        {
            if (PlainText.Decode(ReadInside(texts, repository, path), out var mark) is { } plain)
            {
                var text = SourceText.From(plain);
                yield return new MarkedFile(repository, path, plain, [.. spans[(repository, path)].Select(s => Span(text, s)).OrderBy(s => s.Start)]) { ByteOrderMark = mark };
            }
        }
    }

    private static string? TextsOf(string folder) => ExpertReader.TextFolders.Select(name => Path.Combine(folder, name)).FirstOrDefault(Directory.Exists);

    private static byte[] ReadInside(string texts, string repository, string path)
    {
        var root = Path.GetFullPath(texts) + Path.DirectorySeparatorChar;
        var file = Path.GetFullPath(Path.Combine(root, repository, path));
        return file.StartsWith(root, StringComparison.Ordinal) && File.Exists(file) ? File.ReadAllBytes(file) : throw new InvalidDataException($"{texts}: holds no {repository}/{path}, which the labels name");
    }

    private static MarkedSpan Span(SourceText text, ExpertSpan span)
    {
        if (span.Line < 1 || span.Line > text.Lines.Count || span.Start < 0 || span.End <= span.Start)
        {
            throw new InvalidDataException($"{span.Repository}/{span.Path}:{span.Line}: the labels name a place that the text does not have");
        }

        var line = text.Lines[span.Line - 1];
        var content = line.ToString();
        return new MarkedSpan(line.Start + CodePoints.Offset(content, span.Start), line.Start + CodePoints.Offset(content, span.End), span.Kind, span.Category);
    }
}
