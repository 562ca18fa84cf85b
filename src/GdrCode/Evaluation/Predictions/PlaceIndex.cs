using GdrCode.Evaluation.Corpora;

namespace GdrCode.Evaluation.Predictions;

/// <summary>Finds the expert's file behind the path of a report, which may be absolute, relative to some folder, or a URI.</summary>
internal sealed class PlaceIndex
{
    private readonly HashSet<LinePlace> lines;
    private readonly Dictionary<string, (string Repository, string Path)> files = new(StringComparer.Ordinal);
    private readonly CorpusTexts texts;

    public PlaceIndex(ExpertCorpus expert)
    {
        lines = [.. expert.Lines.Select(l => l.Place)];
        texts = expert.Texts;
        var repositories = expert.Lines.Select(l => l.Repository).Distinct().Count();
        foreach (var (repository, path) in expert.Lines.Select(l => (l.Repository, l.Path)).Distinct())
        {
            files[$"{repository}/{path}"] = (repository, path);
            if (repositories == 1)
            {
                files[path] = (repository, path);
            }
        }
    }

    public bool Contains(LinePlace place) => lines.Contains(place);

    /// <summary>The line, or one that no expert has, where the path is unknown.</summary>
    public LinePlace Find(string path, int line)
    {
        var (repository, inside) = File(path) ?? (string.Empty, path);
        return new LinePlace(repository, inside, line);
    }

    /// <summary>The file whose <c>repository/path</c> the path ends with, the longest where several do.</summary>
    public (string Repository, string Path)? File(string path)
    {
        var text = Uri.UnescapeDataString(path.Replace('\\', '/'));
        if (files.TryGetValue(text, out var whole))
        {
            return whole;
        }

        for (var slash = text.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = text.IndexOf('/', slash + 1))
        {
            if (files.TryGetValue(text[(slash + 1)..], out var found))
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The text of a line, or null where it is not at hand.</summary>
    public string? Line(LinePlace place) => texts.Line(place);

    /// <summary>A column in UTF-16 units as one in code points; as it is where the text is not at hand.</summary>
    public int Column(LinePlace place, int utf16) =>
        texts.Line(place) is { } text ? CodePoints.Count(text.AsSpan(0, Math.Clamp(utf16, 0, text.Length))) : utf16;

    /// <summary>One span per line of a range; columns in UTF-16 units from 0, lines from 1.</summary>
    public IEnumerable<PredictedSpan> Spans(string path, (int Line, int Column) start, (int Line, int Column) end, string category, string rule, double? confidence)
    {
        for (var line = start.Line; line <= end.Line; line++)
        {
            var place = Find(path, line);
            var from = line == start.Line ? Column(place, start.Column) : 0;
            var to = line == end.Line ? Column(place, end.Column) : texts.Line(place) is { } text ? CodePoints.Count(text) : ExpertSpan.LineEnd;
            if (from < to)
            {
                yield return new PredictedSpan(place, from, to, category, confidence, rule);
            }
        }
    }
}
