using System.Globalization;

using GdrCode.Model;

using Microsoft.VisualBasic.FileIO;

namespace GdrCode.Evaluation.Corpora;

/// <summary>
/// CredData's tables (<c>meta/*.csv</c>): <c>RepoName, FilePath, LineStart, LineEnd</c> (older: <c>LineStart:LineEnd</c>), <c>GroundTruth</c>
/// (<c>T</c>/<c>True</c> is sensitive; false and template are decoys), <c>ValueStart, ValueEnd, Category</c>. Lines count from 1, columns from 0.
/// With the texts at hand every line of a listed file counts, else the listed lines alone.
/// </summary>
internal static class CredDataCorpus
{
    private sealed record Row(string Repository, string Path, int First, int Last, int Start, int End, bool Sensitive, string Category);

    /// <exception cref="InvalidDataException">A table can't be read.</exception>
    public static ExpertCorpus Read(IReadOnlyList<string> tables, string texts)
    {
        var source = Directory.Exists(texts) ? CorpusTexts.In(texts) : CorpusTexts.None;
        var spans = tables.SelectMany(Rows).SelectMany(row => Spans(row, source)).DistinctBy(s => (s.Place, s.Start, s.End)).ToList();
        var lines = new List<ExpertLine>();
        foreach (var file in spans.GroupBy(s => (s.Repository, s.Path)))
        {
            var byLine = file.ToLookup(s => s.Line);
            var numbers = source.Lines(file.Key.Repository, file.Key.Path) is { } text ? Enumerable.Range(1, text.Count) : byLine.Select(g => g.Key).Order();
            lines.AddRange(numbers.Select(n =>
            {
                var label = byLine[n].Select(s => s.Kind).DefaultIfEmpty(Label.Clean).Max();
                return new ExpertLine(file.Key.Repository, file.Key.Path, n, label, label == Label.Clean && byLine[n].Any());
            }));
        }

        return new ExpertCorpus(lines, spans, source);
    }

    private static IEnumerable<ExpertSpan> Spans(Row row, CorpusTexts texts)
    {
        var columnsKnown = row.Start >= 0 && row.End >= 0 && (row.First < row.Last || row.Start < row.End);
        for (var line = row.First; line <= row.Last; line++)
        {
            var text = texts.Line(new LinePlace(row.Repository, row.Path, line));
            var start = columnsKnown && line == row.First ? row.Start : 0;
            var end = columnsKnown && line == row.Last ? row.End
                : columnsKnown && text is not null ? CodePoints.Count(text)
                : ExpertSpan.LineEnd;
            if (start >= end)
            {
                continue;
            }

            var value = text is null || end == ExpertSpan.LineEnd ? null : text[CodePoints.Offset(text, start)..CodePoints.Offset(text, end)];
            yield return new ExpertSpan(row.Repository, row.Path, line, start, end, row.Sensitive ? Label.Sensitive : Label.Clean, row.Category, value);
        }
    }

    private static IEnumerable<Row> Rows(string table)
    {
        using var reader = new TextFieldParser(table) { Delimiters = [","], HasFieldsEnclosedInQuotes = true };
        var header = (reader.ReadFields() ?? []).Select((name, i) => (name, i)).ToDictionary(c => c.name, c => c.i, StringComparer.OrdinalIgnoreCase);
        while (!reader.EndOfData)
        {
            var number = reader.LineNumber;
            yield return ReadRow(reader.ReadFields()!, header, $"{table}:{number}");
        }
    }

    private static Row ReadRow(string[] fields, Dictionary<string, int> header, string place)
    {
        string Field(string name) => header.TryGetValue(name, out var i) && i < fields.Length ? fields[i] : throw new InvalidDataException($"{place}: no column {name}");
        int Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var n) && !double.IsNaN(n) ? (int)n : -1;

        var repository = Field("RepoName");
        var path = Field("FilePath");
        var prefix = $"data/{repository}/";
        var range = header.ContainsKey("LineStart") ? [Field("LineStart"), Field("LineEnd")] : Field("LineStart:LineEnd").Split(':');
        if (range.Length != 2 || Number(range[0]) < 1 || Number(range[1]) < Number(range[0]))
        {
            throw new InvalidDataException($"{place}: not a range of lines");
        }

        return new Row(
            repository, path.StartsWith(prefix, StringComparison.Ordinal) ? path[prefix.Length..] : path, Number(range[0]), Number(range[1]),
            Number(Field("ValueStart")), Number(Field("ValueEnd")), Field("GroundTruth") is "T" or "True" or "true", Field("Category"));
    }
}
