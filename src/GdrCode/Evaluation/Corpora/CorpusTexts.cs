using System.Text;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Evaluation.Corpora;

/// <summary>The texts of a corpus, line by line, read when asked for.</summary>
internal sealed class CorpusTexts(Func<string, string, string?> read)
{
    private readonly Dictionary<(string Repository, string Path), IReadOnlyList<string>?> files = [];

    /// <summary>No text is at hand.</summary>
    public static CorpusTexts None => new((_, _) => null);

    public static CorpusTexts Of(IEnumerable<MarkedFile> files)
    {
        var byPlace = files.ToDictionary(f => (f.Repository, f.Path), f => f.Text);
        return new CorpusTexts((repository, path) => byPlace.GetValueOrDefault((repository, path)));
    }

    /// <summary>The files under <c>folder/&lt;repository&gt;/&lt;path&gt;</c>, as UTF-8.</summary>
    public static CorpusTexts In(string folder)
    {
        var root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        return new CorpusTexts((repository, path) =>
        {
            // Rows of labels come from outside; a path in them may not lead out of the folder.
            var file = Path.GetFullPath(Path.Combine(root, repository, path));
            return file.StartsWith(root, StringComparison.Ordinal) && File.Exists(file) ? Encoding.UTF8.GetString(File.ReadAllBytes(file)).TrimStart('\uFEFF') : null;
        });
    }

    /// <summary>The lines of a file without their ends, or null where the file is not at hand.</summary>
    public IReadOnlyList<string>? Lines(string repository, string path)
    {
        if (!files.TryGetValue((repository, path), out var lines))
        {
            var text = read(repository, path);
            lines = text is null ? null : [.. SourceText.From(text).Lines.Select(l => text[l.Start..l.End])];
            files[(repository, path)] = lines;
        }

        return lines;
    }

    /// <summary>One line, or null where it is not at hand.</summary>
    public string? Line(LinePlace place) =>
        Lines(place.Repository, place.Path) is { } lines && place.Line >= 1 && place.Line <= lines.Count ? lines[place.Line - 1] : null;
}
