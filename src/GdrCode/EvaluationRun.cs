using GdrCode.Detection;
using GdrCode.Evaluation;
using GdrCode.Evaluation.Corpora;
using GdrCode.Evaluation.Predictions;
using GdrCode.Evaluation.Reporting;
using GdrCode.Evaluation.Scoring;

namespace GdrCode;

/// <summary>A whole <c>evaluate</c>: systems against an expert, and against each other.</summary>
public static class EvaluationRun
{
    /// <summary>Compares what systems predict with an expert's labels.</summary>
    /// <param name="systems">Paths of predictions, or <c>name=path</c>; see <see cref="PredictionReader"/>.</param>
    /// <param name="expert">The expert's corpus; see <see cref="ExpertReader"/>.</param>
    /// <param name="texts">Holds the plain text of the corpus as <c>&lt;repository&gt;/&lt;path&gt;</c>; null to look beside the labels.</param>
    /// <param name="refined">The output of <c>refine</c> that the first system made; null to leave out what can still be read.</param>
    /// <param name="output">Takes the report and the errors; null to write none.</param>
    /// <exception cref="InvalidDataException">An input is not there or can't be read; names it.</exception>
    public static EvaluationReport Run(IReadOnlyList<string> systems, string expert, string? texts, string? refined, string? output)
    {
        var corpus = ExpertReader.Read(expert, texts);
        if (corpus.Lines.Count == 0)
        {
            throw new InvalidDataException($"{expert}: holds no labelled line");
        }

        var map = CategoryMap.Load(RuleSet.Load().Categories.Values.ToDictionary(c => c.Id, c => c.Group));
        var alignments = systems.Select(s => new Alignment(corpus, PredictionReader.Read(s, corpus))).ToList();
        var refinedTexts = refined is null ? null : CorpusTexts.In(RefinedFolder.Of(refined));
        var report = new EvaluationReport(
            ToolVersion.Text,
            SystemScorer.Facts(Path.GetFileNameWithoutExtension(Path.TrimEndingDirectorySeparator(Path.GetFullPath(expert))), corpus),
            [.. alignments.Select((a, i) => SystemScorer.Score(corpus, a, map, Classify, i == 0 ? refinedTexts : null))],
            [.. alignments.Skip(1).Select(a => McNemar.Test(alignments[0], a))]);
        if (output is not null)
        {
            var folder = new EvaluationFolder(output);
            folder.Write(report);
            foreach (var alignment in alignments)
            {
                folder.WriteErrors(alignment.System.Name, ErrorList.FalsePositives(alignment, corpus.Texts), ErrorList.Misses(alignment, corpus.Texts));
            }
        }

        return report;
    }

    private static (string Kind, string Language) Classify(string path)
    {
        var (kind, language) = Pipeline.Classifier.Classify(path, default);
        return (kind.ToString().ToLowerInvariant(), language);
    }
}
