using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

using GdrCode.Emitting;
using GdrCode.Model;

namespace GdrCode.Evaluation;

/// <summary>Compares predicted labels with an expert's, line by line and repository by repository.</summary>
public static class Evaluator
{
    /// <param name="labelsFolder">Holds the predicted <c>lines.jsonl</c> and <c>spans.jsonl</c>.</param>
    /// <param name="expertFolder">Holds the expert's, in the same format with every line present.</param>
    /// <exception cref="InvalidDataException">A row can't be read.</exception>
    public static EvaluationResult Evaluate(string labelsFolder, string expertFolder)
    {
        var predicted = Read(Path.Combine(labelsFolder, LabelFiles.LinesFile), EvaluationJson.Default.LineLabel)
            .Where(l => l.Label == Label.Sensitive)
            .Select(l => (l.Repository, l.Path, l.Line))
            .ToHashSet();
        var lines = default(ConfusionMatrix);
        var neutral = 0L;
        var missed = new List<ExpertPlace>();
        var extra = new List<ExpertPlace>();
        var repositories = new SortedDictionary<string, (bool Expected, bool Predicted)>(StringComparer.Ordinal);
        foreach (var row in Read(Path.Combine(expertFolder, LabelFiles.LinesFile), EvaluationJson.Default.ExpertLine))
        {
            var found = predicted.Contains((row.Repository, row.Path, row.Line));
            var known = repositories.GetValueOrDefault(row.Repository);
            if (row.Label == Label.Neutral)
            {
                // A panel would split on it: it scores neither way, for the line and for the repository.
                neutral++;
                repositories[row.Repository] = known;
                continue;
            }

            var sensitive = row.Label == Label.Sensitive;
            lines = lines.With(sensitive, found);
            repositories[row.Repository] = (known.Expected || sensitive, known.Predicted || found);
            if (sensitive != found)
            {
                (sensitive ? missed : extra).Add(new ExpertPlace(row.Repository, row.Path, row.Line));
            }
        }

        var byRepository = repositories.Values.Aggregate(default(ConfusionMatrix), (matrix, r) => matrix.With(r.Expected, r.Predicted));
        var (decoys, decoysHit, spansByCategory) = Spans(labelsFolder, expertFolder);
        return new EvaluationResult(lines, byRepository, neutral, decoys, decoysHit, spansByCategory, missed, extra);
    }

    private static (long Decoys, long Hit, IReadOnlyDictionary<string, (long Found, long All)> ByCategory) Spans(string labelsFolder, string expertFolder)
    {
        var predicted = Read(Path.Combine(labelsFolder, LabelFiles.SpansFile), EvaluationJson.Default.SpanLabel)
            .Where(s => s.Label == Label.Sensitive)
            .ToLookup(s => (s.Repository, s.Path, s.Line));
        var (decoys, hit) = (0L, 0L);
        var byCategory = new SortedDictionary<string, (long Found, long All)>(StringComparer.Ordinal);
        foreach (var span in Read(Path.Combine(expertFolder, LabelFiles.SpansFile), EvaluationJson.Default.ExpertSpan))
        {
            var found = predicted[(span.Repository, span.Path, span.Line)].Any(p => p.Start < span.End && span.Start < p.End);
            if (span.Kind == Label.Clean)
            {
                decoys++;
                hit += found ? 1 : 0;
            }
            else if (span.Kind == Label.Sensitive)
            {
                var (foundBefore, all) = byCategory.GetValueOrDefault(span.Category);
                byCategory[span.Category] = (foundBefore + (found ? 1 : 0), all + 1);
            }
        }

        return (decoys, hit, byCategory);
    }

    private static IEnumerable<T> Read<T>(string path, JsonTypeInfo<T> type)
    {
        if (!File.Exists(path))
        {
            throw new InvalidDataException($"{path}: no such file");
        }

        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            T row;
            try
            {
                row = JsonSerializer.Deserialize(line, type) ?? throw new InvalidDataException($"{path}:{number}: not a row of labels");
            }
            catch (JsonException)
            {
                throw new InvalidDataException($"{path}:{number}: not a row of labels");
            }

            yield return row;
        }
    }
}
