using System.Text.Json.Serialization;

using GdrCode.Evaluation.Corpora;
using GdrCode.Evaluation.Diversity;
using GdrCode.Evaluation.Reporting;

namespace GdrCode;

/// <summary>Measures how much the texts of a corpus differ from each other, raw, redacted by rules, and refined.</summary>
public static class DiversityRun
{
    /// <param name="raw">A folder of repositories.</param>
    /// <param name="refined">The output of <c>refine</c>, or a folder of repositories with the same names.</param>
    /// <param name="output">Takes <c>diversity.json</c>, <c>.md</c> and <c>.html</c>; null to write none.</param>
    /// <param name="cancellationToken">Stops between files.</param>
    /// <exception cref="InvalidDataException">A folder is not there or holds no repository.</exception>
    public static async Task<DiversityScores> RunAsync(string raw, string refined, string? output, CancellationToken cancellationToken)
    {
        var forms = await CorpusForms.OfAsync(raw, RefinedFolder.Of(refined), cancellationToken);
        // A file that was withheld has no third form; the sets have to hold the same files.
        var scores = DiversityScoring.Score(forms.Where(f => f.Refined is not null).Select(f => ($"{f.Repository}/{f.Path}", new[] { f.Raw, f.Redacted, f.Refined! })));
        if (output is not null)
        {
            new EvaluationFolder(output).Write("diversity", scores, DiversityJson.Default.DiversityScores, DiversityTables.Page(scores));
        }

        return scores;
    }
}

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(DiversityScores))]
internal sealed partial class DiversityJson : JsonSerializerContext;
