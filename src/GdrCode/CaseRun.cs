using System.Text.Json.Serialization;

using GdrCode.Evaluation.Cases;
using GdrCode.Evaluation.Reporting;
using GdrCode.Evaluation.Scoring;
using GdrCode.Model;

namespace GdrCode;

/// <summary>Runs the pipeline on the test cases of public scanners, each read as a file of its own.</summary>
public static class CaseRun
{
    /// <summary>Scores each judge on the cases.</summary>
    /// <param name="path">The cases, JSON lines.</param>
    /// <param name="options">What to do; the judge is replaced by each of <paramref name="judges"/>.</param>
    /// <param name="judges">Names of judges.</param>
    /// <param name="output">Takes <c>cases.json</c>, <c>.md</c> and <c>.html</c>, and the failed cases in <c>restricted/</c>; null to write none.</param>
    /// <param name="cancellationToken">Stops between cases.</param>
    /// <exception cref="InvalidDataException">A case can't be read.</exception>
    public static async Task<IReadOnlyList<CaseScores>> RunAsync(
        string path, PipelineOptions options, IReadOnlyList<string> judges, string? output, CancellationToken cancellationToken)
    {
        var cases = PeerCase.Read(path);
        var key = RunKey.Create();
        var scores = new List<CaseScores>();
        var folder = output is null ? null : new EvaluationFolder(output);
        foreach (var judge in judges)
        {
            var pipeline = new Pipeline(options with { Judge = judge }, key);
            var map = CategoryMap.Load(pipeline.Rules.Categories.Values.ToDictionary(c => c.Id, c => c.Group));
            var results = new List<(PeerCase Case, IReadOnlyList<CaseFinding> Findings)>();
            await foreach (var result in OrderedParallel.SelectAsync(cases, options.Workers, (of, cancel) => FindAsync(pipeline, of, cancel), cancellationToken))
            {
                results.Add(result);
            }

            scores.Add(CaseScoring.Score(judge, results, map));
            folder?.WriteCases(judge, results.Where(r => !CaseScoring.Succeeds(r.Case, r.Findings, map)));
        }

        folder?.Write("cases", scores, CasesJson.Default.IReadOnlyListCaseScores, CaseTables.Page(scores));
        return scores;
    }

    private static async ValueTask<(PeerCase Case, IReadOnlyList<CaseFinding> Findings)> FindAsync(Pipeline pipeline, PeerCase of, CancellationToken cancellationToken)
    {
        var (file, fragments) = RuleCatalog.Extract(of.FileName, of.Text);
        var analysis = await pipeline.AnalyseAsync(file, fragments, Knowledge.None, cancellationToken);
        return (of,
        [
            .. analysis.Sensitive.SelectMany(s => s.Finding.Fragment.Text.ToSource(s.Finding.ValueSpan).Select(run => new CaseFinding(run.Start, run.End, s.Verdict.Category.Id))),
        ]);
    }
}

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(IReadOnlyList<CaseScores>))]
internal sealed partial class CasesJson : JsonSerializerContext;
